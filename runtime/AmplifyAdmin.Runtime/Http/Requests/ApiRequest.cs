using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>A request being put together by an emitted method: path parameters in their order first, then query, headers and body.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiRequest : IDisposable
{
    private readonly RequestTarget target;
    private List<KeyValuePair<string, string>>? headers;
    private StringBuilder? cookies;
    private List<ProvidedKey>? providedKeys;
    private List<string>? queryKeys;
    private string? idempotencyKey;

    /// <summary>Begins a request.</summary>
    /// <param name="operation">The operation.</param>
    public ApiRequest(ApiOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        Operation = operation;
        target = new RequestTarget(operation.Template);
    }

    /// <summary>The operation.</summary>
    public ApiOperation Operation { get; }

    internal HttpContent? Content { get; private set; }

    internal List<KeyValuePair<string, string>>? Headers => headers;

    /// <summary>Writes the next path parameter, percent-encoded once, so that it stays within its segment.</summary>
    /// <param name="name">The parameter's C# name, for messages.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The value is null or empty.</exception>
    public void Segment(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, name);
        target.Segment(name, Uri.EscapeDataString(value));
    }

    /// <summary>Writes the next path parameter in its own style.</summary>
    /// <exception cref="ArgumentException">Nothing is left to write.</exception>
    public void Segment<T>(
        string name,
        string wireName,
        ParameterNotation notation,
        bool explode,
        T? value,
        ApiJsonConverter<T> converter
    )
    {
        var text = ParameterText.Path(wireName, notation, explode, ParameterValue.Of(value, converter));
        if (text.Length == 0)
        {
            throw new ArgumentException($"The path parameter '{name}' must not be empty.", name);
        }

        target.Segment(name, text);
    }

    /// <summary>Appends a query parameter of plain text; null for none.</summary>
    public void Query(string wireName, string? value, bool allowReserved = false)
    {
        if (value is not null)
        {
            target.Query(Uri.EscapeDataString(wireName) + "=" + ParameterText.Encode(value, allowReserved));
        }
    }

    /// <summary>Appends a query parameter that is written in its own style; null for none.</summary>
    public void Query<T>(
        string wireName,
        ParameterNotation notation,
        bool explode,
        bool allowReserved,
        T? value,
        ApiJsonConverter<T> converter
    )
    {
        foreach (
            var pair in ParameterText.Query(
                wireName,
                notation,
                explode,
                allowReserved,
                ParameterValue.Of(value, converter)
            )
        )
        {
            target.Query(pair);
        }
    }

    /// <summary>Adds a header parameter; null for none.</summary>
    public void Header(string wireName, string? value)
    {
        if (value is not null)
        {
            (headers ??= []).Add(new(wireName, value));
        }
    }

    /// <summary>Adds a header parameter that is not plain text.</summary>
    public void Header<T>(
        string wireName,
        ParameterNotation notation,
        bool explode,
        T? value,
        ApiJsonConverter<T> converter
    ) => Header(wireName, ParameterText.Header(notation, explode, ParameterValue.Of(value, converter)));

    /// <summary>Sends a user name and a password; null for none.</summary>
    public void Basic(NetworkCredential? credential)
    {
        if (credential is not null)
        {
            var text = Encoding.UTF8.GetBytes(credential.UserName + ":" + credential.Password);
            Header("Authorization", "Basic " + Convert.ToBase64String(text));
        }
    }

    /// <summary>Sends a credential of another scheme; null for none.</summary>
    public void HttpScheme(string scheme, string? credential) =>
        Header("Authorization", credential is null ? null : scheme + " " + credential);

    /// <summary>Sends a token; null for none.</summary>
    /// <param name="provider">Gives the token when the request is sent.</param>
    public void Bearer(Func<CancellationToken, ValueTask<string>>? provider) => Token = provider ?? Token;

    internal Func<CancellationToken, ValueTask<string>>? Token { get; private set; }

    /// <summary>Sends a token that the client obtains itself; null for none.</summary>
    /// <param name="credentials">The credentials of the client.</param>
    /// <param name="source">The endpoint and scopes of the document.</param>
    public void Bearer(ClientCredentials? credentials, ClientTokenSource source) =>
        Tokens = credentials is null ? Tokens : (credentials, source);

    internal (ClientCredentials Credentials, ClientTokenSource Source)? Tokens { get; private set; }

    /// <summary>Sends an API key; null for none.</summary>
    /// <param name="location">Where the key is sent.</param>
    /// <param name="wireName">The name of the header, query parameter or cookie.</param>
    /// <param name="key">The key.</param>
    /// <param name="provider">Returns the key when the request is sent, in place of <paramref name="key"/>.</param>
    public void ApiKey(
        ApiKeyLocation location,
        string wireName,
        string? key,
        Func<CancellationToken, ValueTask<string>>? provider
    )
    {
        if (provider is null)
        {
            ProvidedKey.Add(this, location, wireName, key);
        }
        else
        {
            (providedKeys ??= []).Add(new ProvidedKey(location, wireName, provider));
        }
    }

    /// <summary>Appends an API key to the query; null for none.</summary>
    internal void QueryKey(string wireName, string? key)
    {
        if (key is not null)
        {
            var pair = Uri.EscapeDataString(wireName) + "=" + Uri.EscapeDataString(key);
            target.Query(pair);
            (queryKeys ??= []).Add(pair);
        }
    }

    /// <summary>The API keys of the query, which a link to the next page can lack.</summary>
    internal IReadOnlyList<string> QueryKeys => (IReadOnlyList<string>?)queryKeys ?? [];

    /// <summary>The keys that functions return when the request is sent.</summary>
    internal IReadOnlyList<ProvidedKey> ProvidedKeys => (IReadOnlyList<ProvidedKey>?)providedKeys ?? [];

    /// <summary>A key for the whole call, however often it is sent.</summary>
    internal string IdempotencyKey => idempotencyKey ??= Guid.NewGuid().ToString();

    /// <summary>The id of the last event that was received, when an event stream is resumed.</summary>
    internal string? LastEventId { get; set; }

    /// <summary>Whether the body can be sent a second time.</summary>
    internal bool CanBeSentAgain => Content is null || ResendableContent.IsResendable(Content);

    /// <summary>Adds a cookie; null for none.</summary>
    public void Cookie(string wireName, string? value)
    {
        if (value is not null)
        {
            AppendCookie(Uri.EscapeDataString(wireName) + "=" + Uri.EscapeDataString(value));
        }
    }

    /// <summary>Adds a cookie that is not plain text.</summary>
    public void Cookie<T>(
        string wireName,
        ParameterNotation notation,
        bool explode,
        T? value,
        ApiJsonConverter<T> converter
    )
    {
        var parts = ParameterValue.Of(value, converter);
        foreach (var pair in ParameterText.Query(wireName, notation, explode, false, parts))
        {
            AppendCookie(pair);
        }
    }

    /// <summary>Sends a value as JSON.</summary>
    public void Json<T>(T value, ApiJsonConverter<T> converter, string mediaType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(converter);
        var buffer = new PooledBuffer();
        try
        {
            converter.Serialize(value, buffer);
            Content = new PooledContent(buffer, mediaType);
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>Sends text.</summary>
    public void Text(string value, string mediaType)
    {
        Content = new StringContent(value, Encoding.UTF8);
        Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType, "utf-8");
    }

    /// <summary>Sends a stream as it is.</summary>
    public void Stream(Stream value, string mediaType) => Stream(new FilePart(value), mediaType);

    /// <summary>Sends a file, whose media type takes precedence over that of the document.</summary>
    public void Stream(FilePart value, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(value);
        Content = new FileContent(value.Content, value.Progress);
        Content.Headers.ContentType = MediaTypeHeaderValue.Parse(
            value.ContentType ?? (mediaType.Contains('*') ? "application/octet-stream" : mediaType)
        );
    }

    /// <summary>Sends values one by one, each on a line.</summary>
    /// <param name="items">The values; each is requested once the one before is written.</param>
    /// <param name="converter">Writes a value.</param>
    /// <param name="mediaType">The media type.</param>
    /// <param name="validate">Checks a value before it is sent; null for no check.</param>
    public void Lines<T>(
        IAsyncEnumerable<T> items,
        ApiJsonConverter<T> converter,
        string mediaType,
        Func<T, IReadOnlyList<ValidationError>>? validate = null
    ) => Content = new JsonLinesContent<T>(items, converter, mediaType, validate);

    /// <summary>Sends form fields or parts.</summary>
    public void Form(FormBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        Content = body.ToContent();
    }

    /// <inheritdoc />
    public void Dispose() => Content?.Dispose();

    internal string Target() => target.Text();

    internal string? Cookies => cookies?.ToString();

    private void AppendCookie(string pair)
    {
        cookies ??= new StringBuilder();
        cookies.Append(cookies.Length == 0 ? "" : "; ").Append(pair);
    }
}
