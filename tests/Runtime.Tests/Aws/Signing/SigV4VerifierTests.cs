using System;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;
using AmplifyAdmin.Runtime.Aws;
using Xunit;

namespace Runtime.Tests.Aws;

public sealed class SigV4VerifierTests
{
    private readonly SkippingClock clock = new();

    [Fact]
    public void Accepts_what_the_signer_signed() => Assert.Equal(SigV4Verdict.Valid, Verifier().Verify(Signed()));

    [Theory]
    [InlineData(true, SigV4Verdict.Valid)]
    [InlineData(false, SigV4Verdict.Mismatch)]
    public void An_unsigned_body_is_accepted_only_over_an_encrypted_connection(
        bool isEncrypted,
        SigV4Verdict expected
    ) =>
        Assert.Equal(
            expected,
            Verifier().Verify(Signed(SigV4PayloadHash.UnsignedPayload) with { IsEncrypted = isEncrypted })
        );

    [Fact]
    public void An_empty_secret_is_no_key()
    {
        // Anyone can compute the signature of an empty secret. The SDK's own types refuse to, so the test does it itself.
        var request = Signed();
        Assert.True(SigV4Authorization.TryParse(request.Header("authorization")!, out var authorization));
        var scope = authorization.Scope;
        var canonical = SigV4CanonicalRequest.Build(request, authorization.SignedHeaders);
        string[] toSign =
        [
            SigV4Authorization.Scheme,
            request.Header("x-amz-date")!,
            scope.ToString(),
            SigV4PayloadHash.Of(Encoding.UTF8.GetBytes(canonical)),
        ];
        string[] parts = [scope.Date, scope.Region, scope.Service, "aws4_request", string.Join('\n', toSign)];
        var key = parts.Aggregate(
            "AWS4"u8.ToArray(),
            (key, part) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part))
        );
        var signature = Convert.ToHexString(key).ToLowerInvariant();
        var forged = Without(request, "authorization", (authorization with { Signature = signature }).ToString());

        Assert.Equal(SigV4Verdict.UnknownAccessKey, new SigV4Verifier(_ => "", clock: this.clock).Verify(forged));
    }

    [Fact]
    public void Notices_any_change() =>
        Assert.All(
            new Func<SigV4Request, SigV4Request>[]
            {
                request => request with { Method = "PUT" },
                request => request with { Path = "/b" },
                request => request with { Query = "q=2" },
                request => request with { PayloadHash = SigV4PayloadHash.Of("other"u8) },
                request => Without(request, "host", "elsewhere.test"),
            },
            change => Assert.Equal(SigV4Verdict.Mismatch, Verifier().Verify(change(Signed())))
        );

    [Fact]
    public void Notices_a_header_added_on_the_way()
    {
        var request = Signed();
        Assert.Equal(
            SigV4Verdict.Malformed,
            Verifier().Verify(request with { Headers = [.. request.Headers, new("x-amz-target", "t")] })
        );
    }

    [Fact]
    public void Tells_why_it_refuses()
    {
        var request = Signed();
        Assert.Equal(SigV4Verdict.Missing, Verifier().Verify(Without(request, "authorization")));
        Assert.Equal(SigV4Verdict.Missing, Verifier().Verify(Without(request, "authorization", "Bearer x")));
        Assert.Equal(
            SigV4Verdict.Malformed,
            Verifier().Verify(Without(request, "authorization", "AWS4-HMAC-SHA256 x"))
        );
        Assert.Equal(SigV4Verdict.Malformed, Verifier().Verify(Without(request, "x-amz-date")));
        Assert.Equal(SigV4Verdict.Malformed, Verifier().Verify(Without(request, "x-amz-date", "yesterday")));
        Assert.Equal(SigV4Verdict.WrongScope, Verifier(region: "eu-west-1").Verify(request));
        Assert.Equal(SigV4Verdict.WrongScope, new SigV4Verifier(_ => "B", "s3", clock: this.clock).Verify(request));
        Assert.Equal(SigV4Verdict.UnknownAccessKey, new SigV4Verifier(_ => null, clock: this.clock).Verify(request));
        Assert.Equal(SigV4Verdict.Mismatch, new SigV4Verifier(_ => "C", clock: this.clock).Verify(request));
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public void Refuses_a_request_of_another_time(int seconds)
    {
        var later = new SkippingClock(this.clock.GetUtcNow().AddSeconds(seconds));
        Assert.Equal(SigV4Verdict.OutOfTime, new SigV4Verifier(_ => "B", clock: later).Verify(Signed()));
        Assert.Equal(
            SigV4Verdict.Valid,
            new SigV4Verifier(_ => "B", clock: later) { Tolerance = TimeSpan.FromMinutes(6) }.Verify(Signed())
        );
    }

    private SigV4Verifier Verifier(string? region = "us-east-1") =>
        new(key => key == "A" ? "B" : null, region: region, clock: this.clock);

    private SigV4Request Signed(string? payloadHash = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://service.test:8443/a?q=1");
        request.Content = new StringContent("body");
        new SigV4Signer("us-east-1", clock: this.clock).Sign(
            request,
            new ImmutableCredentials("A", "B", "TOKEN"),
            payloadHash ?? SigV4PayloadHash.Of("body"u8)
        );
        return ReceivedRequest.Of(request, "body");
    }

    private static SigV4Request Without(SigV4Request request, string name, string? instead = null)
    {
        var others = request.Headers.Where(header => !header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        return request with { Headers = instead is null ? [.. others] : [.. others, new(name, instead)] };
    }
}
