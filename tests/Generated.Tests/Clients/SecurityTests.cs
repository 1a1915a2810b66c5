using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>Credentials on the wire.</summary>
public sealed class SecurityTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_go_where_the_document_says()
    {
        await using var server = await Recorded.StartAsync();

        await server
            .Client(options =>
            {
                options.InHeader = "h";
                options.InQuery = "q/1";
                options.InCookie = "c";
            })
            .SecuredAsync(Token);

        Assert.Equal("h", server.Headers["X-Key"]);
        Assert.Equal("/secured?key=q%2F1", server.Target);
        Assert.Equal("session=c", server.Headers["Cookie"]);
    }

    [Fact]
    public async Task Basic_is_user_and_password_in_base64()
    {
        await using var server = await Recorded.StartAsync();

        await server
            .Client(options => options.Login = new NetworkCredential("Aladdin", "open sesame"))
            .BasicAsync(Token);

        // The example of RFC 7617.
        Assert.Equal("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", server.Headers["Authorization"]);
    }

    [Fact]
    public async Task Tokens_are_asked_for_at_each_call()
    {
        var count = 0;
        await using var server = await Recorded.StartAsync();
        var client = server.Client(options =>
        {
            options.Token = _ => ValueTask.FromResult($"t{++count}");
            options.Oauth = _ => ValueTask.FromResult("o");
        });

        await client.BearerAsync(Token);
        await client.BearerAsync(Token);
        Assert.Equal("Bearer t2", server.Headers["Authorization"]);

        await client.OauthAsync(Token);
        Assert.Equal("Bearer o", server.Headers["Authorization"]);
    }

    [Fact]
    public async Task Without_credentials_nothing_is_sent()
    {
        await using var server = await Recorded.StartAsync();

        await server.Client().SecuredAsync(Token);

        Assert.Equal("/secured", server.Target);
        Assert.DoesNotContain("X-Key", server.Headers.Keys);
        Assert.DoesNotContain("Cookie", server.Headers.Keys);
    }
}
