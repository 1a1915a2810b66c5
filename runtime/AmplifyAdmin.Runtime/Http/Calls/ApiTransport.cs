using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Net.Http;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Sends requests of an emitted client and reads its responses.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTransport
{
    private readonly HttpClient client;
    private readonly ApiExchange exchange;
    private readonly ValidationOptions responseValidation;

    /// <summary>Creates the transport.</summary>
    /// <param name="client">The HTTP client; it stays the caller's to dispose.</param>
    /// <param name="options">The client's options.</param>
    /// <param name="defaultServer">The document's first server; null when it names none.</param>
    public ApiTransport(HttpClient client, ApiClientOptions options, string? defaultServer)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        this.client = client;
        Options = options;
        responseValidation = new ValidationOptions
        {
            Direction = ValidationDirection.Response,
            AssertFormats = options.AssertFormats,
        };
        exchange = new ApiExchange(client, options, defaultServer);
    }

    /// <summary>The client's options.</summary>
    public ApiClientOptions Options { get; }

    /// <summary>Sends a request whose response has a JSON body.</summary>
    /// <param name="request">The request; it is disposed with the call.</param>
    /// <param name="converter">Reads the body.</param>
    /// <param name="call">The options of this call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public Task<T> SendAsync<T>(
        ApiRequest request,
        ApiJsonConverter<T> converter,
        CallOptions? call,
        CancellationToken cancellationToken
    ) => SendAsync(request, converter, false, call, cancellationToken)!;

    /// <summary>Sends a request whose response has a JSON body, or none at all.</summary>
    /// <returns>The body's value; the type's default when there is none.</returns>
    /// <exception cref="ApiException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public Task<T?> SendForOptionalAsync<T>(
        ApiRequest request,
        ApiJsonConverter<T> converter,
        CallOptions? call,
        CancellationToken cancellationToken
    ) => SendAsync(request, converter, true, call, cancellationToken);

    private async Task<T?> SendAsync<T>(
        ApiRequest request,
        ApiJsonConverter<T> converter,
        bool mayBeEmpty,
        CallOptions? call,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(converter);
        using var scope = Scope(request, call, cancellationToken);
        try
        {
            using var response = await exchange.StartAsync(scope).ConfigureAwait(false);
            using var body = await exchange.ReadBodyAsync(response, scope).ConfigureAwait(false);
            var value = ResponseJson.Parse(response, body, converter, scope, mayBeEmpty, Options);
            if (Options.ValidateResponses && value is IValidatable validatable)
            {
                ResponseJson.Refuse(response, body, scope, validatable.Validate(responseValidation));
            }

            return value;
        }
        catch (Exception exception) when (scope.Translate(exception) is { } failure)
        {
            throw failure;
        }
    }

    /// <summary>Sends a request whose response has no body.</summary>
    /// <exception cref="ApiException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public Task SendAsync(ApiRequest request, CallOptions? call, CancellationToken cancellationToken) =>
        SendAsync(request, static (_, _) => true, call, cancellationToken);

    /// <summary>Sends a request whose successes differ in what they answer.</summary>
    /// <param name="request">The request; it is disposed with the call.</param>
    /// <param name="read">Makes the result of a success, by its status.</param>
    /// <param name="call">The options of this call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async Task<T> SendForResultAsync<T>(
        ApiRequest request,
        Func<ApiReply, ValueTask<T>> read,
        CallOptions? call,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(read);
        var scope = Scope(request, call, cancellationToken);
        HttpResponseMessage? response = null;
        var isOpen = false;
        try
        {
            response = await exchange.StartAsync(scope).ConfigureAwait(false);
            var reply = new ApiReply(response, scope, exchange, Options, responseValidation);
            var result = await read(reply).ConfigureAwait(false);
            isOpen = reply.IsOpen;
            return result;
        }
        catch (Exception exception) when (scope.Translate(exception) is { } failure)
        {
            throw failure;
        }
        finally
        {
            if (!isOpen)
            {
                response?.Dispose();
                scope.Dispose();
            }
        }
    }

    /// <summary>Sends a request whose response is text.</summary>
    /// <exception cref="ApiException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public Task<string> SendForTextAsync(ApiRequest request, CallOptions? call, CancellationToken cancellationToken) =>
        SendAsync(
            request,
            static (response, body) => ResponseText.Decode(response, body.WrittenSpan),
            call,
            cancellationToken
        );

    /// <summary>Sends a request whose response the document does not describe.</summary>
    /// <returns>The body; null when there is none. It is in memory, so that a caller may ignore it.</returns>
    /// <exception cref="ApiException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public Task<Stream?> SendForUndescribedAsync(
        ApiRequest request,
        CallOptions? call,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            request,
            static (_, body) =>
                body.WrittenSpan.IsEmpty ? null : (Stream)new MemoryStream(body.WrittenSpan.ToArray(), writable: false),
            call,
            cancellationToken
        );

    private async Task<T> SendAsync<T>(
        ApiRequest request,
        Func<HttpResponseMessage, PooledBuffer, T> read,
        CallOptions? call,
        CancellationToken cancellationToken
    )
    {
        using var scope = Scope(request, call, cancellationToken);
        try
        {
            using var response = await exchange.StartAsync(scope).ConfigureAwait(false);
            using var body = await exchange.ReadBodyAsync(response, scope).ConfigureAwait(false);
            return read(response, body);
        }
        catch (Exception exception) when (scope.Translate(exception) is { } failure)
        {
            throw failure;
        }
    }

    /// <summary>Sends a request whose response is handed over as it comes; disposing the stream ends the call.</summary>
    /// <exception cref="ApiException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async Task<Stream> SendForStreamAsync(
        ApiRequest request,
        CallOptions? call,
        CancellationToken cancellationToken
    ) => await StartStreamAsync(request, call, null, cancellationToken).ConfigureAwait(false);

    private async Task<ResponseStream> StartStreamAsync(
        ApiRequest request,
        CallOptions? call,
        int? itemLimit,
        CancellationToken cancellationToken
    )
    {
        var scope = Scope(request, call, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await exchange.StartAsync(scope).ConfigureAwait(false);
            var stream = await response.Content.ReadAsStreamAsync(scope.Token).ConfigureAwait(false);
            return new ResponseStream(stream, response, scope) { ItemLimit = itemLimit };
        }
        catch (Exception exception)
        {
            response?.Dispose();
            var failure = scope.Translate(exception);
            scope.Dispose();
            if (failure is not null)
            {
                throw failure;
            }

            throw;
        }
    }

    /// <summary>Sends a request whose response is a sequence of JSON values, one a line.</summary>
    /// <exception cref="ApiException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async IAsyncEnumerable<T> SendForLinesAsync<T>(
        ApiRequest request,
        ApiJsonConverter<T> converter,
        CallOptions? call,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(converter);
        var stream = await SendForStreamAsync(request, call, cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            await foreach (
                var item in JsonLinesReader
                    .ReadAsync(stream, Options.MaxResponseBytes, cancellationToken)
                    .ConfigureAwait(false)
            )
            {
                yield return ItemJson.Parse(request, item.Span, converter, Options, cancellationToken);
            }
        }
    }

    /// <summary>Sends a request whose response is a sequence of server-sent events.</summary>
    /// <param name="create">Creates the request, once for the call and once for each time the stream is resumed.</param>
    /// <param name="converter">Reads the data of an event.</param>
    /// <param name="call">The options of this call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public IAsyncEnumerable<SseItem<T>> SendForEventsAsync<T>(
        Func<ApiRequest> create,
        ApiJsonConverter<T> converter,
        CallOptions? call,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(converter);
        var subscription = new EventSubscription<T>(
            async (request, token) =>
            {
                var stream = await StartStreamAsync(request, call, Options.MaxResponseBytes, token)
                    .ConfigureAwait(false);
                return new EventStream<T>(
                    stream,
                    (_, data) => ItemJson.Parse(request, data, converter, Options, token),
                    Options.MaxResponseBytes,
                    token
                );
            },
            create,
            call?.MaxEventStreamResumptions ?? 0
        );
        return subscription.ReadAsync(create(), cancellationToken);
    }

    private CallScope Scope(ApiRequest request, CallOptions? call, CancellationToken caller) =>
        new(request, Options, call, client.Timeout, caller);
}
