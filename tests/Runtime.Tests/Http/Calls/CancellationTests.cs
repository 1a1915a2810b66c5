using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Xunit;

namespace Runtime.Tests.Http.Calls;

/// <summary>A caller that gives up gets a cancellation, however the network puts it.</summary>
public sealed class CancellationTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\n1")]
    [InlineData("HTTP/1.1 503 X\r\nContent-Length: 9\r\n\r\n1")]
    [InlineData("HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n")]
    public async Task It_ends_a_call_wherever_it_is_and_gives_the_connection_up(string beginning)
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = new FaultServer(
            async (request, token) =>
            {
                await request.SendAsync(beginning);
                cancellation.CancelAfter(100);
                await request.StaySilentAsync(token);
            }
        );
        using var client = Thing.Client(server.Address);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Thing.CallAsync(client, cancellation.Token));

        await server.DrainAsync(0);
        Assert.Equal(0, server.Open);
    }

    [Fact]
    public async Task Before_the_call_nothing_is_sent()
    {
        await using var server = new FaultServer((request, _) => request.AnswerAsync(200, "1"));
        using var client = Thing.Client(server.Address);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Thing.CallAsync(client, new CancellationToken(true))
        );

        Assert.Equal(0, server.Requests);
    }

    [Theory]
    [InlineData(typeof(IOException), HttpStatusCode.OK)]
    [InlineData(typeof(IOException), HttpStatusCode.ServiceUnavailable)]
    [InlineData(typeof(HttpRequestException), HttpStatusCode.OK)]
    public async Task A_connection_that_breaks_because_of_it_is_a_cancellation(Type thrown, HttpStatusCode status)
    {
        using var cancellation = new CancellationTokenSource();
        using var client = Breaking(status, _ => cancellation.CancelAsync(), thrown);

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() =>
            Thing.CallAsync(client, cancellation.Token)
        );

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.IsType(thrown, exception.InnerException);
    }

    [Fact]
    public async Task A_connection_that_breaks_because_of_the_limit_is_a_timeout()
    {
        using var client = Breaking(HttpStatusCode.OK, UntilCancelledAsync, typeof(IOException));

        await Assert.ThrowsAsync<ApiTimeoutException>(() =>
            Thing.CallAsync(client, Cancelled, new ApiClientOptions { Timeout = TimeSpan.FromMilliseconds(50) })
        );
    }

    [Fact]
    public async Task A_connection_that_breaks_by_itself_is_a_lost_one()
    {
        using var client = Breaking(HttpStatusCode.OK, _ => Task.CompletedTask, typeof(IOException));

        await Assert.ThrowsAsync<ApiConnectionException>(() => Thing.CallAsync(client, Cancelled));
    }

    [Fact]
    public async Task It_ends_the_read_of_a_stream_by_either_token()
    {
        await using var server = new FaultServer(
            async (request, token) =>
            {
                await request.SendAsync("HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\n");
                await request.StaySilentAsync(token);
            }
        );
        using var client = Thing.Client(server.Address, connections: 2);
        var buffer = new byte[1];

        using var ofCall = new CancellationTokenSource();
        await using var first = await Thing.StreamAsync(client, ofCall.Token);
        ofCall.CancelAfter(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await first.ReadExactlyAsync(buffer, Cancelled)
        );

        using var ofRead = new CancellationTokenSource();
        await using var second = await Thing.StreamAsync(client, Cancelled);
        ofRead.CancelAfter(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await second.ReadExactlyAsync(buffer, ofRead.Token)
        );
    }

    private static async Task UntilCancelledAsync(CancellationToken cancellationToken) =>
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private static HttpClient Breaking(HttpStatusCode status, Func<CancellationToken, Task> before, Type thrown) =>
        new(new BreakingHandler(status, before, thrown)) { BaseAddress = new Uri("http://service.test/") };

    /// <summary>Answers with a body whose first read does something and throws.</summary>
    private sealed class BreakingHandler(HttpStatusCode status, Func<CancellationToken, Task> before, Type thrown)
        : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult(
                new HttpResponseMessage(status) { Content = new StreamContent(new BreakingStream(before, thrown)) }
            );
    }

    private sealed class BreakingStream(Func<CancellationToken, Task> before, Type thrown) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            await before(cancellationToken);
            throw (Exception)Activator.CreateInstance(thrown, "The connection was closed.")!;
        }
    }
}
