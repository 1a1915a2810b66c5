using System;
using System.Net.Http;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Aws;
using Xunit;

namespace Runtime.Tests.Aws;

/// <summary>What <see cref="HttpClient"/> puts on the wire is what was signed, also where it rewrites an address.</summary>
public sealed class SigV4WireTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a/b/")]
    [InlineData("a//b")]
    [InlineData("a/../b/./c")]
    [InlineData("a%20b%2Fc/%252F..")]
    [InlineData("~-_.!*'()/%21%7E%2D")]
    [InlineData("a b/é/漢字/[x]|{y}")]
    [InlineData("x/a:b@c;d=e,f$g&h+i")]
    [InlineData("a?b=2&a=1&a=0&c")]
    [InlineData("a?x=a b+c%20%2B'\"é&y=%7e/?:@")]
    [InlineData("a?&&=&==")]
    public async Task Arrives_as_signed(string path)
    {
        using var server = new RawServer();
        var options = new AwsSigningOptions { Region = "us-east-1" };
        options.UseCredentials("A", "B", "TOKEN/+=");
        using var client = new HttpClient(new AwsSigningHandler(options) { InnerHandler = new SocketsHttpHandler() });
        client.DefaultRequestHeaders.Add("X-Amz-Meta", ["one   two ", "three"]);
        using var body = new StringContent("{\"a\":\"ü\"}");

        var receiving = server.ReceiveAsync(TestContext.Current.CancellationToken);
        using var response = await client.PostAsync(
            new Uri(server.Address, path),
            body,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(SigV4Verdict.Valid, new SigV4Verifier(_ => "B").Verify(await receiving));
    }
}
