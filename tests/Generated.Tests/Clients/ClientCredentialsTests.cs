using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Wire;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>Tokens that a client obtains itself with the client credentials grant.</summary>
public sealed class ClientCredentialsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Endpoint_and_scopes_come_from_the_document_and_the_secret_goes_into_a_header()
    {
        var server = new TokenServer();
        var client = server.Client(new ClientCredentials("a:b", "s c"));

        await client.OauthAsync(Token);
        await client.OauthAsync(Token);

        Assert.Equal(["Bearer t1", "Bearer t1"], server.Calls);
        var (address, authorization, body) = Assert.Single(server.TokenRequests);
        Assert.Equal("https://example.org/token", address);
        Assert.Equal("a%3Ab:s+c", Encoding.UTF8.GetString(Convert.FromBase64String(authorization![6..])));
        Assert.Equal("grant_type=client_credentials&scope=read", body);
    }

    [Fact]
    public async Task The_secret_can_be_sent_in_the_body_to_another_endpoint()
    {
        var server = new TokenServer();
        var client = server.Client(
            new ClientCredentials("id", "secret")
            {
                SendSecretInBody = true,
                TokenUrl = new Uri("https://login.example.com/token"),
                Scopes = ["x", "y"],
            }
        );

        await client.OauthAsync(Token);

        Assert.Equal(
            (
                "https://login.example.com/token",
                null,
                "grant_type=client_credentials&scope=x+y&client_id=id&client_secret=secret"
            ),
            Assert.Single(server.TokenRequests)
        );
    }

    [Fact]
    public async Task Many_calls_wait_for_one_token_request_which_no_cancellation_ends()
    {
        var server = new TokenServer { Gate = new TaskCompletionSource() };
        var client = server.Client(new ClientCredentials("id", "secret"));
        using var impatient = new CancellationTokenSource();

        var cancelled = client.OauthAsync(impatient.Token);
        var calls = Enumerable.Range(0, 20).Select(_ => client.OauthAsync(Token)).ToList();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        server.Gate.SetResult();
        await Task.WhenAll(calls);

        Assert.Single(server.TokenRequests);
        Assert.Equal(20, server.Calls.Count);
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_expires()
    {
        var clock = new Clock();
        var server = new TokenServer();
        var client = server.Client(new ClientCredentials("id", "secret") { TimeProvider = clock });

        await client.OauthAsync(Token);
        clock.Now += TimeSpan.FromSeconds(3500);
        await client.OauthAsync(Token);
        clock.Now += TimeSpan.FromSeconds(60);
        await client.OauthAsync(Token);

        Assert.Equal(["Bearer t1", "Bearer t1", "Bearer t2"], server.Calls);
    }

    [Fact]
    public async Task A_rejected_token_is_renewed_once()
    {
        var server = new TokenServer { Rejected = { "Bearer t1" } };
        var client = server.Client(new ClientCredentials("id", "secret"));

        await client.OauthAsync(Token);
        Assert.Equal(["Bearer t1", "Bearer t2"], server.Calls);

        server.Rejected.UnionWith(["Bearer t2", "Bearer t3", "Bearer t4"]);
        var exception = await Assert.ThrowsAsync<ApiException>(() => client.OauthAsync(Token));
        Assert.Equal(HttpStatusCode.Unauthorized, exception.Status);
        Assert.Equal(["Bearer t1", "Bearer t2", "Bearer t2", "Bearer t3"], server.Calls);
    }

    [Fact]
    public async Task A_refused_token_request_says_why_without_the_secret_and_the_next_call_asks_again()
    {
        var server = new TokenServer
        {
            Refusal = """{"error":"invalid_client","error_description":"Unknown client."}""",
        };
        var client = server.Client(new ClientCredentials("id", "hush"));

        var exception = await Assert.ThrowsAsync<ApiException>(() => client.OauthAsync(Token));
        Assert.Equal(
            "The token endpoint https://example.org/token answered 400 (invalid_client: Unknown client.).",
            exception.Message
        );
        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);

        server.Refusal = null;
        await client.OauthAsync(Token);
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task Keys_can_come_from_functions()
    {
        var count = 0;
        await using var server = await Recorded.StartAsync();
        var client = server.Client(options =>
        {
            options.InHeader = "unused";
            options.InHeaderProvider = _ => ValueTask.FromResult($"h{++count}");
            options.InQueryProvider = async cancellation =>
            {
                await Task.Delay(1, cancellation);
                return "q";
            };
        });

        await client.SecuredAsync(Token);
        await client.SecuredAsync(Token);

        Assert.Equal("h2", server.Headers["X-Key"]);
        Assert.Equal("/secured?key=q", server.Target);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class TokenServer : HttpMessageHandler
    {
        private int issued;

        public List<(string Address, string? Authorization, string Body)> TokenRequests { get; } = [];

        public List<string> Calls { get; } = [];

        public HashSet<string> Rejected { get; } = [];

        public TaskCompletionSource? Gate { get; set; }

        public string? Refusal { get; set; }

        public WireClient Client(ClientCredentials credentials) =>
            new(
                new HttpClient(this) { BaseAddress = new Uri("http://127.0.0.1") },
                new WireClientOptions { OauthClientCredentials = credentials }
            );

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var authorization = request.Headers.Authorization?.ToString();
            if (request.Method == HttpMethod.Get)
            {
                lock (Calls)
                {
                    Calls.Add(authorization!);
                    return new HttpResponseMessage(
                        Rejected.Contains(authorization!) ? HttpStatusCode.Unauthorized : HttpStatusCode.NoContent
                    );
                }
            }

            TokenRequests.Add(
                (
                    request.RequestUri!.AbsoluteUri,
                    authorization,
                    await request.Content!.ReadAsStringAsync(cancellationToken)
                )
            );
            await (Gate?.Task ?? Task.CompletedTask);
            return new HttpResponseMessage(Refusal is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest)
            {
                Content = new StringContent(
                    Refusal ?? $$"""{"access_token":"t{{++issued}}","token_type":"bearer","expires_in":3600}"""
                ),
            };
        }
    }
}
