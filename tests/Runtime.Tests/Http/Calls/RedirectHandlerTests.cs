using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Runtime.Tests.Json;
using Xunit;

namespace Runtime.Tests.Http.Calls;

/// <summary>What follows a redirect, and what stays behind.</summary>
public sealed class RedirectHandlerTests
{
    private const string Secret = "hunter2";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_origin_gets_no_credentials()
    {
        var received = new List<string>();
        await using var other = Recording(received);
        await using var server = Redirecting(302, other.Address + "x");

        var answer = await SendAsync(server, "GET", withBody: false);

        Assert.Equal("ok", answer);
        var head = Assert.Single(received);
        Assert.StartsWith("GET /x HTTP/1.1", head, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    public async Task Another_origin_gets_no_body(int status)
    {
        var received = new List<string>();
        await using var other = Recording(received);
        await using var server = Redirecting(status, other.Address + "x");

        await SendAsync(server, "POST", withBody: true);

        Assert.DoesNotContain(Secret, Assert.Single(received), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_body_that_would_have_to_go_to_another_origin_ends_the_call(int status)
    {
        var received = new List<string>();
        await using var other = Recording(received);
        await using var server = Redirecting(status, other.Address + "x");

        var thrown = await Assert.ThrowsAsync<ApiException>(() => SendAsync(server, "POST", withBody: true));

        Assert.Equal(status, (int)thrown.Status);
        Assert.Empty(received);
    }

    [Theory]
    [InlineData(307, "POST")]
    [InlineData(302, "GET")]
    public async Task The_same_origin_gets_everything(int status, string method)
    {
        var received = new List<string>();
        await using var server = new FaultServer(
            (request, _) =>
            {
                received.Add(request.Text);
                return request.Target == "/thing"
                    ? request.AnswerAsync(status, "", "Location: /x\r\n")
                    : request.AnswerAsync(200, "\"ok\"");
            }
        );

        await SendAsync(server, "POST", withBody: true);

        Assert.StartsWith(method + " /x", received[1], StringComparison.Ordinal);
        Assert.Contains("X-Api-Key: " + Secret, received[1], StringComparison.Ordinal);
        Assert.Contains("Authorization: Bearer " + Secret, received[1], StringComparison.Ordinal);
        Assert.Equal(method == "POST", received[1].EndsWith($"\"{Secret}\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/thing")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://[")]
    public async Task A_redirect_that_cannot_be_followed_is_a_failure(string location)
    {
        await using var server = Redirecting(302, location);

        var thrown = await Assert.ThrowsAsync<ApiException>(() => SendAsync(server, "GET", withBody: false));

        Assert.Equal(HttpStatusCode.Found, thrown.Status);
        Assert.InRange(server.Requests, 1, 21);
    }

    private static FaultServer Recording(List<string> received) =>
        new(
            (request, _) =>
            {
                received.Add(request.Text);
                return request.AnswerAsync(200, "\"ok\"");
            }
        );

    private static FaultServer Redirecting(int status, string location) =>
        new((request, _) => request.AnswerAsync(status, "", $"Location: {location}\r\n"));

    private static async Task<string> SendAsync(FaultServer server, string method, bool withBody)
    {
        using var client = new HttpClient(new RedirectHandler()) { BaseAddress = server.Address };
        using var request = Thing.Request(operation: new ApiOperation("MakeThing", method, "/thing"));
        request.Header("X-Api-Key", Secret);
        request.Cookie("session", Secret);
        request.Bearer(_ => ValueTask.FromResult(Secret));
        if (withBody)
        {
            request.Json(Secret, Probes.Text);
        }

        return await Thing.Transport(client).SendAsync(request, Probes.Text, null, Cancelled);
    }
}
