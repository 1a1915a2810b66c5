using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Generators.Tests.Wire;

/// <summary>A server for one exchange: it keeps the bytes of the request and answers with the bytes it was given.</summary>
internal sealed class LoopbackExchange : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task<RawRequest> served;

    public LoopbackExchange(int status, string? errorType, byte[] body)
    {
        listener.Start();
        served = ServeAsync(status, errorType, body);
    }

    public Uri BaseAddress => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/prod/");

    public Task<RawRequest> Request => served;

    /// <summary>Whether anybody connected.</summary>
    public bool WasCalled => served.IsCompleted;

    public void Dispose() => listener.Dispose();

    private async Task<RawRequest> ServeAsync(int status, string? errorType, byte[] body)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var received = new List<byte>();
        var buffer = new byte[16 * 1024];
        RawRequest? request = null;
        while (request is null)
        {
            var read = await stream.ReadAsync(buffer);
            received.AddRange(buffer[..read]);
            request = RawRequest.TryParse([.. received]);
        }

        var head =
            $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n"
            + (errorType is null ? "" : $"x-amzn-ErrorType: {errorType}:http://internal.amazon.com/\r\n")
            + "x-amzn-RequestId: request-1\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.WriteAsync(body);
        return request;
    }
}

/// <summary>A request as it came over the wire.</summary>
internal sealed record RawRequest(
    string Method,
    string Target,
    IReadOnlyDictionary<string, string> Headers,
    byte[] Body
)
{
    /// <summary>The request, once all of its bytes are there.</summary>
    public static RawRequest? TryParse(byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return null;
        }

        var lines = Encoding.Latin1.GetString(bytes, 0, end).Split("\r\n");
        var headers = lines
            .Skip(1)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var body = bytes[(end + 4)..];
        var length = headers.TryGetValue("Content-Length", out var text) ? int.Parse(text) : 0;
        var first = lines[0].Split(' ');
        return body.Length < length ? null : new RawRequest(first[0], first[1], headers, body);
    }
}
