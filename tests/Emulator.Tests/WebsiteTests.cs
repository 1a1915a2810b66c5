using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using AmplifyAdmin.Emulator;
using Xunit;

namespace Emulator.Tests;

/// <summary>Requests that a browser sends for a website, as the emulator sees them.</summary>
public sealed class WebsiteTests
{
    [Theory]
    [InlineData("http://localhost:3000", 200)]
    [InlineData("http://127.0.0.1", 200)]
    [InlineData("http://[::1]:8080", 200)]
    [InlineData("https://app.example.com", 200)]
    [InlineData("https://evil.example", 403)]
    [InlineData("http://localhost.evil.example", 403)]
    [InlineData("http://127.0.0.1.evil.example", 403)]
    [InlineData("null", 403)]
    [InlineData("file://", 403)]
    public async Task Only_allowed_origins_are_answered(string origin, int status)
    {
        await using var emulator = await StartAsync(options => options.AllowedOrigins.Add("https://app.example.com"));
        using var http = new HttpClient { BaseAddress = emulator.BaseAddress };
        http.DefaultRequestHeaders.Add("Origin", origin);
        var token = TestContext.Current.CancellationToken;
        using var body = new StringContent(
            """{"appId":"a","appName":"n","backendEnvironmentName":"dev"}""",
            Encoding.UTF8,
            "application/json"
        );

        using var changed = await http.PostAsync("/backend", body, token);
        using var read = await http.GetAsync(new Uri("/state.json", UriKind.Relative), token);
        using var asked = await http.SendAsync(Preflight(), token);

        Assert.Equal((status, status), ((int)changed.StatusCode, (int)read.StatusCode));
        Assert.All(
            [changed, read, asked],
            response =>
                Assert.Equal(
                    status == 200 ? origin : null,
                    response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed)
                        ? allowed.Single()
                        : null
                )
        );
        Assert.Equal(
            status == 200,
            (await emulator.CreateClient().GetStringAsync("/state.json", token)).Contains("dev")
        );
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("emulator.localhost", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]", 200)]
    [InlineData("box", 200)]
    [InlineData("evil.example", 403)]
    [InlineData("127.0.0.1.evil.example", 403)]
    public async Task Only_allowed_hosts_are_answered(string host, int status)
    {
        await using var emulator = await StartAsync(options => options.AllowedHosts.Add("box"));
        using var http = new HttpClient { BaseAddress = emulator.BaseAddress };
        http.DefaultRequestHeaders.Host = host + ":" + emulator.BaseAddress.Port;

        using var response = await http.GetAsync(
            new Uri("/state.json", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_body_without_a_content_type_is_refused()
    {
        await using var emulator = await StartAsync(_ => { });
        using var http = emulator.CreateClient();
        using var body = new ByteArrayContent(
            """{"appId":"a","appName":"n","backendEnvironmentName":"dev"}"""u8.ToArray()
        );

        using var response = await http.PostAsync("/backend", body, TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("cross-site", "image", 403)]
    [InlineData("cross-site", "iframe", 403)]
    [InlineData("cross-site", "document", 200)]
    [InlineData("same-origin", "empty", 200)]
    public async Task Other_sites_can_link_but_not_embed(string site, string destination, int status)
    {
        await using var emulator = await StartAsync(_ => { });
        using var http = emulator.CreateClient();
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);
        http.DefaultRequestHeaders.Add("Sec-Fetch-Dest", destination);

        using var response = await http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(["frame-ancestors 'self'"], response.Headers.GetValues("Content-Security-Policy"));
    }

    private static HttpRequestMessage Preflight()
    {
        var request = new HttpRequestMessage(HttpMethod.Options, "/backend");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");
        return request;
    }

    private static async Task<AmplifyAdminEmulator> StartAsync(Action<EmulatorOptions> configure)
    {
        var options = new EmulatorOptions();
        configure(options);
        return await AmplifyAdminEmulator.StartAsync(options, TestContext.Current.CancellationToken);
    }
}
