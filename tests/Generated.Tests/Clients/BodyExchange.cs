using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Bodies;
using Generated.Tests.Servers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>The emitted client and the emitted server of <c>bodies.yaml</c>, with a tap on the wire between them.</summary>
internal sealed class BodyExchange : IAsyncDisposable
{
    private readonly LoopbackApp app;
    private object? received;

    private BodyExchange(LoopbackApp app, WireTap tap)
    {
        this.app = app;
        Tap = tap;
        Client = new BodiesClient(app.Client);
    }

    public BodiesClient Client { get; }

    public WireTap Tap { get; }

    /// <summary>The body as the handler got it; the bytes of a stream, which does not outlive its request.</summary>
    public object? Received => received;

    public static async Task<BodyExchange> StartAsync()
    {
        var tap = new WireTap();
        BodyExchange? exchange = null;
        var handler = HandlerDouble.Create<IBodiesHandler>(
            (_, arguments) =>
            {
                exchange!.received = Assert.Single(arguments) is Stream stream ? Bytes(stream) : arguments[0];
                return null;
            },
            out _
        );
        var app = await LoopbackApp.StartAsync(
            services => services.AddSingleton(handler).AddSingleton<IStartupFilter>(tap),
            endpoints => endpoints.MapBodies()
        );
        exchange = new BodyExchange(app, tap);
        return exchange;
    }

    /// <summary>Sends a body that no client made.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, string? contentType, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return app.Client.PostAsync(path, content, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static byte[] Bytes(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyToAsync(copy, CancellationToken.None).GetAwaiter().GetResult();
        return copy.ToArray();
    }
}
