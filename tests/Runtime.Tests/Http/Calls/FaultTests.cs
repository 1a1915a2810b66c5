using System;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Xunit;

namespace Runtime.Tests.Http.Calls;

/// <summary>What a broken service or network becomes for the caller, over a real socket.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_success_is_read()
    {
        using var server = RawResponder.With(200, "application/json", """{"a":1}""");

        Assert.Equal(1, (int)(await CallAsync(server.Address))!["a"]!);
    }

    [Theory]
    [InlineData("text/html", "<html>proxy</html>")]
    [InlineData("application/json", """{"a":""")]
    [InlineData("application/json", "{\"a\":\"\u00FF\"}")]
    [InlineData("application/json", """{"a":1} x""")]
    [InlineData("application/json", "")]
    public async Task A_success_that_is_not_as_documented_is_refused(string contentType, string body)
    {
        using var server = RawResponder.With(200, contentType, body);

        var exception = await Assert.ThrowsAsync<ApiResponseException>(() => CallAsync(server.Address));

        Assert.Equal(HttpStatusCode.OK, exception.Status);
        Assert.Equal("r-1", exception.RequestId);
        Assert.Equal("GetThing", exception.Operation);
    }

    [Fact]
    public async Task A_body_shorter_than_announced_keeps_status_and_request_id()
    {
        using var server = RawResponder.With(
            "HTTP/1.1 200 X\r\nContent-Length: 100\r\nx-amzn-RequestId: r-1\r\n\r\n{\"a\""
        );

        var exception = await Assert.ThrowsAsync<ApiConnectionException>(() => CallAsync(server.Address));

        Assert.Equal(HttpStatusCode.OK, exception.Status);
        Assert.Equal("r-1", exception.RequestId);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_body_that_cannot_be_decompressed_is_refused(string encoding)
    {
        using var server = RawResponder.With(
            200,
            "application/json",
            "\u00FF\u00FEno archive at all, whatever the header says",
            $"Content-Encoding: {encoding}\r\n"
        );

        await Assert.ThrowsAsync<ApiResponseException>(() => CallAsync(server.Address));
    }

    [Fact]
    public async Task A_reset_in_the_body_is_a_lost_connection()
    {
        using var server = new RawResponder(
            async (socket, token) =>
            {
                await socket.SendAsync("HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\n{"u8.ToArray(), token);
                socket.LingerState = new LingerOption(true, 0);
                socket.Close();
            }
        );

        await Assert.ThrowsAsync<ApiConnectionException>(() => CallAsync(server.Address));
    }

    [Fact]
    public async Task Nobody_there_is_a_lost_connection()
    {
        Uri address;
        using (var server = RawResponder.With(""))
        {
            address = server.Address;
        }

        var exception = await Assert.ThrowsAsync<ApiConnectionException>(() => CallAsync(address));

        Assert.Equal("GetThing", exception.Operation);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\n{")]
    [InlineData("HTTP/1.1 404 X\r\nContent-Length: 9\r\n\r\n{")]
    public async Task Silence_ends_at_the_limit(string beginning)
    {
        using var server = new RawResponder(
            async (socket, token) =>
            {
                await socket.SendAsync(Encoding.ASCII.GetBytes(beginning), token);
                await Task.Delay(Timeout.Infinite, token);
            }
        );

        await Assert.ThrowsAsync<ApiTimeoutException>(() =>
            CallAsync(server.Address, new ApiClientOptions { Timeout = TimeSpan.FromMilliseconds(300) })
        );
    }

    [Fact]
    public async Task The_callers_cancellation_stays_what_it_is()
    {
        using var server = new RawResponder((_, token) => Task.Delay(Timeout.Infinite, token));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            SendAsync(server.Address, null, cancellation.Token)
        );
    }

    [Fact]
    public async Task More_than_the_limit_is_refused()
    {
        using var server = RawResponder.With(200, "application/json", new string(' ', 5000) + "1");

        var exception = await Assert.ThrowsAsync<ApiResponseException>(() =>
            CallAsync(server.Address, new ApiClientOptions { MaxResponseBytes = 1000 })
        );

        Assert.Contains("1000 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_error_page_gives_an_excerpt()
    {
        using var server = RawResponder.With(503, "text/html", new string('x', 10_000_000));

        var exception = await Assert.ThrowsAsync<ApiException>(() => CallAsync(server.Address));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.Status);
        Assert.EndsWith("bytes that are not JSON", exception.BodyExcerpt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_that_nobody_follows_is_a_failure()
    {
        using var server = RawResponder.With(304, "text/plain", "");

        Assert.Equal(
            (HttpStatusCode)304,
            (await Assert.ThrowsAsync<ApiException>(() => CallAsync(server.Address))).Status
        );
    }

    [Theory]
    [InlineData(404, "", "{}", "ThingException", "NotFound")]
    [InlineData(404, "", "<html>", "ApiException", "NotFound")]
    [InlineData(500, "", "", "ApiException", "500")]
    [InlineData(
        404,
        "x-amzn-ErrorType: com.x#TooMany:http://y\r\n",
        """{"code":"NotFound"}""",
        "BusyException",
        "TooMany"
    )]
    [InlineData(404, "", """{"__type":"NotFound","code":"com.x#TooMany"}""", "BusyException", "TooMany")]
    [InlineData(400, "", """{"__type":"com.x#NotFound"}""", "ThingException", "NotFound")]
    [InlineData(404, "", """{"code":7,"__type":"TooMany:1"}""", "BusyException", "TooMany")]
    public async Task The_error_code_decides(int status, string header, string body, string type, string code)
    {
        using var server = RawResponder.With(status, "application/json", body, header);

        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => CallAsync(server.Address));

        Assert.Equal((type, code, status), (exception.GetType().Name, exception.ErrorCode, (int)exception.Status));
    }

    [Fact]
    public async Task Sensitive_members_are_left_out_of_excerpts()
    {
        using var server = RawResponder.With(404, "application/json", """{"secret":"a\"b","x":1}""");

        var exception = await Assert.ThrowsAsync<ThingException>(() => CallAsync(server.Address));

        Assert.Equal("""{"secret":"***","x":1}""", exception.BodyExcerpt);
    }

    private static Task<JsonNode?> CallAsync(Uri address, ApiClientOptions? options = null) =>
        SendAsync(address, options, TestContext.Current.CancellationToken);

    private static async Task<JsonNode?> SendAsync(
        Uri address,
        ApiClientOptions? options,
        CancellationToken cancellationToken
    )
    {
        using var client = Thing.Client(address);
        return await Thing
            .CallAsync(client, cancellationToken, options)
            .WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
    }
}
