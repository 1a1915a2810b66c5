using System;
using System.ComponentModel;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>A success whose status decides what its body is; the body is read once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiReply
{
    private readonly HttpResponseMessage response;
    private readonly CallScope scope;
    private readonly ApiExchange exchange;
    private readonly ApiClientOptions options;
    private readonly ValidationOptions validation;

    internal ApiReply(
        HttpResponseMessage response,
        CallScope scope,
        ApiExchange exchange,
        ApiClientOptions options,
        ValidationOptions validation
    )
    {
        this.response = response;
        this.scope = scope;
        this.exchange = exchange;
        this.options = options;
        this.validation = validation;
    }

    /// <summary>The status, from 200 to 299.</summary>
    public int Status => (int)response.StatusCode;

    /// <summary>Whether the body was handed over as a stream, which ends the call when it is disposed.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>Reads a JSON body.</summary>
    /// <param name="converter">Reads the body.</param>
    /// <exception cref="ApiResponseException">The body is not what the document describes.</exception>
    public async ValueTask<T> JsonAsync<T>(ApiJsonConverter<T> converter)
    {
        ArgumentNullException.ThrowIfNull(converter);
        using var body = await exchange.ReadBodyAsync(response, scope).ConfigureAwait(false);
        var value = ResponseJson.Parse(response, body, converter, scope, false, options)!;
        if (options.ValidateResponses && value is IValidatable validatable)
        {
            ResponseJson.Refuse(response, body, scope, validatable.Validate(validation));
        }

        return value;
    }

    /// <summary>Reads a text body.</summary>
    public async ValueTask<string> TextAsync()
    {
        using var body = await exchange.ReadBodyAsync(response, scope).ConfigureAwait(false);
        return ResponseText.Decode(response, body.WrittenSpan);
    }

    /// <summary>Hands the body over as it comes; disposing the stream ends the call.</summary>
    public async ValueTask<Stream> StreamAsync()
    {
        var stream = await response.Content.ReadAsStreamAsync(scope.Token).ConfigureAwait(false);
        IsOpen = true;
        return new ResponseStream(stream, response, scope);
    }

    /// <summary>The failure of a status that the document does not list.</summary>
    public ApiException Undocumented() =>
        new ApiResponseException(
            ResponseFailure.Create(
                response,
                scope,
                [],
                $"{scope.Operation} answered with status {Status}, which the document does not list."
            )
        );
}
