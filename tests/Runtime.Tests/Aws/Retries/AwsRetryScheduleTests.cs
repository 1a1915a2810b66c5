using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Aws;
using Xunit;

namespace Runtime.Tests.Aws;

public sealed class AwsRetryScheduleTests
{
    private readonly SkippingClock clock = new();

    [Fact]
    public async Task Three_attempts_with_doubling_waits()
    {
        var primary = new ScriptedHandler(ScriptedHandler.Status(HttpStatusCode.ServiceUnavailable));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await GetAsync(primary));
        Assert.Equal(3, primary.Sent.Count);
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], clock.Waits);
    }

    [Fact]
    public async Task Stops_at_the_first_success()
    {
        var primary = new ScriptedHandler(
            ScriptedHandler.Status(HttpStatusCode.ServiceUnavailable),
            ScriptedHandler.Status(HttpStatusCode.OK)
        );
        Assert.Equal(HttpStatusCode.OK, await GetAsync(primary));
        Assert.Equal(2, primary.Sent.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Never_more_than_the_attempts_allowed(int attempts)
    {
        var primary = new ScriptedHandler(ScriptedHandler.Status(HttpStatusCode.InternalServerError));
        await GetAsync(primary, options => options.MaxAttempts = attempts);
        Assert.Equal(attempts, primary.Sent.Count);
    }

    [Fact]
    public async Task Waits_are_capped_and_spread_from_nothing_up()
    {
        var primary = new ScriptedHandler(ScriptedHandler.Status(HttpStatusCode.InternalServerError));
        await GetAsync(primary, options => options.MaxAttempts = 8);
        Assert.Equal([1, 2, 4, 8, 16, 20, 20], clock.Waits.Select(wait => wait.TotalSeconds));

        clock.Waits.Clear();
        await GetAsync(primary, options => options.Randomizer = () => 0.25);
        Assert.Equal([0.25, 0.5], clock.Waits.Select(wait => wait.TotalSeconds));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("600", 20)]
    [InlineData("0", 1)]
    [InlineData("Fri, 02 Jan 2026 03:04:14 GMT", 9)]
    [InlineData("Fri, 02 Jan 2026 04:00:00 GMT", 20)]
    [InlineData("Thu, 01 Jan 2026 00:00:00 GMT", 1)]
    [InlineData("soon", 1)]
    public async Task Waits_as_long_as_the_service_asks_but_no_longer_than_the_cap(string retryAfter, int seconds)
    {
        var primary = new ScriptedHandler(
            ScriptedHandler.Status(HttpStatusCode.TooManyRequests, "", ("Retry-After", retryAfter)),
            ScriptedHandler.Status(HttpStatusCode.OK)
        );
        Assert.Equal(HttpStatusCode.OK, await GetAsync(primary));
        Assert.Equal([TimeSpan.FromSeconds(seconds)], clock.Waits);
    }

    [Fact]
    public async Task Adding_retries_twice_does_not_multiply_them()
    {
        var primary = new ScriptedHandler(ScriptedHandler.Status(HttpStatusCode.InternalServerError));
        using var client = AwsClient.Build(
            primary,
            builder =>
            {
                AwsClient.Retries(builder, clock);
                AwsClient.Retries(builder, clock, options => options.MaxAttempts = 4);
            }
        );
        await client.GetAsync(new Uri("https://service.test/"), TestContext.Current.CancellationToken);
        Assert.Equal(4, primary.Sent.Count);
    }

    private async Task<HttpStatusCode> GetAsync(ScriptedHandler primary, Action<AwsRetryOptions>? configure = null)
    {
        primary.Sent.Clear();
        using var client = AwsClient.Retrying(primary, clock, configure);
        using var response = await client.GetAsync(
            new Uri("a", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        return response.StatusCode;
    }
}
