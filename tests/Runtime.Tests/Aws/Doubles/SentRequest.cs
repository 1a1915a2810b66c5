using System;
using System.Linq;
using System.Net.Http;

namespace Runtime.Tests.Aws;

/// <summary>What a request looked like when it was sent; the request itself changes with the next attempt.</summary>
internal sealed record SentRequest(Uri? Address, string? Authorization, string? Date, string? ContentHash, string? Body)
{
    public static SentRequest Of(HttpRequestMessage request, string? body) =>
        new(
            request.RequestUri,
            Header(request, "Authorization"),
            Header(request, "X-Amz-Date"),
            Header(request, "X-Amz-Content-Sha256"),
            body
        );

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.NonValidated.TryGetValues(name, out var values) ? values.Single() : null;
}
