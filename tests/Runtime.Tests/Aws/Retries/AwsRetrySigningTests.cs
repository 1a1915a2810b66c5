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
    private readonly SkippingClock _clock = new();
    private readonly ScriptedHandler _primary = new(ScriptedHandler.Status(HttpStatusCode.ServiceUnavailable));

    public void Dispose() => _primary.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_attempt_is_signed_anew_in_whichever_order_they_are_added(bool signingFirst)
    {
        using var client = AwsClient.Build(_primary, builder => Add(builder, signingFirst));

        using var response = await client.PostAsync(
            new Uri("a", UriKind.Relative),
            new StringContent("body"),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            ["20260102T030405Z", "20260102T030406Z", "20260102T030408Z"],
            _primary.Sent.Select(sent => sent.Date)
        );
        Assert.Equal(3, _primary.Sent.Select(sent => sent.Authorization).Distinct().Count());
        Assert.All(_primary.Sent, sent => Assert.Equal("body", sent.Body));
    }

    [Fact]
    public async Task Retrying_works_synchronously()
    {
        using var client = AwsClient.Build(_primary, builder => Add(builder, signingFirst: true));
        using var request = new HttpRequestMessage(HttpMethod.Get, "a");
        using var response = await Task.Run(() => client.Send(request), TestContext.Current.CancellationToken);
        Assert.Equal(3, _primary.Sent.Count(sent => sent.Authorization is not null));
    }

    [Fact]
    public async Task A_stream_that_signing_buffered_is_retried_whole()
    {
        using var client = AwsClient.Build(_primary, builder => Add(builder, signingFirst: true));
        using var body = new StreamContent(new OneWayStream("body"));
        using var response = await client.PostAsync(
            new Uri("a", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(["body", "body", "body"], _primary.Sent.Select(sent => sent.Body));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_that_is_gone_is_not_retried(bool withSigning)
    {
        using var client = AwsClient.Build(
            _primary,
            builder =>
            {
                AwsClient.Retries(builder, _clock);
                if (withSigning)
                {
                    AwsClient.Signing(builder, _clock, options => options.StreamUnsigned = true);
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
        Assert.Single(_primary.Sent);
    }

    private void Add(IHttpClientBuilder builder, bool signingFirst)
    {
        if (signingFirst)
        {
            AwsClient.Signing(builder, _clock);
        }

        AwsClient.Retries(builder, _clock);
        if (!signingFirst)
        {
            AwsClient.Signing(builder, _clock);
        }
    }
}
