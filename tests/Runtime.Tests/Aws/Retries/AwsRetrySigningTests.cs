using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Runtime.Tests.Aws;

public sealed class AwsRetrySigningTests : IDisposable
{
    private readonly SkippingClock clock = new();
    private readonly ScriptedHandler primary = new(ScriptedHandler.Status(HttpStatusCode.ServiceUnavailable));

    public void Dispose() => primary.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_attempt_is_signed_anew_in_whichever_order_they_are_added(bool signingFirst)
    {
        using var client = AwsClient.Build(primary, builder => Add(builder, signingFirst));

        using var response = await client.PostAsync(
            new Uri("a", UriKind.Relative),
            new StringContent("body"),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            ["20260102T030405Z", "20260102T030406Z", "20260102T030408Z"],
            primary.Sent.Select(sent => sent.Date)
        );
        Assert.Equal(3, primary.Sent.Select(sent => sent.Authorization).Distinct().Count());
        Assert.All(primary.Sent, sent => Assert.Equal("body", sent.Body));
    }

    [Fact]
    public async Task Retrying_works_synchronously()
    {
        using var client = AwsClient.Build(primary, builder => Add(builder, signingFirst: true));
        using var request = new HttpRequestMessage(HttpMethod.Get, "a");
        using var response = await Task.Run(() => client.Send(request), TestContext.Current.CancellationToken);
        Assert.Equal(3, primary.Sent.Count(sent => sent.Authorization is not null));
    }

    [Fact]
    public async Task A_stream_that_signing_buffered_is_retried_whole()
    {
        using var client = AwsClient.Build(primary, builder => Add(builder, signingFirst: true));
        using var body = new StreamContent(new OneWayStream("body"));
        using var response = await client.PostAsync(
            new Uri("a", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(["body", "body", "body"], primary.Sent.Select(sent => sent.Body));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_that_is_gone_is_not_retried(bool withSigning)
    {
        using var client = AwsClient.Build(
            primary,
            builder =>
            {
                AwsClient.Retries(builder, clock);
                if (withSigning)
                {
                    AwsClient.Signing(builder, clock, options => options.StreamUnsigned = true);
                }
            }
        );
        using var body = new StreamContent(new OneWayStream("body"));
        using var response = await client.PostAsync(
            new Uri("https://service.test/a"),
            body,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Single(primary.Sent);
    }

    private void Add(IHttpClientBuilder builder, bool signingFirst)
    {
        if (signingFirst)
        {
            AwsClient.Signing(builder, clock);
        }

        AwsClient.Retries(builder, clock);
        if (!signingFirst)
        {
            AwsClient.Signing(builder, clock);
        }
    }
}
