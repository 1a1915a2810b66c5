using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Aws;
using Xunit;

namespace Runtime.Tests.Aws;

public sealed class AwsRetryQuotaTests
{
    private readonly SkippingClock clock = new();
    private Func<HttpResponseMessage> answer = ScriptedHandler.Status(HttpStatusCode.InternalServerError);

    [Fact]
    public async Task An_outage_uses_the_quota_up_and_failures_are_reported_at_once()
    {
        var (primary, client) = Client(options => options.QuotaCapacity = 500);
        for (var request = 0; request < 60; request++)
        {
            await GetAsync(client);
        }

        // 500 tokens pay for 100 retries: 50 requests retry twice, 10 do not retry.
        Assert.Equal(60 + 100, primary.Sent.Count);
    }

    [Fact]
    public async Task Time_outs_cost_more()
    {
        var (primary, client) = Client(options => options.QuotaCapacity = 25);
        answer = ScriptedHandler.Throw(new TaskCanceledException("x", new TimeoutException()));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => GetAsync(client));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => GetAsync(client));
        Assert.Equal(3 + 1, primary.Sent.Count);
    }

    [Fact]
    public async Task A_retry_that_works_gives_back_what_it_took()
    {
        var fail = true;
        var (primary, client) = Client(options => options.QuotaCapacity = 5);
        answer = () =>
            ScriptedHandler.Status((fail = !fail) ? HttpStatusCode.OK : HttpStatusCode.InternalServerError)();
        for (var request = 0; request < 10; request++)
        {
            Assert.Equal(HttpStatusCode.OK, await GetAsync(client));
        }

        Assert.Equal(20, primary.Sent.Count);
    }

    [Fact]
    public async Task Plain_successes_fill_the_quota_slowly()
    {
        var (primary, client) = Client(options => options.QuotaCapacity = 5);
        await GetAsync(client);
        Assert.Equal(2, primary.Sent.Count);

        answer = ScriptedHandler.Status(HttpStatusCode.OK);
        for (var request = 0; request < 4; request++)
        {
            await GetAsync(client);
        }

        primary.Sent.Clear();
        answer = ScriptedHandler.Status(HttpStatusCode.InternalServerError);
        await GetAsync(client);
        Assert.Single(primary.Sent);

        answer = ScriptedHandler.Status(HttpStatusCode.OK);
        await GetAsync(client);
        primary.Sent.Clear();
        answer = ScriptedHandler.Status(HttpStatusCode.InternalServerError);
        await GetAsync(client);
        Assert.Equal(2, primary.Sent.Count);
    }

    private (ScriptedHandler Primary, HttpClient Client) Client(Action<AwsRetryOptions> configure)
    {
        var primary = new ScriptedHandler(() => answer());
        return (primary, AwsClient.Retrying(primary, clock, configure));
    }

    private static async Task<HttpStatusCode> GetAsync(HttpClient client)
    {
        using var response = await client.GetAsync(
            new Uri("a", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        return response.StatusCode;
    }
}
