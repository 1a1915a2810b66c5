using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using AmplifyAdmin.Runtime.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Served;

namespace Hostile;

/// <summary>Emitted endpoints, called over raw sockets. A 5xx, an error in the log or silence is a finding.</summary>
internal sealed class HostileCallers(WebApplication app, ErrorLog log) : IHostileRun
{
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(150);

    private static readonly string[] Paths =
    [
        "/json",
        "/optional",
        "/form",
        "/parts",
        "/text",
        "/several",
        "/things/1/;path=a;path=b",
        "/things/x/;path",
        "/things/9223372036854775808/%00",
        "/things/1/%2F..%2f;path=%ff",
        "/",
        "/json/",
        "//json",
        "/%6Ason",
        "*",
    ];

    private static readonly string[] Queries =
    [
        "",
        "?list=1&list=1",
        "?list=1,2,x",
        "?deep[a]=1&deep[b]=%ED%A0%80&deep[c]",
        "?json=%7B",
        "?json=",
        "?json=[[[[[[",
        "?when=now",
        "?color=mauve&color=red",
        "?%",
        "?=&&=",
        "?deep[[a]]=1&deep=2",
        "?list",
        "?" + "list=1&list=2&list=3&",
    ];

    private static readonly string[] Types =
    [
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "text/plain",
        "text/plain; charset=utf-7",
        "text/csv",
        "application/json; charset=utf-16",
        "multipart/form-data; boundary=\"",
        "a",
        "a/b; ;=",
        "multipart/form-data; boundary="
            + "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy",
    ];

    /// <summary>Starts the endpoints, with a handler that does nothing.</summary>
    public static async Task<HostileCallers> StartAsync()
    {
        var log = new ErrorLog();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.AddProvider(log);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(DispatchProxy.Create<IServedHandler, DoesNothing>());
        builder.Services.Configure<ServerOptions>(options => options.MaxRequestBytes = 64 * 1024);
        var app = builder.Build();
        app.UseRouting();
        app.MapServed();
        await app.StartAsync();
        return new HostileCallers(app, log);
    }

    /// <inheritdoc />
    public async Task<(string Outcome, string? Finding)> OnceAsync(Random random)
    {
        var request = Request(random);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
        };
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(app.Urls.First()).Port);
        var response = "";
        try
        {
            await socket.SendAsync(request);
            var buffer = new byte[4096];
            var receiving = socket.ReceiveAsync(buffer);
            if (await Task.WhenAny(receiving, Task.Delay(Silence)) != receiving)
            {
                // The server waits for the rest of an incomplete request.
                socket.Shutdown(SocketShutdown.Send);
            }

            var read = await receiving;
            response = Encoding.Latin1.GetString(buffer, 0, read);
        }
        catch (SocketException)
        {
            // The server may close on what is not HTTP before it has read all of it.
        }

        // 505 is what the web server itself says to a request line that is not HTTP/1.1.
        var status = response.Length > 12 ? response[9..12] : "closed";
        var error = log.Take();
        return (
            status,
            (status[0] == '5' && status != "505") || error is not null
                ? $"{status} {error} for {Encoding.Latin1.GetString(request.AsSpan(0, Math.Min(request.Length, 600)))}"
                : null
        );
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static byte[] Request(Random random)
    {
        var path = Paths[random.Next(random.Next(4) == 0 ? Paths.Length : 7)];
        var method = path[0] == '/' && path.StartsWith("/things", StringComparison.Ordinal) ? "GET" : "POST";
        var type = random.Next(3) switch
        {
            0 => Types[random.Next(Types.Length)],
            _ => path switch
            {
                "/form" => Types[1],
                "/parts" => Types[2],
                "/text" => Types[4],
                "/several" => Types[random.Next(3) * 3 % 7],
                _ => Types[0],
            },
        };
        var body = Body(random, type);
        var head = new StringBuilder(
            $"{method} {path}{Queries[random.Next(Queries.Length)]} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        );
        head.Append(random.Next(20) == 0 ? "" : $"Content-Type: {type}\r\n");
        head.Append(random.Next(5) == 0 ? "X-Numbers: 1,x,1e999,\"\r\n" : "");
        head.Append(random.Next(5) == 0 ? "Cookie: session=%; session=1; =; ;;\r\n" : "");
        switch (random.Next(6))
        {
            case 0:
                head.Append("Transfer-Encoding: chunked\r\n\r\n").Append($"{body.Length:x}\r\n{body}\r\n");
                head.Append(random.Next(3) == 0 ? "zz\r\n" : "0\r\n\r\n");
                break;
            case 1:
                head.Append($"Content-Length: {body.Length + random.Next(-1, 2)}\r\n\r\n{body}");
                break;
            default:
                head.Append($"Content-Length: {body.Length}\r\n\r\n{body}");
                break;
        }

        var bytes = Encoding.Latin1.GetBytes(head.ToString());
        for (var flips = random.Next(8) == 0 ? random.Next(4) : 0; flips > 0; flips--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(20) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private static string Body(Random random, string type)
    {
        var json = HostileJson.Of(random);
        if (type.StartsWith("application/x-www-form", StringComparison.Ordinal))
        {
            return $"text=x&tags=a|a||&stars={random.Next()}&free={Uri.EscapeDataString(json[..Math.Min(json.Length, 2000)])}&=&&numbers=1&numbers=x&%zz=%";
        }

        if (!type.StartsWith("multipart", StringComparison.Ordinal))
        {
            return json;
        }

        var end = random.Next(4) == 0 ? "" : "--x--\r\n";
        return $"--x\r\nContent-Disposition: form-data; name={(random.Next(2) == 0 ? "title" : "\"text\"")}\r\n\r\nx\r\n"
            + $"--x\r\nContent-Disposition: form-data; name=note{(random.Next(3) == 0 ? "; filename=\"" : "")}\r\nContent-Type: application/json\r\n\r\n{json}\r\n{end}";
    }
}

/// <summary>A handler whose every operation is done immediately.</summary>
public class DoesNothing : DispatchProxy
{
    /// <inheritdoc />
    protected override object Invoke(MethodInfo? targetMethod, object?[]? args) => Task.CompletedTask;
}

/// <summary>Keeps the last error that is logged.</summary>
internal sealed class ErrorLog : ILoggerProvider, ILogger
{
    private string? last;

    /// <summary>The error, which is then forgotten.</summary>
    public string? Take() => Interlocked.Exchange(ref last, null);

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc />
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc />
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    /// <inheritdoc />
    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
        {
            last = formatter(state, exception) + exception;
        }
    }

    /// <inheritdoc />
    public void Dispose() { }
}
