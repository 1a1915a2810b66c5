using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Aws;
using Xunit;

namespace Runtime.Tests.Aws;

public sealed class AwsRetryFailureTests
{
    public static TheoryData<string> ThrottlingCodes =>
        new(
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "RequestThrottledException",
            "TooManyRequestsException",
            "ProvisionedThroughputExceededException",
            "TransactionInProgressException",
            "RequestLimitExceeded",
            "BandwidthLimitExceeded",
            "LimitExceededException",
            "RequestThrottled",
            "SlowDown",
            "PriorRequestNotComplete",
            "EC2ThrottledException"
        );

    public static TheoryData<string, Exception, int> Exceptions =>
        new()
        {
            { "connection", new HttpRequestException(HttpRequestError.ConnectionError, "x"), 3 },
            { "name", new HttpRequestException(HttpRequestError.NameResolutionError, "x"), 3 },
            { "reset", new HttpRequestException("x", new IOException("x")), 3 },
            { "ended", new HttpRequestException(HttpRequestError.ResponseEnded, "x"), 3 },
            { "connect time-out", new TaskCanceledException("x", new TimeoutException()), 3 },
            { "socket time-out", new HttpRequestException("x", new SocketException((int)SocketError.TimedOut)), 3 },
            {
                "certificate",
                new HttpRequestException(HttpRequestError.SecureConnectionError, "x", new AuthenticationException()),
                1
            },
            { "proxy password", new HttpRequestException(HttpRequestError.UserAuthenticationError, "x"), 1 },
            { "someone else's cancellation", new TaskCanceledException("x"), 1 },
            { "a bug", new InvalidOperationException("x"), 1 },
        };

    [Theory]
    [InlineData(500, 3)]
    [InlineData(502, 3)]
    [InlineData(503, 3)]
    [InlineData(504, 3)]
    [InlineData(429, 3)]
    [InlineData(200, 1)]
    [InlineData(302, 1)]
    [InlineData(400, 1)]
    [InlineData(403, 1)]
    [InlineData(404, 1)]
    [InlineData(501, 1)]
    public Task Statuses(int status, int attempts) =>
        AssertAttemptsAsync(ScriptedHandler.Status((HttpStatusCode)status), attempts);

    [Theory]
    [MemberData(nameof(ThrottlingCodes))]
    public async Task Throttling_codes_count_wherever_they_stand(string code)
    {
        Assert.True(AwsErrorKinds.IsThrottling(code));
        await AssertAttemptsAsync(
            ScriptedHandler.Status(HttpStatusCode.BadRequest, "", ("x-amzn-ErrorType", $"a#{code}:http://x")),
            3
        );
        await AssertAttemptsAsync(ScriptedHandler.Status(HttpStatusCode.BadRequest, $$"""{"code":"{{code}}"}"""), 3);
        await AssertAttemptsAsync(ScriptedHandler.Status(HttpStatusCode.Forbidden, $$"""{"__type":"a#{{code}}"}"""), 3);
    }

    [Theory]
    [InlineData("RequestTimeout", 3)]
    [InlineData("RequestTimeoutException", 3)]
    [InlineData("ValidationException", 1)]
    [InlineData("throttling", 1)]
    public Task Other_codes(string code, int attempts) =>
        AssertAttemptsAsync(ScriptedHandler.Status(HttpStatusCode.BadRequest, $$"""{"code":"{{code}}"}"""), attempts);

    [Fact]
    public Task The_header_decides_before_the_body() =>
        AssertAttemptsAsync(
            ScriptedHandler.Status(
                HttpStatusCode.BadRequest,
                """{"code":"Throttling"}""",
                ("x-amzn-ErrorType", "ValidationException")
            ),
            1
        );

    [Theory]
    [MemberData(nameof(Exceptions))]
    public async Task Failures_on_the_way(string kind, Exception exception, int attempts)
    {
        Assert.NotEmpty(kind);
        var primary = new ScriptedHandler(ScriptedHandler.Throw(exception));
        using var client = AwsClient.Retrying(primary, new SkippingClock());
        Assert.NotNull(
            await Record.ExceptionAsync(() =>
                client.GetAsync(new Uri("a", UriKind.Relative), TestContext.Current.CancellationToken)
            )
        );
        Assert.Equal(attempts, primary.Sent.Count);
    }

    [Fact]
    public async Task The_caller_still_reads_the_whole_error()
    {
        var body = $$"""{"code":"ValidationException","message":"{{new string('x', 100_000)}}"}""";
        using var client = AwsClient.Retrying(
            new ScriptedHandler(ScriptedHandler.Status(HttpStatusCode.BadRequest, body)),
            new SkippingClock()
        );
        using var response = await client.GetAsync(
            new Uri("a", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(body, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task AssertAttemptsAsync(Func<HttpResponseMessage> answer, int attempts)
    {
        var primary = new ScriptedHandler(answer);
        using var client = AwsClient.Retrying(primary, new SkippingClock());
        using var response = await client.GetAsync(
            new Uri("a", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(attempts, primary.Sent.Count);
    }
}
