using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Microsoft.Extensions.DependencyInjection;
using Runtime.Tests.Aws;
using Xunit;

namespace Runtime.Tests.Http.Calls;

/// <summary>Faults over a socket with retries in between, on a clock that skips the waits.</summary>
public sealed class RetriedFaultTests
{
    private readonly SkippingClock clock = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_that_fails_every_other_time_always_answers_in_the_end()
    {
        await using var server = new FaultServer(
            (request, _) => request.Number % 2 == 1 ? request.AnswerAsync(503, "{}") : request.AnswerAsync(200, "1")
        );
        using var client = Client(server);

        for (var call = 0; call < 200; call++)
        {
            Assert.Equal(1, (int)(await Thing.CallAsync(client, Cancelled))!);
        }

        Assert.Equal(400, server.Requests);
        Assert.Equal(200, clock.Waits.Count);
        Assert.Equal(1, server.Opened);
    }

    [Theory]
    [InlineData(429, typeof(BusyException))]
    [InlineData(503, typeof(ApiException))]
    public async Task A_storm_ends_after_the_attempts_allowed_with_the_last_answer(int status, Type expected)
    {
        await using var server = new FaultServer(
            (request, _) =>
                request.AnswerAsync(status, "{}", $"Retry-After: 3\r\nx-amzn-RequestId: r-{request.Number}\r\n")
        );
        using var client = Client(server);

        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => Thing.CallAsync(client, Cancelled));

        Assert.IsType(expected, exception);
        Assert.Equal((status, "r-3"), ((int)exception.Status, exception.RequestId));
        Assert.Equal(3, server.Requests);
        Assert.Equal([3, 3], clock.Waits.Select(wait => wait.TotalSeconds));
        Assert.Equal(1, server.Opened);
    }

    [Fact]
    public async Task In_a_long_storm_the_quota_ends_the_retries()
    {
        await using var server = new FaultServer((request, _) => request.AnswerAsync(429, "{}"));
        using var client = Client(server);

        for (var call = 0; call < 200; call++)
        {
            await Assert.ThrowsAsync<BusyException>(() => Thing.CallAsync(client, Cancelled));
        }

        // 500 tokens at 5 a retry.
        Assert.Equal(200 + 100, server.Requests);
    }

    [Fact]
    public async Task A_connection_that_is_reset_is_tried_again()
    {
        await using var server = new FaultServer(
            async (request, _) =>
            {
                if (request.Number < 3)
                {
                    request.Reset();
                }
                else
                {
                    await request.AnswerAsync(200, "1");
                }
            }
        );
        using var client = Client(server);

        Assert.Equal(1, (int)(await Thing.CallAsync(client, Cancelled))!);
        Assert.Equal(3, server.Requests);
    }

    [Fact]
    public async Task The_calls_limit_spans_all_attempts()
    {
        await using var server = new FaultServer(
            async (request, token) =>
            {
                if (request.Number == 1)
                {
                    await request.AnswerAsync(503, "{}");
                }
                else
                {
                    await request.StaySilentAsync(token);
                }
            }
        );
        using var client = Client(server);

        await Assert.ThrowsAsync<ApiTimeoutException>(() =>
            Thing.CallAsync(client, Cancelled, new ApiClientOptions { Timeout = TimeSpan.FromSeconds(1) })
        );

        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task A_request_body_is_sent_whole_at_each_attempt()
    {
        await using var server = new FaultServer(
            (request, _) =>
                request.Number < 3
                    ? request.AnswerAsync(500, "{}")
                    : request.AnswerAsync(
                        200,
                        request.Text[request.Text.IndexOf("\r\n\r\n", StringComparison.Ordinal)..]
                    )
        );
        using var client = Client(server);
        using var request = Thing.Request(operation: new ApiOperation("MakeThing", "POST", "/thing"));
        request.Json("a text", Json.Probes.Text);

        Assert.Equal("a text", await Thing.Transport(client).SendAsync(request, Json.Probes.Text, null, Cancelled));
        Assert.Equal(3, server.Requests);
    }

    private HttpClient Client(FaultServer server)
    {
        var services = new ServiceCollection();
        var builder = services
            .AddHttpClient("thing", client => client.BaseAddress = server.Address)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { MaxConnectionsPerServer = 1 });
        AwsClient.Retries(builder, clock);
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient("thing");
    }
}
