using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Xunit;

namespace Runtime.Tests.Http.Calls;

/// <summary>Tests that watch the whole process, and so let no other run next to them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>All faults, one by one and together, through one client with few connections: none may be lost on the way.</summary>
[Collection(nameof(Alone))]
public sealed class FaultSeriesTests
{
    private const int Connections = 2;
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(300);
    private static readonly string Huge = new('x', 10_000_000);

    private static readonly (string Path, Type Expected)[] Faults =
    [
        ("/reset-at-once", typeof(ApiConnectionException)),
        ("/reset-in-head", typeof(ApiConnectionException)),
        ("/reset-in-body", typeof(ApiConnectionException)),
        ("/end-in-body", typeof(ApiConnectionException)),
        ("/no-http", typeof(ApiConnectionException)),
        ("/bad-chunk", typeof(ApiConnectionException)),
        // HTTP clients of .NET go by the first.
        ("/two-lengths", typeof(ApiResponseException)),
        ("/more-than-announced", typeof(ApiResponseException)),
        ("/silence", typeof(ApiTimeoutException)),
        ("/silence-in-body", typeof(ApiTimeoutException)),
        ("/drip", typeof(ApiTimeoutException)),
        ("/html", typeof(ApiResponseException)),
        ("/cut-json", typeof(ApiResponseException)),
        ("/not-utf8", typeof(ApiResponseException)),
        ("/nothing", typeof(ApiResponseException)),
        ("/huge", typeof(ApiResponseException)),
        ("/huge-error", typeof(ApiException)),
        ("/not-utf8-error", typeof(ApiException)),
        ("/reset-in-error", typeof(ApiException)),
        ("/busy", typeof(BusyException)),
        ("/gone", typeof(ThingException)),
        ("/redirect-nowhere", typeof(ApiException)),
    ];

    [Fact]
    public async Task In_a_row_each_ends_as_it_should_and_leaves_a_client_that_works()
    {
        await using var server = new FaultServer(AnswerAsync);
        using (var client = Thing.Client(server.Address, Connections))
        {
            foreach (var (path, expected) in Faults.Concat(Faults))
            {
                Assert.Equal((path, expected), (path, (await FailAsync(client, path)).GetType()));
                Assert.True((await Thing.CallAsync(client, CancellationToken.None)) is not null, path);
                Assert.True(server.Open <= Connections + 1, path);
            }

            await server.DrainAsync(Connections);
            Assert.InRange(server.Open, 0, Connections);
        }

        await server.DrainAsync(0);
        Assert.Equal(0, server.Open);
    }

    [Fact]
    public async Task At_once_they_leave_no_connection_and_no_exception_that_nobody_sees()
    {
        await using var server = new FaultServer(AnswerAsync);
        var unseen = new ConcurrentQueue<Exception>();

        // What tests before this one left behind is not looked at.
        Collect();
        TaskScheduler.UnobservedTaskException += See;
        try
        {
            await CallAllAsync(server);
            await server.DrainAsync(0);
            Collect();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= See;
        }

        Assert.Equal(0, server.Open);
        Assert.Empty(unseen);

        void See(object? sender, UnobservedTaskExceptionEventArgs args) => unseen.Enqueue(args.Exception);
    }

    private static async Task CallAllAsync(FaultServer server)
    {
        using var client = Thing.Client(server.Address, 16);
        var failures = await Task.WhenAll(
            Enumerable
                .Repeat(Faults, 3)
                .SelectMany(faults => faults)
                .Select(async fault => (fault.Path, fault.Expected, Failure: await FailAsync(client, fault.Path, 20)))
        );
        Assert.All(
            failures.Where(failure => failure.Expected != typeof(ApiTimeoutException)),
            failure => Assert.Equal((failure.Path, failure.Expected), (failure.Path, failure.Failure.GetType()))
        );
    }

    private static async Task<Exception> FailAsync(System.Net.Http.HttpClient client, string path, int patience = 1)
    {
        var isSlow = path is "/silence" or "/silence-in-body" or "/drip";
        var options = new ApiClientOptions
        {
            Timeout = isSlow ? Limit * patience : TimeSpan.FromSeconds(60),
            MaxResponseBytes = 1_000_000,
        };
        return await Assert.ThrowsAnyAsync<ApiException>(() =>
            Thing.CallAsync(client, CancellationToken.None, options, path)
        );
    }

    private static async Task AnswerAsync(FaultRequest request, CancellationToken token)
    {
        const string Json = "HTTP/1.1 200 X\r\nContent-Type: application/json\r\n";
        switch (request.Target)
        {
            case "/thing":
                await request.AnswerAsync(200, """{"a":1}""");
                break;
            case "/reset-at-once":
                request.Reset();
                break;
            case "/reset-in-head":
                await request.SendAsync("HTTP/1.1 200 X\r\nContent-");
                request.Reset();
                break;
            case "/reset-in-body":
                await request.SendAsync(Json + "Content-Length: 9\r\n\r\n{");
                request.Reset();
                break;
            case "/reset-in-error":
                await request.SendAsync("HTTP/1.1 503 X\r\nContent-Length: 9\r\n\r\n{");
                request.Reset();
                break;
            case "/end-in-body":
                await request.SendAsync(Json + "Content-Length: 9\r\n\r\n{");
                request.Socket.Close();
                break;
            case "/no-http":
                await request.SendAsync("220 mail.test ESMTP\r\n\r\n");
                break;
            case "/bad-chunk":
                await request.SendAsync(Json + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n1\r\n0\r\n\r\n");
                break;
            case "/two-lengths":
                await request.SendAsync(Json + "Content-Length: 1\r\nContent-Length: 7\r\n\r\n{\"a\":1}");
                break;
            case "/more-than-announced":
                await request.SendAsync(Json + "Content-Length: 3\r\n\r\n{\"a\":1}");
                break;
            case "/silence":
                await request.StaySilentAsync(token);
                break;
            case "/silence-in-body":
                await request.SendAsync(Json + "Content-Length: 9\r\n\r\n{");
                await request.StaySilentAsync(token);
                break;
            case "/drip":
                await request.SendAsync(Json + "Content-Length: 9000\r\n\r\n");
                await DripAsync(request, token);
                break;
            case "/html":
                await request.SendAsync("HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>");
                break;
            case "/cut-json":
                await request.AnswerAsync(200, """{"a":""");
                break;
            case "/not-utf8":
                await request.AnswerAsync(200, "{\"a\":\"\u00C3\u0028\"}");
                break;
            case "/not-utf8-error":
                await request.AnswerAsync(500, "{\"code\":\"\u00C3\u0028\",\"message\":\"\u00FF\"}");
                break;
            case "/nothing":
                await request.AnswerAsync(200, "");
                break;
            case "/huge":
                await request.AnswerAsync(200, Huge);
                break;
            case "/huge-error":
                await request.AnswerAsync(500, Huge);
                break;
            case "/busy":
                await request.AnswerAsync(429, "{}");
                break;
            case "/gone":
                await request.AnswerAsync(404, "{}");
                break;
            default:
                await request.AnswerAsync((int)HttpStatusCode.Found, "");
                break;
        }
    }

    private static async Task DripAsync(FaultRequest request, CancellationToken token)
    {
        while (true)
        {
            await request.SendAsync(" ");
            await Task.Delay(20, token);
        }
    }

    private static void Collect()
    {
        for (var pass = 0; pass < 3; pass++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
