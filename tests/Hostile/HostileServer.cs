using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AmplifyAdmin.Runtime;
using Called;

namespace Hostile;

/// <summary>A server on raw sockets, called by an emitted client. Anything but a value or an <see cref="ApiException"/> is a finding.</summary>
internal sealed class HostileServer : IHostileRun
{
    private static readonly string[] Types =
    [
        "application/json",
        "application/problem+json",
        "text/plain",
        "text/plain; charset=utf-7",
        "text/plain; charset=\"",
        "text/html",
        "text/event-stream",
        "application/jsonl",
        "application/octet-stream",
        ";",
        "",
    ];

    /// <inheritdoc />
    public async Task<(string Outcome, string? Finding)> OnceAsync(Random random)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start(1);
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var ended = new CancellationTokenSource();
        var serving = ServeAsync(listener, Response(random, port), random.Next(4) == 0, ended.Token);
        var operation = random.Next(8);
        var options = new CalledClientOptions
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}/"),
            MaxResponseBytes = 256 * 1024,
            Timeout = TimeSpan.FromSeconds(5),
            ValidateResponses = random.Next(2) == 0,
            AssertFormats = true,
        };
        using var http = new HttpClient(
            new RedirectHandler(
                new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, UseProxy = false }
            )
        );
        try
        {
            await CallAsync(new CalledClient(http, options), operation);
            return ("value", null);
        }
        catch (ApiException exception)
        {
            return (
                exception.GetType().Name,
                exception.Message.Length > 1001
                || exception.Message.Any(char.IsControl)
                || operation is 0 or 1 or 6
                    && (exception.BodyExcerpt?.Contains("hunter2", StringComparison.Ordinal) ?? false)
                    ? "message or excerpt of " + exception
                    : null
            );
        }
        finally
        {
            await ended.CancelAsync();
            await serving;
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task CallAsync(CalledClient client, int operation)
    {
        switch (operation)
        {
            case 0:
                Use(await client.GetNoteAsync());
                break;
            case 1:
                Use(await client.MakeNoteAsync(new Note { Text = "x" }));
                break;
            case 2:
                Use(await client.GetExpressionAsync());
                break;
            case 3:
                Use(await client.GetTextAsync());
                break;
            case 4:
                await using (var file = await client.GetFileAsync())
                {
                    await file.CopyToAsync(Stream.Null);
                }

                break;
            case 5:
                await client.RemoveNoteAsync();
                break;
            case 6:
                await foreach (var note in client.GetEventsAsync())
                {
                    Use(note);
                }

                break;
            default:
                await foreach (var expression in client.GetLinesAsync())
                {
                    Use(expression);
                }

                break;
        }
    }

    // What a caller does with a value must not fail either.
    private static void Use(object? value)
    {
        value?.ToString();
        value?.GetHashCode();
        value?.Equals(value);
    }

    private static async Task ServeAsync(
        TcpListener listener,
        byte[] response,
        bool resets,
        CancellationToken cancellationToken
    )
    {
        try
        {
            for (var served = 0; served < 25; served++)
            {
                using var socket = await listener.AcceptSocketAsync(cancellationToken);
                await socket.ReceiveAsync(new byte[8192], cancellationToken);
                await socket.SendAsync(response, cancellationToken);
                if (resets)
                {
                    socket.LingerState = new LingerOption(true, 0);
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            // The client has gone away.
        }
    }

    private static byte[] Response(Random random, int port)
    {
        var type = Types[random.Next(random.Next(2) == 0 ? Types.Length : 1)];
        var status =
            random.Next(3) == 0
                ? new[] { 100, 204, 206, 301, 302, 303, 304, 307, 400, 404, 418, 500, 503, 599, 999 }[random.Next(15)]
                : 200;
        var text = Body(random);
        var body = Encoding.Latin1.GetBytes(text);
        var head = new StringBuilder($"HTTP/1.1 {status} X\r\nConnection: close\r\n");
        head.Append(type.Length == 0 ? "" : $"Content-Type: {type}\r\n");
        head.Append(
            random.Next(6) == 0 ? $"x-amzn-ErrorType: Not\u001bFound{new string('x', random.Next(2000))}:#\r\n" : ""
        );
        head.Append(random.Next(6) == 0 ? $"x-request-id: {new string('r', random.Next(3000))}\r\n" : "");
        head.Append(status is >= 300 and < 400 ? $"Location: {Location(random, port)}\r\n" : "");
        if (random.Next(6) == 0)
        {
            body = Pack(body, random);
            head.Append($"Content-Encoding: {(random.Next(2) == 0 ? "gzip" : "br")}\r\n");
        }

        var framing = random.Next(5);
        head.Append(
            framing switch
            {
                0 => $"Content-Length: {body.Length + random.Next(-2, 100)}\r\n\r\n",
                1 => $"Transfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n",
                2 => "\r\n",
                _ => $"Content-Length: {body.Length}\r\n\r\n",
            }
        );
        byte[] bytes =
        [
            .. Encoding.Latin1.GetBytes(head.ToString()),
            .. body,
            .. framing == 1 ? "\r\n0\r\n\r\n"u8 : ""u8,
        ];
        for (var flips = random.Next(8) == 0 ? random.Next(4) : 0; flips > 0; flips--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(20) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private static string Body(Random random)
    {
        var json = HostileJson.Of(random);
        return random.Next(8) switch
        {
            0 => $"data: {json.Replace("\n", "", StringComparison.Ordinal)}\r\rdata: {json}\n\n",
            1 => string.Concat(Enumerable.Repeat("data: 1,\n", random.Next(60_000))),
            2 => json + "\n" + json + "\r\n\u001e" + json,
            3 => $"{{\"SECRET\":{{\"x\":\"hunter2\"}},\"s\\u0065cret\":\"hunter2\",\"a\":{json}",
            4 => "secret=hunter2&a=" + json,
            _ => json,
        };
    }

    private static string Location(Random random, int port) =>
        random.Next(5) switch
        {
            0 => "/note",
            1 => $"http://localhost:{port}/x",
            2 => "http://[",
            3 => "file:///etc/passwd",
            _ => new string('a', random.Next(5000)),
        };

    private static byte[] Pack(byte[] body, Random random)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var times = random.Next(2) == 0 ? 1 : 50; times > 0; times--)
            {
                gzip.Write(body);
            }
        }

        return packed.ToArray();
    }
}
