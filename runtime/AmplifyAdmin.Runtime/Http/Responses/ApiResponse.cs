using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace AmplifyAdmin.Runtime;

/// <summary>The status and headers of a response.</summary>
public class ApiResponse
{
    internal ApiResponse(HttpStatusCode status, IReadOnlyDictionary<string, IReadOnlyList<string>> headers)
    {
        Status = status;
        Headers = headers;
    }

    /// <summary>The address that sent the response; null when there is none.</summary>
    internal Uri? Address { get; init; }

    /// <summary>Gets the status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Gets the headers, including those of the content. Names are compared ignoring case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>Gets the media type of the body with its parameters; null when the service sent none.</summary>
    public string? ContentType => First("Content-Type");

    /// <summary>Gets the length of the body as sent, in bytes; null when the service sent none.</summary>
    public long? ContentLength =>
        long.TryParse(First("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length
            : null;

    /// <summary>
    /// Gets the file name that the service suggests for the body, without any folders; null when there is none.
    /// </summary>
    public string? FileName =>
        ContentDispositionHeaderValue.TryParse(First("Content-Disposition"), out var disposition)
            ? WithoutFolders(disposition.FileNameStar ?? disposition.FileName?.Trim('"'))
            : null;

    private string? First(string name) =>
        Headers.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;

    // The name comes from a server: as a path it could point anywhere.
    private static string? WithoutFolders(string? name)
    {
        var last = name?[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        return last is null or "" or "." or ".." ? null : last;
    }
}

/// <summary>A response with its body.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public sealed class ApiResponse<T> : ApiResponse
{
    internal ApiResponse(ApiResponse response, T value)
        : base(response.Status, response.Headers)
    {
        Value = value;
    }

    /// <summary>Gets the body.</summary>
    public T Value { get; }
}
