using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Runtime.Tests.Json;
using Xunit;

namespace Runtime.Tests.Http.Calls;

/// <summary>Calls and faults over HTTP/2, where one connection carries them all.</summary>
public sealed class Http2Tests : IAsyncLifetime
{
    private readonly WebApplication app = Build();
    private HttpClient client = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app.Run(AnswerAsync);
        await app.StartAsync(Cancelled);
        client = Thing.Client(new Uri(app.Urls.First()));
        client.DefaultRequestVersion = HttpVersion.Version20;
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Many_calls_share_the_connection()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Thing.CallAsync(client, Cancelled)));

        Assert.Single(answers.Select(answer => (string)answer!["connection"]!).Distinct());
        Assert.All(answers, answer => Assert.Equal("HTTP/2", (string)answer!["protocol"]!));
    }

    [Theory]
    [InlineData("/reset", typeof(ApiConnectionException))]
    [InlineData("/reset-in-body", typeof(ApiConnectionException))]
    [InlineData("/reset-in-error", typeof(ApiException))]
    [InlineData("/silence", typeof(ApiTimeoutException))]
    [InlineData("/silence-in-body", typeof(ApiTimeoutException))]
    [InlineData("/html", typeof(ApiResponseException))]
    [InlineData("/huge-error", typeof(ApiException))]
    [InlineData("/busy", typeof(BusyException))]
    public async Task A_fault_ends_its_own_call_and_no_other(string path, Type expected)
    {
        var connection = (string)(await Thing.CallAsync(client, Cancelled))!["connection"]!;
        var options = new ApiClientOptions { Timeout = TimeSpan.FromSeconds(path[..3] == "/si" ? 0.3 : 30) };

        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            Thing.CallAsync(client, Cancelled, options, path)
        );

        Assert.IsType(expected, exception);
        Assert.Equal(connection, (string)(await Thing.CallAsync(client, Cancelled))!["connection"]!);
    }

    [Theory]
    [InlineData("/silence")]
    [InlineData("/silence-in-body")]
    public async Task The_callers_cancellation_stays_what_it_is(string path)
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Thing.CallAsync(client, cancellation.Token, null, path)
        );
    }

    // The answer comes while the body is still on its way: the bytes of one call must not turn up in another's.
    [Fact]
    public async Task An_answer_that_overtakes_the_body_harms_no_other_call()
    {
        var operation = new ApiOperation("MakeThing", "POST", "/thing");
        var early = Enumerable.Range(0, 20).Select(_ => PostAsync("/refuse", new string('x', 1_000_000)));
        var late = Enumerable
            .Range(0, 100)
            .Select(number => PostAsync("/echo", new string((char)('a' + number % 26), 9000)));

        var answers = await Task.WhenAll(early.Concat(late));

        Assert.All(answers.Take(20), answer => Assert.Equal("refused", answer));
        Assert.All(
            answers.Skip(20).Select((answer, number) => (answer, number)),
            pair => Assert.Equal(new string((char)('a' + pair.number % 26), 9000), pair.answer)
        );

        async Task<string> PostAsync(string path, string body)
        {
            using var request = Thing.Request(path, operation);
            request.Json(body, Probes.Text);
            return await Thing.Transport(client).SendAsync(request, Probes.Text, null, Cancelled);
        }
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
                kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2)
            );
        return builder.Build();
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "application/json";
        switch (context.Request.Path.Value)
        {
            case "/reset":
                context.Abort();
                break;
            case "/reset-in-body":
            case "/reset-in-error":
                response.StatusCode = context.Request.Path == "/reset-in-error" ? 503 : 200;
                await response.WriteAsync("{", context.RequestAborted);
                await response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(50, context.RequestAborted);
                context.Abort();
                break;
            case "/silence":
                await SilenceAsync(context);
                break;
            case "/silence-in-body":
                await response.WriteAsync("{", context.RequestAborted);
                await response.Body.FlushAsync(context.RequestAborted);
                await SilenceAsync(context);
                break;
            case "/html":
                response.ContentType = "text/html";
                await response.WriteAsync("<html>", context.RequestAborted);
                break;
            case "/huge-error":
                response.StatusCode = 500;
                await response.WriteAsync(new string('x', 10_000_000), context.RequestAborted);
                break;
            case "/busy":
                response.StatusCode = 429;
                await response.WriteAsync("{}", context.RequestAborted);
                break;
            case "/refuse":
                await response.WriteAsync("\"refused\"", context.RequestAborted);
                await response.CompleteAsync();
                break;
            case "/echo":
                await context.Request.Body.CopyToAsync(response.Body, context.RequestAborted);
                break;
            default:
                await response.WriteAsync(
                    $$"""{"connection":"{{context.Connection.Id}}","protocol":"{{context.Request.Protocol}}"}""",
                    context.RequestAborted
                );
                break;
        }
    }

    private static async Task SilenceAsync(HttpContext context) =>
        await Task.Delay(Timeout.Infinite, context.RequestAborted)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
