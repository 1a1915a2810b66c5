using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Sends one request and answers a response that is a success; everything else becomes an exception.</summary>
internal sealed class ApiExchange
{
    // Of an error body that is longer, only the beginning is read.
    private const int MaximumErrorBytes = 256 * 1024;

    private readonly HttpClient client;
    private readonly ApiClientOptions options;
    private readonly string? defaultServer;

    public ApiExchange(HttpClient client, ApiClientOptions options, string? defaultServer)
    {
        this.client = client;
        this.options = options;
        this.defaultServer = defaultServer;
    }

    /// <summary>Sends the request and waits for a successful status.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<HttpResponseMessage> StartAsync(CallScope scope)
    {
        var request = scope.Request;
        await ProvidedKey.AddAllAsync(request, scope.Token).ConfigureAwait(false);
        var response = scope.Call?.MaxRetries is > 0 and var retries
            ? await CallRetries.SendAsync(scope, retries, OnceAsync).ConfigureAwait(false)
            : await OnceAsync(scope).ConfigureAwait(false);
        try
        {
            scope.Note(response);
            scope.Call?.OnResponse?.Invoke(
                new ApiResponse(response.StatusCode, ResponseHeaders.All(response))
                {
                    Address = response.RequestMessage?.RequestUri,
                }
            );
            if (!response.IsSuccessStatusCode)
            {
                throw await FailAsync(response, scope).ConfigureAwait(false);
            }

            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>Reads the whole body of a success.</summary>
    public async ValueTask<PooledBuffer> ReadBodyAsync(HttpResponseMessage response, CallScope scope)
    {
        PooledBuffer body;
        bool isCut;
        try
        {
            (body, isCut) = await ResponseBytes
                .ReadAsync(response, options.MaxResponseBytes, scope.Token)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (!scope.IsEnded && ResponseBytes.IsBroken(exception))
        {
            throw ResponseFailure.Broken(response, scope, exception);
        }

        if (!isCut)
        {
            return body;
        }

        body.Dispose();
        throw new ApiResponseException(
            ResponseFailure.Create(
                response,
                scope,
                [],
                $"{scope.Operation} answered with more than {options.MaxResponseBytes} bytes; raise MaxResponseBytes if that is right."
            )
        );
    }

    private async Task<ApiException> FailAsync(HttpResponseMessage response, CallScope scope)
    {
        PooledBuffer body;
        try
        {
            (body, _) = await ResponseBytes.ReadAsync(response, MaximumErrorBytes, scope.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (!scope.IsEnded && ResponseBytes.IsBroken(exception))
        {
            // The body broke off, but the status is known.
            return new ApiException(
                ResponseFailure.Create(response, scope, [], ResponseFailure.Describe(response, scope, null), exception)
            );
        }

        using (body)
        {
            return ResponseFailure.ToException(response, scope, body.WrittenSpan, options.MaxJsonDepth);
        }
    }

    private ValueTask<HttpResponseMessage> OnceAsync(CallScope scope) =>
        scope.Request.Tokens is null ? SendAsync(scope, null) : AuthorizedAsync(scope);

    private async ValueTask<HttpResponseMessage> AuthorizedAsync(CallScope scope)
    {
        var token = await TokenAsync(scope, null).ConfigureAwait(false);
        var response = await SendAsync(scope, token).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !scope.Request.CanBeSentAgain)
        {
            return response;
        }

        // The token may have been revoked before it expired: one new token, one more try.
        response.Dispose();
        token = await TokenAsync(scope, token).ConfigureAwait(false);
        return await SendAsync(scope, token).ConfigureAwait(false);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> SendAsync(CallScope scope, string? token)
    {
        var request = scope.Request;
        using var message = Message(scope);
        try
        {
            if (token is not null)
            {
                HeaderText.Set(message, "Authorization", "Bearer " + token);
            }
            else if (request.Token is { } provider)
            {
                var text = await ProvidedValue.WaitAsync(provider, scope.Token).ConfigureAwait(false);
                HeaderText.Set(message, "Authorization", "Bearer " + text);
            }

            scope.Note(message);
            return await client
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, scope.Token)
                .ConfigureAwait(false);
        }
        finally
        {
            if (request.Tokens is not null || scope.Call?.MaxRetries is > 0)
            {
                // The message would dispose the body, which may be sent again; the request disposes it.
                message.Content = null;
            }
        }
    }

    private Task<string> TokenAsync(CallScope scope, string? rejected)
    {
        var (credentials, source) = scope.Request.Tokens!.Value;
        return credentials.TokenAsync(client, source, new Uri(Server()), rejected, scope.Token);
    }

    private HttpRequestMessage Message(CallScope scope)
    {
        var request = scope.Request;
        var message = scope.Call?.Link is { } link
            ? new HttpRequestMessage(HttpMethod.Get, Follow(link, request))
            : new HttpRequestMessage(request.Operation.Method, Address(request)) { Content = request.Content };
        message.Version = client.DefaultRequestVersion;
        message.VersionPolicy = client.DefaultVersionPolicy;
        if (request.Operation.Accept is { } accept)
        {
            HeaderText.Set(message, "Accept", accept);
        }

        SetAll(message, options.Headers);

        if (options.SendIdempotencyKeys && message.Method.Method is "POST" or "PATCH")
        {
            HeaderText.Set(message, "Idempotency-Key", request.IdempotencyKey);
        }

        SetAll(message, request.Headers);

        if (request.Cookies is { } cookies)
        {
            HeaderText.Set(message, "Cookie", cookies);
        }

        SetAll(message, scope.Call?.Headers);

        if (request.LastEventId is { } lastEventId)
        {
            HeaderText.Set(message, "Last-Event-ID", lastEventId);
        }

        return message;
    }

    private Uri Address(ApiRequest request) =>
        new(Server(request.Operation).TrimEnd('/') + request.Target(), UriKind.Absolute);

    // The service chooses the link, and must not choose who receives the credentials.
    private Uri Follow(Uri link, ApiRequest request)
    {
        var server = new Uri(Server(request.Operation));
        var address = link.IsAbsoluteUri ? link : new Uri(Address(request), link);
        return
            PageLink.IsSameOrigin(address, server)
            || options.AllowedLinkOrigins.Any(origin => PageLink.IsSameOrigin(address, origin))
            ? PageLink.WithQuery(address, request.QueryKeys)
            : throw new ApiResponseException(
                new ApiFailure(
                    $"{request.Operation.Name} returned a link to the next page at {address.GetLeftPart(UriPartial.Authority)}, which is not the origin of the service; add it to AllowedLinkOrigins if it may receive the credentials."
                )
                {
                    Operation = request.Operation.Name,
                }
            );
    }

    private string Server(ApiOperation? operation = null)
    {
        var address = (options.BaseAddress ?? client.BaseAddress)?.AbsoluteUri;

        // A client of another address, such as that of a test's server, sends everything there.
        return operation?.Server is { } server && (address is null || IsDefault(address))
            ? server
            : address
                ?? defaultServer
                ?? throw new InvalidOperationException(
                    "The client has no address: set HttpClient.BaseAddress or the BaseAddress of its options."
                );
    }

    private bool IsDefault(string address) =>
        Uri.TryCreate(defaultServer, UriKind.Absolute, out var uri)
        && string.Equals(address.TrimEnd('/'), uri.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal);

    // Looking at the count first spares an enumerator a call: most calls have none of these.
    private static void SetAll(HttpRequestMessage message, ICollection<KeyValuePair<string, string>>? headers)
    {
        if (headers is not { Count: > 0 })
        {
            return;
        }

        foreach (var (name, value) in headers)
        {
            HeaderText.Set(message, name, value);
        }
    }
}
