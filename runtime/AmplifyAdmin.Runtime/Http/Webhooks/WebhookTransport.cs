using System;
using System.ComponentModel;
using System.Globalization;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Sends the messages of an emitted webhook sender.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WebhookTransport
{
    private readonly HttpClient client;
    private readonly string secret;
    private readonly TimeProvider clock;

    /// <summary>Creates the transport.</summary>
    /// <param name="client">The HTTP client; it stays the caller's to dispose.</param>
    /// <param name="secret">The secret that signs messages.</param>
    /// <param name="clock">The clock of timestamps; null for the system's.</param>
    public WebhookTransport(HttpClient client, string secret, TimeProvider? clock)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(secret);
        this.client = client;
        this.secret = secret;
        this.clock = clock ?? TimeProvider.System;
    }

    /// <summary>Sends a message.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="method">The HTTP method.</param>
    /// <param name="target">The address of the receiver.</param>
    /// <param name="body">The body.</param>
    /// <param name="converter">Writes the body.</param>
    /// <param name="messageId">The id of the message, the same when it is sent again; null for a new one.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <exception cref="HttpRequestException">The receiver did not accept the message.</exception>
    public async Task SendAsync<T>(
        string method,
        Uri target,
        T body,
        ApiJsonConverter<T> converter,
        string? messageId,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(converter);
        using var buffer = new PooledBuffer();
        converter.Serialize(body, buffer);
        var payload = buffer.WrittenMemory;
        var id = messageId ?? "msg_" + Guid.NewGuid().ToString("N");
        var now = clock.GetUtcNow();
        using var request = new HttpRequestMessage(new HttpMethod(method), target);
        request.Content = new ReadOnlyMemoryContent(payload);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Sign(secret, id, now, payload.Span));
        using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
    }
}
