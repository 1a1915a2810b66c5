using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace Emulator.Tests.Scenario;

/// <summary>Writes down every answer. Ids that differ from run to run become the number of their first appearance.</summary>
internal sealed partial class Transcript(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);

    public List<string> Answers { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        var error = response.Headers.TryGetValues("x-amzn-ErrorType", out var kinds) ? string.Join(',', kinds) : "";
        var answer =
            $"{request.Method} {request.RequestUri!.AbsolutePath} {(int)response.StatusCode} {error} {response.Content.Headers.ContentType} {body}";
        Answers.Add(Id().Replace(answer, Number));
        return response;
    }

    private string Number(Match id)
    {
        ids.TryAdd(id.Value, ids.Count);
        return $"#{ids[id.Value]}";
    }

    // The page token holds the sequence number of a job, and no id.
    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
