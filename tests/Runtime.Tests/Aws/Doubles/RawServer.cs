using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Aws;

namespace Runtime.Tests.Aws;

/// <summary>Takes one request from a socket and gives it back as it was on the wire.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public RawServer() => listener.Start();

    public Uri Address => new($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    public async Task<SigV4Request> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var connection = await listener.AcceptTcpClientAsync(cancellationToken);
        await using var stream = connection.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var line = (await reader.ReadLineAsync(cancellationToken))!.Split(' ');
        var headers = new List<KeyValuePair<string, string>>();
        while (await reader.ReadLineAsync(cancellationToken) is { Length: > 0 } header)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            headers.Add(new(header[..colon], header[(colon + 1)..]));
        }

        var target = line[1].Split('?', 2);
        var request = new SigV4Request
        {
            Method = line[0],
            Path = target[0],
            Query = target.Length > 1 ? target[1] : "",
            Headers = headers,
            PayloadHash = SigV4PayloadHash.Empty,
        };
        var body = new char[int.Parse(request.Header("content-length") ?? "0", CultureInfo.InvariantCulture)];
        await reader.ReadBlockAsync(body, cancellationToken);
        await stream.WriteAsync(
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(),
            cancellationToken
        );
        return request with { PayloadHash = SigV4PayloadHash.Of(Encoding.Latin1.GetBytes(body)) };
    }

    public void Dispose() => listener.Dispose();
}
