using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Aws;
using Xunit;

namespace Runtime.Tests.Aws;

public sealed class AwsErrorCodeTests
{
    [Theory]
    [InlineData("NotFoundException", "NotFoundException")]
    [InlineData("NotFoundException:http://internal.amazon.com/coral/x#y/", "NotFoundException")]
    [InlineData("com.amazon.coral#NotFoundException", "NotFoundException")]
    [InlineData("a.b#NotFoundException:http://x/", "NotFoundException")]
    [InlineData(" NotFoundException ", "NotFoundException")]
    [InlineData(":x", null)]
    [InlineData("a#", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Strips_namespace_and_address(string? sent, string? expected) =>
        Assert.Equal(expected, AwsErrorCode.Bare(sent));

    [Theory]
    [InlineData("""{"code":"A"}""", "A")]
    [InlineData("""{"__type":"ns#B"}""", "B")]
    [InlineData("""{"__type":"B","code":"A"}""", "A")]
    [InlineData("""{"nested":{"code":"no"},"list":[{"code":"no"}],"__type":"B"}""", "B")]
    [InlineData("""{"code":404,"__type":"B"}""", "B")]
    [InlineData("""{"__type":"B","message":"cut of""", "B")]
    [InlineData("""{"message":"cut of""", null)]
    [InlineData("""{"code":"cut of""", null)]
    [InlineData("""["code"]""", null)]
    [InlineData("<html>", null)]
    [InlineData("", null)]
    public void Finds_code_then_type_in_a_body(string body, string? expected) =>
        Assert.Equal(expected, AwsErrorCode.Read(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Survives_text_that_is_not_utf8() =>
        Assert.Null(AwsErrorCode.Read([.. "{\"code\":\""u8, 0xFF, .. "\"}"u8]));

    [Fact]
    public void Prefers_the_header()
    {
        using var response = ScriptedHandler.Status(HttpStatusCode.BadRequest, "", ("x-amzn-ErrorType", "H:x"))();
        Assert.Equal("H", AwsErrorCode.Read(response));
        Assert.Equal("H", AwsErrorCode.Read(response, """{"code":"A"}"""u8));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(20_000)]
    [InlineData(1_000_000)]
    public async Task Peeking_leaves_the_body_whole(int maxBytes)
    {
        var body = $$"""{"code":"A","message":"{{new string('x', 50_000)}}"}""";
        using var response = new HttpResponseMessage(HttpStatusCode.BadRequest)
        {
            Content = new StreamContent(new OneWayStream(body)),
        };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        var code = await AwsErrorCode.PeekAsync(response, maxBytes, TestContext.Current.CancellationToken);

        Assert.Equal(maxBytes > 8 ? "A" : null, code);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(body, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Peeking_leaves_a_stream_that_reads_the_same()
    {
        using var response = ScriptedHandler.Status(HttpStatusCode.BadRequest, """{"code":"A"}""")();
        Assert.Equal(
            "A",
            await AwsErrorCode.PeekAsync(response, cancellationToken: TestContext.Current.CancellationToken)
        );
        using var reader = new StreamReader(
            await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal("""{"code":"A"}""", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Peeking_leaves_a_broken_connection_to_the_reader()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.BadRequest)
        {
            Content = new StreamContent(new BreakingStream()),
        };
        Assert.Null(await AwsErrorCode.PeekAsync(response, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<Exception>(() =>
            response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    private sealed class BreakingStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            System.Threading.CancellationToken cancellationToken = default
        ) => throw new IOException("reset");
    }
}
