using System.Net;

namespace Conformance.Webhooks;

/// <summary>Answers requests with 204 and keeps the last one.</summary>
internal sealed class CapturingHandler : HttpMessageHandler
{
    /// <summary>The headers of Standard Webhooks.</summary>
    public Dictionary<string, string> Headers { get; private set; } = [];

    /// <summary>The body.</summary>
    public string Body { get; private set; } = "";

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        Headers = request
            .Headers.Where(header => header.Key.StartsWith("webhook-", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key, header => header.Value.Single());
        Body = await request.Content!.ReadAsStringAsync(cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.NoContent);
    }
}
