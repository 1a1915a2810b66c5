using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Runtime.Tests.Json;

namespace Runtime.Tests.Http;

/// <summary>An operation with two documented errors, and calls of it.</summary>
internal static class Thing
{
    public static ApiOperation Operation { get; } =
        new(
            "GetThing",
            "GET",
            "/thing",
            new ApiError<JsonNode?>(
                404,
                "NotFound",
                Probes.Node,
                (error, failure) => new ThingException(error, failure)
            ),
            new ApiError<JsonNode?>(429, "TooMany", Probes.Node, (error, failure) => new BusyException(error, failure))
        )
        {
            SensitiveNames = ["secret"],
        };

    /// <summary>A client that keeps to few connections, so that one that is not given back is missed.</summary>
    public static HttpClient Client(Uri address, int connections = 1) =>
        new(
            new SocketsHttpHandler
            {
                AutomaticDecompression = DecompressionMethods.All,
                MaxConnectionsPerServer = connections,
                UseProxy = false,
            }
        )
        {
            BaseAddress = address,
        };

    public static async Task<JsonNode?> CallAsync(
        HttpClient client,
        CancellationToken cancellationToken,
        ApiClientOptions? options = null,
        string path = "/thing"
    )
    {
        using var request = Request(path);
        return await Transport(client, options).SendAsync(request, Probes.Node, null, cancellationToken);
    }

    public static async Task<Stream> StreamAsync(
        HttpClient client,
        CancellationToken cancellationToken,
        ApiClientOptions? options = null
    ) => await Transport(client, options).SendForStreamAsync(Request("/thing"), null, cancellationToken);

    public static ApiTransport Transport(HttpClient client, ApiClientOptions? options = null) =>
        new(client, options ?? new ApiClientOptions(), null);

    public static ApiRequest Request(string path = "/thing", ApiOperation? operation = null)
    {
        var described = operation ?? Operation;
        return new ApiRequest(
            new ApiOperation(described.Name, described.Method.Method, path, [.. described.Errors])
            {
                Accept = described.Accept,
                SensitiveNames = described.SensitiveNames,
            }
        );
    }
}

internal sealed class ThingException(JsonNode? error, ApiFailure failure) : ApiException<JsonNode?>(error, failure);

internal sealed class BusyException(JsonNode? error, ApiFailure failure) : ApiException<JsonNode?>(error, failure);
