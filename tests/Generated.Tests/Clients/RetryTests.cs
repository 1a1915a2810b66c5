using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Bodies;
using Generated.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>Requests that the options of a call repeat.</summary>
public sealed class RetryTests
{
    private readonly List<(string Body, string? Key)> requests = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_call_is_repeated_until_it_succeeds(int status)
    {
        await using var app = await StartAsync(attempt => attempt < 3 ? status : 204);
        var options = new BodiesClientOptions { SendIdempotencyKeys = true };
        IBodiesClient client = new BodiesClient(app.Client, options);

        await client.With(new CallOptions { MaxRetries = 2 }).SendTextAsync("a", Token);

        Assert.Equal(["a", "a", "a"], requests.Select(request => request.Body));
        Assert.Single(requests.Select(request => request.Key).Distinct());
    }

    [Fact]
    public async Task The_last_failure_is_the_exception_of_the_call()
    {
        await using var app = await StartAsync(_ => 503);

        var exception = await Assert.ThrowsAsync<ApiException>(() =>
            new BodiesClient(app.Client).With(new CallOptions { MaxRetries = 1 }).SendTextAsync("a", Token)
        );

        Assert.Equal("sendText answered 503 (Service Unavailable).", exception.Message);
        Assert.Equal(2, requests.Count);
    }

    [Theory]
    [InlineData(400, 5)]
    [InlineData(501, 5)]
    [InlineData(503, 0)]
    public async Task Other_failures_and_other_calls_are_not_repeated(int status, int retries)
    {
        await using var app = await StartAsync(_ => status);

        await Assert.ThrowsAsync<ApiException>(() =>
            new BodiesClient(app.Client).With(new CallOptions { MaxRetries = retries }).SendTextAsync("a", Token)
        );

        Assert.Single(requests);
    }

    [Fact]
    public async Task A_stream_is_repeated_from_its_beginning_if_it_can_be_rewound()
    {
        await using var app = await StartAsync(attempt => attempt == 1 ? 503 : 204);
        var client = new BodiesClient(app.Client).With(new CallOptions { MaxRetries = 1 });

        await client.SendStreamAsync(new MemoryStream("abc"u8.ToArray()), Token);
        Assert.Equal(["abc", "abc"], requests.Select(request => request.Body));

        requests.Clear();
        await Assert.ThrowsAsync<ApiException>(() =>
            client.SendStreamAsync(new ForwardStream("abc"u8.ToArray()), Token)
        );
        Assert.Single(requests);
    }

    [Fact]
    public async Task A_connection_that_fails_is_tried_again()
    {
        await using var app = await StartAsync(attempt => attempt == 1 ? 0 : 204);

        await new BodiesClient(app.Client).With(new CallOptions { MaxRetries = 1 }).SendTextAsync("a", Token);

        Assert.Equal(2, requests.Count);
    }

    [Fact]
    public async Task A_service_that_asks_for_an_hour_is_not_waited_for()
    {
        await using var app = await StartAsync(_ => 503, retryAfter: "3600");

        await Assert.ThrowsAsync<ApiException>(() =>
            new BodiesClient(app.Client).With(new CallOptions { MaxRetries = 1 }).SendTextAsync("a", Token)
        );

        Assert.Single(requests);
    }

    private Task<LoopbackApp> StartAsync(Func<int, int> status, string retryAfter = "0") =>
        LoopbackApp.StartAsync(
            _ => { },
            endpoints =>
                endpoints.Map(
                    "/{**path}",
                    async context =>
                    {
                        using var reader = new StreamReader(context.Request.Body);
                        var body = await reader.ReadToEndAsync(CancellationToken.None);
                        requests.Add((body, context.Request.Headers["Idempotency-Key"]));
                        context.Response.Headers.RetryAfter = retryAfter;
                        context.Response.StatusCode = status(requests.Count) is > 0 and var sent ? sent : 200;
                        if (status(requests.Count) == 0)
                        {
                            context.Abort();
                        }
                    }
                )
        );

    private sealed class ForwardStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
