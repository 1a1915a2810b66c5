using System;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Runtime.Tests.Http;

/// <summary>A server for one connection: takes the head of a request, then writes whatever the test writes.</summary>
internal sealed class RawResponder : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();

    public RawResponder(Func<Socket, CancellationToken, Task> answer)
    {
        listener.Start();
        Served = ServeAsync(answer);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    public Task Served { get; }

    /// <summary>Answers with a text, then closes the connection.</summary>
    public static RawResponder With(string response) =>
        new(async (socket, token) => await socket.SendAsync(Encoding.Latin1.GetBytes(response), token));

    /// <summary>Answers with a status, a type and a body of the right length.</summary>
    public static RawResponder With(int status, string contentType, string body, string headers = "") =>
        With(
            $"HTTP/1.1 {status} X\r\nContent-Type: {contentType}\r\nContent-Length: {body.Length}\r\n"
                + $"x-amzn-RequestId: r-1\r\n{headers}\r\n{body}"
        );

    public void Dispose()
    {
        ended.Cancel();
        listener.Dispose();
        ended.Dispose();
    }

    private async Task ServeAsync(Func<Socket, CancellationToken, Task> answer)
    {
        var token = ended.Token;
        using var socket = await listener.AcceptSocketAsync(token);
        var buffer = new byte[8192];
        await socket.ReceiveAsync(buffer, token);
        await answer(socket, token);
        socket.Shutdown(SocketShutdown.Send);
    }
}
