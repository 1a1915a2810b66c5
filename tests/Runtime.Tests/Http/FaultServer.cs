using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Runtime.Tests.Http;

/// <summary>A server for many connections and requests, which answers as the test tells it and counts what is open.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly Func<FaultRequest, CancellationToken, Task> answer;
    private readonly List<Task> connections = [];
    private readonly Task accepting;
    private int open;
    private int opened;
    private int requests;

    /// <summary>Starts it.</summary>
    /// <param name="answer">Writes what it likes; the connection stays open when it returns, unless it closed it.</param>
    public FaultServer(Func<FaultRequest, CancellationToken, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>The connections open now.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>The connections there ever were.</summary>
    public int Opened => Volatile.Read(ref opened);

    /// <summary>The requests that came.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <summary>Waits until only so many connections are open.</summary>
    public async Task DrainAsync(int most)
    {
        for (var tries = 0; Open > most && tries < 200; tries++)
        {
            await Task.Delay(10, ended.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Dispose();
        await Task.WhenAll(connections.Append(accepting)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var socket = await listener.AcceptSocketAsync(ended.Token);
            Interlocked.Increment(ref open);
            Interlocked.Increment(ref opened);
            connections.Add(Task.Run(() => ServeAsync(socket)));
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            using (socket)
            {
                while (await ReceiveAsync(socket) is { } head)
                {
                    await answer(new FaultRequest(socket, head, Interlocked.Increment(ref requests)), ended.Token);
                }
            }
        }
        catch (Exception exception)
            when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Broken connections are what these tests are about.
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private async Task<string?> ReceiveAsync(Socket socket)
    {
        var received = new List<byte>();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer, ended.Token);
            if (read == 0)
            {
                return null;
            }

            received.AddRange(buffer.AsSpan(0, read));
            var text = Encoding.Latin1.GetString([.. received]);
            if (IsWhole(text))
            {
                return text;
            }
        }
    }

    private static bool IsWhole(string text)
    {
        const string Length = "\r\nContent-Length: ";
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var length = text.IndexOf(Length, StringComparison.Ordinal);
        return end >= 0
            && (
                length < 0
                || length > end
                || text.Length - end - 4
                    >= int.Parse(
                        text.AsSpan(length + Length.Length, text.IndexOf('\r', length + 2) - length - Length.Length),
                        System.Globalization.CultureInfo.InvariantCulture
                    )
            );
    }
}

/// <summary>A request, and the connection to answer it on.</summary>
internal sealed record FaultRequest(Socket Socket, string Text, int Number)
{
    /// <summary>The path and the query.</summary>
    public string Target => Text.Split(' ', 3)[1];

    /// <summary>Sends text as it is, a byte a character.</summary>
    public async Task SendAsync(string text) => await Socket.SendAsync(Encoding.Latin1.GetBytes(text));

    /// <summary>Answers with a whole response.</summary>
    public Task AnswerAsync(int status, string body, string headers = "") =>
        SendAsync(
            $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n{headers}\r\n{body}"
        );

    /// <summary>Sends nothing until the client gives up.</summary>
    public async Task StaySilentAsync(CancellationToken cancellationToken) =>
        await Socket.ReceiveAsync(new byte[1], cancellationToken);

    /// <summary>Closes the connection by a reset.</summary>
    public void Reset()
    {
        Socket.LingerState = new LingerOption(true, 0);
        Socket.Close();
    }
}
