using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Runtime.Tests.Aws;

/// <summary>Answers each attempt by the next line of a script, the last line again and again, and notes what it was sent.</summary>
internal sealed class ScriptedHandler(params Func<HttpResponseMessage>[] script) : HttpMessageHandler
{
    public List<SentRequest> Sent { get; } = [];

    public Action? OnSend { get; init; }

    public static Func<HttpResponseMessage> Status(
        HttpStatusCode status,
        string body = "",
        params (string, string)[] headers
    ) =>
        () =>
        {
            var response = new HttpResponseMessage(status) { Content = new StringContent(body) };
            foreach (var (name, value) in headers)
            {
                response.Headers.TryAddWithoutValidation(name, value);
            }

            return response;
        };

    public static Func<HttpResponseMessage> Throw(Exception exception) => () => throw exception;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        return Answer(request, request.Content is null ? null : await WriteAsync(request.Content, cancellationToken));
    }

    // Reading a content as text would buffer it, which no connection does.
    private static async Task<string> WriteAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var connection = new MemoryStream();
        await content.CopyToAsync(connection, cancellationToken);
        return Encoding.UTF8.GetString(connection.ToArray());
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Answer(request, body: null);

    private HttpResponseMessage Answer(HttpRequestMessage request, string? body)
    {
        Sent.Add(SentRequest.Of(request, body));
        OnSend?.Invoke();
        var response = script[Math.Min(Sent.Count, script.Length) - 1]();
        response.RequestMessage = request;
        return response;
    }
}
