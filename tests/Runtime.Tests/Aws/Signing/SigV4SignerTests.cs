using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Amazon.Runtime;
using AmplifyAdmin.Runtime.Aws;
using Xunit;

namespace Runtime.Tests.Aws;

public sealed class SigV4SignerTests
{
    private static readonly ImmutableCredentials Keys = new(
        "AKIDEXAMPLE",
        "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
        token: null
    );

    [Fact]
    public void Signs_the_example_that_AWS_documents()
    {
        var clock = new SkippingClock(new DateTimeOffset(2015, 8, 30, 12, 36, 0, TimeSpan.Zero));
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            "https://iam.amazonaws.com/?Version=2010-05-08&Action=ListUsers"
        );
        request.Content = new ByteArrayContent([]);
        request.Content.Headers.TryAddWithoutValidation(
            "Content-Type",
            "application/x-www-form-urlencoded; charset=utf-8"
        );

        new SigV4Signer("us-east-1", "iam", clock).Sign(request, Keys, SigV4PayloadHash.Empty);

        Assert.Equal(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, "
                + "SignedHeaders=content-type;host;x-amz-date, "
                + "Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
            request.Headers.Authorization?.ToString()
        );
    }

    [Fact]
    public void Signing_again_replaces_all_that_was_added()
    {
        var signer = new SigV4Signer("us-east-1", clock: new SkippingClock());
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://service.test/a");
        signer.Sign(request, new ImmutableCredentials("A", "B", "TOKEN"), SigV4PayloadHash.UnsignedPayload);
        Assert.True(request.Headers.Contains("X-Amz-Security-Token"));

        signer.Sign(request, Keys, SigV4PayloadHash.Empty);

        Assert.False(request.Headers.Contains("X-Amz-Security-Token"));
        Assert.False(request.Headers.Contains("X-Amz-Content-Sha256"));
        Assert.Single(request.Headers.GetValues("X-Amz-Date"));
        Assert.Single(request.Headers.GetValues("Authorization"));
    }

    [Fact]
    public void Signs_headers_of_AWS_and_no_others()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://service.test/a");
        request.Headers.Add("X-Amz-Target", "t");
        request.Headers.Add("X-Amzn-Trace-Id", "changes on the way");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("agent", "1"));

        new SigV4Signer("us-east-1", clock: new SkippingClock()).Sign(request, Keys, SigV4PayloadHash.Empty);

        Assert.True(SigV4Authorization.TryParse(request.Headers.Authorization!.ToString(), out var authorization));
        Assert.Equal(["host", "x-amz-date", "x-amz-target"], authorization.SignedHeaders);
    }

    [Fact]
    public void Refuses_to_leave_a_body_unsigned_over_plain_http()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "http://service.test/a");

        Assert.Throws<InvalidOperationException>(() =>
            new SigV4Signer("us-east-1").Sign(request, Keys, SigV4PayloadHash.UnsignedPayload)
        );
    }

    [Theory]
    [InlineData("", "secret")]
    [InlineData("key", "")]
    [InlineData("key", " ")]
    public void Refuses_empty_keys(string key, string secret) =>
        Assert.Throws<ArgumentException>(() => new AwsSigningOptions().UseCredentials(key, secret));

    [Fact]
    public async Task Refuses_a_relative_address()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/a", UriKind.Relative));
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await new SigV4Signer("us-east-1").SignAsync(request, Keys, TestContext.Current.CancellationToken)
        );
    }
}
