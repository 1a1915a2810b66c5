using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Reads the headers of responses.</summary>
internal static class ResponseHeaders
{
    private static readonly string[] RequestIds =
    [
        "x-amzn-RequestId",
        "x-amz-request-id",
        "x-request-id",
        "request-id",
        "x-correlation-id",
    ];

    /// <summary>All headers, those of the content included.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All(HttpResponseMessage response)
    {
        var result = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            result[name] = values.ToList();
        }

        return result;
    }

    /// <summary>The service's id of the request.</summary>
    public static string? RequestId(HttpResponseMessage response) =>
        RequestIds.Select(name => First(response, name)).FirstOrDefault(value => value is not null) is { } id
            ? PrintableText.Of(id, 200)
            : null;

    /// <summary>A header's first value.</summary>
    public static string? First(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
