using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using AmplifyAdmin;
using AmplifyAdmin.Emulator;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Aws;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Emulator.Tests;

/// <summary>Signatures, when they are required.</summary>
public sealed class SignatureTests
{
    [Fact]
    public async Task A_request_without_a_signature_is_refused()
    {
        var options = new EmulatorOptions();
        options.AccessKeys["key"] = "secret";
        var token = TestContext.Current.CancellationToken;
        await using var emulator = await AmplifyAdminEmulator.StartAsync(options, token);
        using var http = emulator.CreateClient();
        using var body = new StringContent("{}", Encoding.UTF8, "application/json");

        using var refused = await http.PostAsync("/prod/backend/app1/details", body, token);

        Assert.Equal(403, (int)refused.StatusCode);
        Assert.Equal(["MissingAuthenticationTokenException"], refused.Headers.GetValues("x-amzn-ErrorType"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/live.js")]
    [InlineData("/state.json")]
    [InlineData("/reference/")]
    [InlineData("/openapi/amplify-admin.yaml")]
    public async Task The_pages_ask_for_an_access_key_and_its_secret(string path)
    {
        var options = new EmulatorOptions();
        options.AccessKeys["key"] = "secret";
        var token = TestContext.Current.CancellationToken;
        await using var emulator = await AmplifyAdminEmulator.StartAsync(options, token);
        using var http = emulator.CreateClient();
        var address = new Uri(path, UriKind.Relative);

        using var refused = await http.GetAsync(address, token);
        http.DefaultRequestHeaders.Authorization = Basic("key:guessed");
        using var wrong = await http.GetAsync(address, token);
        http.DefaultRequestHeaders.Authorization = Basic("key:secret");
        using var opened = await http.GetAsync(address, token);

        Assert.Equal(401, (int)refused.StatusCode);
        Assert.Equal("Basic", refused.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal(401, (int)wrong.StatusCode);
        Assert.Equal(200, (int)opened.StatusCode);
    }

    [Fact]
    public async Task A_password_does_not_open_the_api()
    {
        var options = new EmulatorOptions();
        options.AccessKeys["key"] = "secret";
        var token = TestContext.Current.CancellationToken;
        await using var emulator = await AmplifyAdminEmulator.StartAsync(options, token);
        using var http = emulator.CreateClient();
        http.DefaultRequestHeaders.Authorization = Basic("key:secret");
        using var body = new StringContent("{}", Encoding.UTF8, "application/json");

        using var refused = await http.PostAsync("/backend/app1/details", body, token);

        Assert.Equal(403, (int)refused.StatusCode);
    }

    [Fact]
    public async Task Signatures_are_held_against_the_emulators_clock()
    {
        var clock = new ManualClock();
        var options = new EmulatorOptions { Clock = clock };
        options.AccessKeys["key"] = "secret";
        await using var emulator = await AmplifyAdminEmulator.StartAsync(
            options,
            TestContext.Current.CancellationToken
        );
        await using var now = Signed(emulator, clock, "secret");
        await using var elsewhen = Signed(emulator, TimeProvider.System, "secret");
        await using var forged = Signed(emulator, clock, "guessed");

        var created = await now.GetRequiredService<IAmplifyAdminClient>().CreateAsync("dev");
        var late = await Refused(elsewhen);
        var wrong = await Refused(forged);

        Assert.Equal(EmulatorCalls.App, created.AppId);
        Assert.Equal((403, "InvalidSignatureException"), ((int)late.Status, late.ErrorCode));
        Assert.Equal((403, "InvalidSignatureException"), ((int)wrong.Status, wrong.ErrorCode));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:0")]
    public async Task A_body_too_large_to_check_is_a_bad_request(string? url)
    {
        var options = new EmulatorOptions { Url = url };
        options.AccessKeys["key"] = "secret";
        var token = TestContext.Current.CancellationToken;
        await using var emulator = await AmplifyAdminEmulator.StartAsync(options, token);
        using var http = url is null ? emulator.CreateClient() : new HttpClient { BaseAddress = emulator.BaseAddress };
        using var body = new ByteArrayContent(new byte[(6 * 1024 * 1024) + 1]);
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=key");

        using var refused = await http.PostAsync("/prod/backend", body, token);

        Assert.Equal(400, (int)refused.StatusCode);
        Assert.Equal(["BadRequestException"], refused.Headers.GetValues("x-amzn-ErrorType"));
        Assert.Contains("6291456 bytes", await refused.Content.ReadAsStringAsync(token), StringComparison.Ordinal);
    }

    private static AuthenticationHeaderValue Basic(string credentials) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));

    private static ServiceProvider Signed(AmplifyAdminEmulator emulator, TimeProvider clock, string secret)
    {
        var services = new ServiceCollection();
        services
            .AddAmplifyAdminClient(options => options.BaseAddress = emulator.BaseAddress)
            .ConfigurePrimaryHttpMessageHandler(emulator.CreateHandler)
            .AddAwsSigning(
                "us-east-1",
                signing =>
                {
                    signing.UseCredentials("key", secret);
                    signing.TimeProvider = clock;
                }
            );
        return services.BuildServiceProvider();
    }

    private static Task<ApiException> Refused(ServiceProvider services) =>
        Assert.ThrowsAnyAsync<ApiException>(() => services.GetRequiredService<IAmplifyAdminClient>().CreateAsync("no"));
}
