using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Runtime.Tests.Json;
using Xunit;

namespace Runtime.Tests.Http.Calls;

/// <summary>Answers that redirect the client.</summary>
public sealed class RedirectTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task One_that_keeps_the_method_keeps_the_body(int status)
    {
        await using var server = new FaultServer(
            (request, _) =>
                request.Target == "/thing"
                    ? request.AnswerAsync(status, "", "Location: /elsewhere\r\n")
                    : request.AnswerAsync(200, $"\"{request.Text[..4]} {request.Text[^3..^1]}\"")
        );
        using var client = Thing.Client(server.Address);
        using var request = Thing.Request(operation: new ApiOperation("MakeThing", "POST", "/thing"));
        request.Json("ab", Probes.Text);

        Assert.Equal("POST ab", await Thing.Transport(client).SendAsync(request, Probes.Text, null, Cancelled));
        Assert.Equal(1, server.Opened);
    }

    [Fact]
    public async Task One_to_a_proxys_page_is_a_wrong_answer()
    {
        await using var server = new FaultServer(
            (request, _) =>
                request.Target == "/thing"
                    ? request.AnswerAsync(302, "", "Location: /login\r\n")
                    : request.SendAsync("HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\nuser")
        );
        using var client = Thing.Client(server.Address);

        var exception = await Assert.ThrowsAsync<ApiResponseException>(() => Thing.CallAsync(client, Cancelled));

        Assert.Contains("text/html", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_goes_round_ends()
    {
        await using var server = new FaultServer((request, _) => request.AnswerAsync(302, "", "Location: /thing\r\n"));
        using var client = Thing.Client(server.Address);

        var exception = await Assert.ThrowsAsync<ApiException>(() => Thing.CallAsync(client, Cancelled));

        Assert.Equal(HttpStatusCode.Found, exception.Status);
        Assert.Equal(1, server.Opened);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Location: http://[\r\n")]
    public async Task One_that_cannot_be_followed_is_a_failure(string location)
    {
        await using var server = new FaultServer((request, _) => request.AnswerAsync(302, "", location));
        using var client = Thing.Client(server.Address);

        var exception = await Assert.ThrowsAsync<ApiException>(() => Thing.CallAsync(client, Cancelled));

        Assert.Equal(HttpStatusCode.Found, exception.Status);
    }
}
