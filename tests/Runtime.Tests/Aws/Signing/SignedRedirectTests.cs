using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Aws;
using Microsoft.Extensions.DependencyInjection;
using Runtime.Tests.Http;
using Xunit;

namespace Runtime.Tests.Aws;

/// <summary>Answers that would send a signed request, and the session's token with it, to another host.</summary>
public sealed class SignedRedirectTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("sockets")]
    [InlineData("platform")]
    public async Task Are_handed_back(string primary)
    {
        var cancelled = TestContext.Current.CancellationToken;
        await using var elsewhere = new FaultServer((request, _) => request.AnswerAsync(200, "\"theirs\""));
        await using var server = new FaultServer(
            (request, _) => request.AnswerAsync(307, "", $"Location: {elsewhere.Address}\r\n")
        );
        var services = new ServiceCollection();
        var builder = services
            .AddHttpClient("signed", client => client.BaseAddress = server.Address)
            .AddAwsSigning("us-east-1", options => options.UseCredentials("A", "B", "a session"));
        if (primary != "none")
        {
            builder.ConfigurePrimaryHttpMessageHandler(() =>
                primary == "sockets" ? new SocketsHttpHandler() : new HttpClientHandler()
            );
        }

        await using var provider = services.BuildServiceProvider();
        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("signed");
        using var response = await client.GetAsync(new Uri("backend", UriKind.Relative), cancelled);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, response.StatusCode);
        Assert.Equal(0, elsewhere.Opened);
    }

    [Fact]
    public async Task A_handler_in_use_that_follows_them_is_refused()
    {
        await using var server = new FaultServer((request, _) => request.AnswerAsync(200, "\"here\""));
        using var shared = new SocketsHttpHandler();
        using (var other = new HttpClient(shared, disposeHandler: false))
        {
            await other.GetAsync(server.Address, TestContext.Current.CancellationToken);
        }

        var services = new ServiceCollection();
        services
            .AddHttpClient("signed")
            .ConfigurePrimaryHttpMessageHandler(() => shared)
            .AddAwsSigning("us-east-1", options => options.UseCredentials("A", "B"));
        await using var provider = services.BuildServiceProvider();

        var refused = Assert.Throws<InvalidOperationException>(() =>
            provider.GetRequiredService<IHttpClientFactory>().CreateClient("signed")
        );

        Assert.Contains("AllowAutoRedirect", refused.Message, StringComparison.Ordinal);
    }
}
