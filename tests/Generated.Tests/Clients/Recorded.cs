using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Generated.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Wire;

namespace Generated.Tests.Clients;

/// <summary>A server that notes what comes over the wire, answers as it is told, and sends a body back if it is told nothing.</summary>
internal sealed class Recorded : IAsyncDisposable
{
    private readonly LoopbackApp app;
    private Func<HttpResponse, Task>? answer;

    private Recorded(LoopbackApp app)
    {
        this.app = app;
    }

    /// <summary>The request's target as it was sent.</summary>
    public string Target { get; private set; } = "";

    /// <summary>The request's headers.</summary>
    public Dictionary<string, string> Headers { get; private set; } = [];

    /// <summary>The request's body, a character for each byte.</summary>
    public string Body { get; private set; } = "";

    public static async Task<Recorded> StartAsync(Func<HttpResponse, Task>? answer = null)
    {
        Recorded? recorded = null;
        var app = await LoopbackApp.StartAsync(
            _ => { },
            endpoints => endpoints.Map("/{**path}", context => recorded!.AnswerAsync(context))
        );
        recorded = new Recorded(app) { answer = answer };
        return recorded;
    }

    public WireClient Client(Action<WireClientOptions>? configure = null)
    {
        var options = new WireClientOptions();
        configure?.Invoke(options);
        return new WireClient(app.Client, options);
    }

    /// <summary>A client that sends to the server.</summary>
    public System.Net.Http.HttpClient Http => app.Client;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        Headers = context.Request.Headers.ToDictionary(
            header => header.Key,
            header => header.Value.ToString(),
            StringComparer.OrdinalIgnoreCase
        );
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, CancellationToken.None);
        Body = Encoding.Latin1.GetString(body.ToArray());
        if (answer is not null)
        {
            await answer(context.Response);
        }
        else if (body.Length == 0)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else
        {
            context.Response.ContentType = context.Request.ContentType;
            await context.Response.Body.WriteAsync(body.ToArray(), CancellationToken.None);
        }
    }
}
