using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Runtime.Tests.Json;
using Xunit;

namespace Runtime.Tests.Http;

/// <summary>What becomes of connections: no call, however it ends, may keep one.</summary>
public sealed class ConnectionTests
{
    private static readonly ApiOperation Operation = new("GetThing", "GET", "/thing");

    [Fact]
    public async Task A_slow_drip_is_read_to_the_end()
    {
        using var server = new RawResponder(
            async (socket, token) =>
            {
                foreach (
                    var piece in "HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{\"a\": 12}"
                )
                {
                    await socket.SendAsync(new[] { (byte)piece }, token);
                    await Task.Yield();
                }
            }
        );
        using var client = new HttpClient { BaseAddress = server.Address };

        Assert.Equal(12, (int)(await SendAsync(client))!["a"]!);
    }

    [Fact]
    public async Task A_drip_that_takes_longer_than_the_limit_ends_at_the_limit()
    {
        using var server = new RawResponder(
            async (socket, token) =>
            {
                await socket.SendAsync("HTTP/1.1 200 X\r\nContent-Length: 9999\r\n\r\n"u8.ToArray(), token);
                while (true)
                {
                    await socket.SendAsync(" "u8.ToArray(), token);
                    await Task.Delay(20, token);
                }
            }
        );
        using var client = new HttpClient { BaseAddress = server.Address };

        await Assert.ThrowsAsync<ApiTimeoutException>(() =>
            SendAsync(client, new ApiClientOptions { Timeout = TimeSpan.FromMilliseconds(300) })
        );
    }

    [Theory]
    [InlineData(200, "{}")]
    [InlineData(200, "not json")]
    [InlineData(404, "{}")]
    [InlineData(503, "a very long page")]
    [InlineData(204, "")]
    public async Task A_hundred_calls_use_one_connection(int status, string body)
    {
        var connections = 0;
        await using var server = await StartAsync(
            HttpProtocols.Http1,
            () => Interlocked.Increment(ref connections),
            async context =>
            {
                context.Response.StatusCode = status;
                if (body.Length > 0)
                {
                    context.Response.ContentType = "application/json";
                    await context.Response.WriteAsync(
                        body.Replace("very long", new string('x', 100_000), StringComparison.Ordinal)
                    );
                }
            }
        );
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };

        for (var call = 0; call < 100; call++)
        {
            await Record.ExceptionAsync(() => SendAsync(client));
        }

        Assert.Equal(1, connections);
    }

    [Fact]
    public async Task Cancelled_calls_leave_no_connection_and_no_unobserved_exception()
    {
        var unobserved = 0;
        void Count(object? sender, UnobservedTaskExceptionEventArgs arguments) => Interlocked.Increment(ref unobserved);
        TaskScheduler.UnobservedTaskException += Count;
        var open = 0;
        await using var server = await StartAsync(
            HttpProtocols.Http1,
            () => Interlocked.Increment(ref open),
            async context =>
            {
                await context.Response.StartAsync();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            },
            () => Interlocked.Decrement(ref open)
        );
        using (var client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) })
        {
            await Task.WhenAll(
                Enumerable
                    .Range(0, 20)
                    .Select(async _ =>
                    {
                        using var cancellation = new CancellationTokenSource(100);
                        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                            SendAsync(client, null, cancellation.Token)
                        );
                    })
            );
        }

        for (var wait = 0; wait < 200 && Volatile.Read(ref open) > 0; wait++)
        {
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        TaskScheduler.UnobservedTaskException -= Count;
        Assert.Equal((0, 0), (open, unobserved));
    }

    [Fact]
    public async Task It_speaks_HTTP_2()
    {
        await using var server = await StartAsync(
            HttpProtocols.Http2,
            () => 0,
            context =>
            {
                context.Response.ContentType = "application/json";
                return context.Response.WriteAsync($"\"{context.Request.Protocol}\"");
            }
        );
        using var client = new HttpClient
        {
            BaseAddress = new Uri(server.Urls.Single()),
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };

        Assert.Equal("HTTP/2", (string?)await SendAsync(client));
    }

    [Fact]
    public async Task A_connection_torn_by_the_callers_cancellation_is_a_cancellation()
    {
        using var cancellation = new CancellationTokenSource();
        using var client = new HttpClient(new Tearing(cancellation)) { BaseAddress = new Uri("http://service.test/") };

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            SendAsync(client, null, cancellation.Token)
        );

        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    private static async Task<WebApplication> StartAsync(
        HttpProtocols protocols,
        Func<int> opened,
        RequestDelegate answer,
        Func<int>? closed = null
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(
                IPAddress.Loopback,
                0,
                listen =>
                {
                    listen.Protocols = protocols;
                    listen.Use(next =>
                        async connection =>
                        {
                            opened();
                            await next(connection);
                            closed?.Invoke();
                        }
                    );
                }
            )
        );
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    private static async Task<JsonNode?> SendAsync(
        HttpClient client,
        ApiClientOptions? options = null,
        CancellationToken? token = null
    )
    {
        var transport = new ApiTransport(client, options ?? new ApiClientOptions(), null);
        using var request = new ApiRequest(Operation);
        request.Path("/thing");
        return await transport
            .SendAsync(request, Probes.Node, null, token ?? TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
    }

    private sealed class Tearing(CancellationTokenSource cancellation) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            await cancellation.CancelAsync();
            throw new HttpRequestException("The connection was torn.", new SocketException());
        }
    }
}
