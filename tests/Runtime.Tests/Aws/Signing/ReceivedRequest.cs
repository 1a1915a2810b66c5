using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using AmplifyAdmin.Runtime.Aws;

namespace Runtime.Tests.Aws;

/// <summary>A signed request as a server would see it.</summary>
internal static class ReceivedRequest
{
    public static SigV4Request Of(HttpRequestMessage request, string? body)
    {
        var headers = request
            .Headers.Concat(request.Content is null ? [] : request.Content.Headers)
            .SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)))
            .Append(KeyValuePair.Create("Host", request.RequestUri!.Authority));
        return new SigV4Request
        {
            Method = request.Method.Method,
            Path = request.RequestUri.AbsolutePath,
            Query = request.RequestUri.Query.TrimStart('?'),
            Headers = headers.ToList(),
            PayloadHash = SigV4PayloadHash.Of(Encoding.UTF8.GetBytes(body ?? "")),
        };
    }
}
