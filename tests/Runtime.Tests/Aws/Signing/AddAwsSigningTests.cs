using System;
using System.Net;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Aws;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Runtime.Tests.Aws;

public sealed class AddAwsSigningTests : IDisposable
{
    private readonly ScriptedHandler primary = new(ScriptedHandler.Status(HttpStatusCode.OK));

    public void Dispose() => primary.Dispose();

    [Fact]
    public void Gives_the_regions_address_to_a_client_that_has_none()
    {
        using var client = AwsClient.Build(
            primary,
            builder => builder.AddAwsSigning("cn-north-1", options => options.UseFips = true)
        );
        Assert.Equal(new Uri("https://amplifybackend-fips.cn-north-1.amazonaws.com.cn/"), client.BaseAddress);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Leaves_an_address_that_is_set_before_or_after(bool before)
    {
        using var client = AwsClient.Build(
            primary,
            builder =>
            {
                if (before)
                {
                    builder.ConfigureHttpClient(http => http.BaseAddress = new Uri("https://own.test/"));
                }

                builder.AddAwsSigning("us-east-1");
                if (!before)
                {
                    builder.ConfigureHttpClient(http => http.BaseAddress = new Uri("https://own.test/"));
                }
            }
        );
        Assert.Equal(new Uri("https://own.test/"), client.BaseAddress);
    }

    [Fact]
    public async Task Signs_for_the_region()
    {
        using var client = AwsClient.Build(primary, builder => AwsClient.Signing(builder, new SkippingClock()));
        await client.GetAsync(new Uri("backend", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("https://amplifybackend.us-east-1.amazonaws.com/backend", primary.Sent[0].Address?.ToString());
        Assert.StartsWith(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/us-east-1/amplifybackend/aws4_request, SignedHeaders=host;x-amz-date, ",
            primary.Sent[0].Authorization,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Takes_the_service_providers_clock()
    {
        using var client = AwsClient.Build(
            primary,
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(new SkippingClock());
                builder.AddAwsSigning("us-east-1", options => options.UseCredentials("A", "B"));
            }
        );
        await client.GetAsync(new Uri("backend", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("20260102T030405Z", primary.Sent[0].Date);
    }

    [Fact]
    public async Task The_last_call_wins()
    {
        using var client = AwsClient.Build(
            primary,
            builder =>
            {
                builder.AddAwsSigning("eu-west-1");
                AwsClient.Signing(builder, new SkippingClock());
            }
        );
        await client.GetAsync(new Uri("backend", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("/us-east-1/", primary.Sent[0].Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_region_that_is_none() =>
        Assert.ThrowsAny<ArgumentException>(() =>
            AwsClient.Build(primary, builder => builder.AddAwsSigning("not a region"))
        );
}
