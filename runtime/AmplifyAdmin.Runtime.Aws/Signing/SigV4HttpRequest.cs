using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>An <see cref="HttpRequestMessage"/> as <see cref="HttpClient"/> writes it.</summary>
internal static class SigV4HttpRequest
{
    public static SigV4Request Describe(HttpRequestMessage request, string payloadHash)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true } uri)
        {
            throw new InvalidOperationException("A request can be signed only when its address is absolute.");
        }

        var headers = new List<KeyValuePair<string, string>> { new("host", request.Headers.Host ?? Host(uri)) };
        AddSignable(headers, request.Headers.NonValidated);
        if (request.Content is { } content)
        {
            AddSignable(headers, content.Headers.NonValidated);
        }

        return new SigV4Request
        {
            Method = request.Method.Method,
            Path = uri.AbsolutePath,
            Query = uri.Query.Length > 0 ? uri.Query[1..] : "",
            Headers = headers,
            PayloadHash = payloadHash,
            IsEncrypted = uri.Scheme == Uri.UriSchemeHttps,
        };
    }

    public static string[] NamesToSign(SigV4Request request) =>
        request
            .Headers.Select(header => header.Key)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();

    private static void AddSignable(List<KeyValuePair<string, string>> into, HttpHeadersNonValidated headers)
    {
        foreach (var (name, values) in headers)
        {
            if (
                name.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase)
                || name.Equals("content-type", StringComparison.OrdinalIgnoreCase)
            )
            {
                // Several values become one line, with the separator of HttpClient between them.
#pragma warning disable CA1308 // Signature Version 4 wants lower case.
                into.Add(new(name.ToLowerInvariant(), values.ToString()));
#pragma warning restore CA1308
            }
        }
    }

    private static string Host(Uri uri)
    {
        var host = uri.HostNameType == UriHostNameType.IPv6 ? $"[{uri.IdnHost}]" : uri.IdnHost;
        return uri.IsDefaultPort ? host : $"{host}:{uri.Port}";
    }
}
