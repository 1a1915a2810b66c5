using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The current token of one token endpoint and set of scopes.</summary>
internal sealed class ClientToken(ClientCredentials credentials, Uri endpoint, string scopes)
{
    private const int MaxResponseBytes = 1024 * 1024;
    private static readonly TimeSpan LargestMargin = TimeSpan.FromMinutes(1);

    private readonly object gate = new();
    private Task<Issued>? current;

    /// <summary>Returns the token, or requests one unless a request is already under way.</summary>
    public async Task<string> GetAsync(HttpClient client, string? rejected, CancellationToken cancellationToken)
    {
        Task<Issued> task;
        lock (gate)
        {
            if (current is null || (current.IsCompleted && !IsUsable(current, rejected)))
            {
                // The request does not end with the call that started it: others wait for it too.
                current = Task.Run(() => RequestAsync(client), CancellationToken.None);
            }

            task = current;
        }

        return (await task.WaitAsync(cancellationToken).ConfigureAwait(false)).Token;
    }

    private bool IsUsable(Task<Issued> task, string? rejected) =>
        task.IsCompletedSuccessfully
        && task.Result.Token != rejected
        && credentials.TimeProvider.GetUtcNow() < task.Result.RenewAt;

    private async Task<Issued> RequestAsync(HttpClient client)
    {
        var form = new List<KeyValuePair<string, string>> { new("grant_type", "client_credentials") };
        if (scopes.Length > 0)
        {
            form.Add(new("scope", scopes));
        }

        if (credentials.SendSecretInBody)
        {
            form.Add(new("client_id", credentials.ClientId));
            form.Add(new("client_secret", credentials.ClientSecret));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint);
        request.Content = new FormUrlEncodedContent(form);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (!credentials.SendSecretInBody)
        {
            // RFC 6749, section 2.3.1: both are form-encoded before they are joined.
            var pair = Encode(credentials.ClientId) + ":" + Encode(credentials.ClientSecret);
            var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(pair));
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", text);
        }

        var requested = credentials.TimeProvider.GetUtcNow();
        using var response = await client
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead)
            .ConfigureAwait(false);
        var (body, _) = await ResponseBytes
            .ReadAsync(response, MaxResponseBytes, CancellationToken.None)
            .ConfigureAwait(false);
        using (body)
        {
            return Read(response, body.WrittenMemory, requested);
        }
    }

    private Issued Read(HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset requested)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var json = document.RootElement;
            if (response.IsSuccessStatusCode && Text(json, "access_token") is { Length: > 0 } token)
            {
                return string.Equals(Text(json, "token_type") ?? "Bearer", "Bearer", StringComparison.OrdinalIgnoreCase)
                    ? new Issued(token, RenewAt(Text(json, "expires_in"), requested))
                    : throw Failure(response, $"returned a token of the type '{Text(json, "token_type")}'");
            }

            var error = Text(json, "error") ?? "no access_token in the response";
            var description = Text(json, "error_description") is { } text ? ": " + text : "";
            throw Failure(response, $"answered {(int)response.StatusCode} ({error}{description})");
        }
        catch (JsonException)
        {
            throw Failure(response, $"answered {(int)response.StatusCode} without JSON");
        }
    }

    // A token without an expiry is used until the service rejects it.
    private static DateTimeOffset RenewAt(string? seconds, DateTimeOffset requested)
    {
        if (
            !double.TryParse(seconds, NumberStyles.Float, CultureInfo.InvariantCulture, out var life)
            || life is not (>= 0 and < int.MaxValue)
        )
        {
            return DateTimeOffset.MaxValue;
        }

        var span = TimeSpan.FromSeconds(life);
        return requested + span - (span / 10 < LargestMargin ? span / 10 : LargestMargin);
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            }
            : null;

    private static string Encode(string text) =>
        Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private ApiException Failure(HttpResponseMessage response, string what) =>
        new(
            new ApiFailure($"The token endpoint {endpoint.GetLeftPart(UriPartial.Path)} {what}.")
            {
                Status = response.StatusCode,
            }
        );

    private sealed record Issued(string Token, DateTimeOffset RenewAt);
}
