using System;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using AmplifyAdmin.Emulator;
using Xunit;

namespace Emulator.Tests;

/// <summary>What a browser is given.</summary>
public sealed class WebPageTests : IAsyncLifetime
{
    private AmplifyAdminEmulator emulator = null!;
    private HttpClient http = null!;

    public async ValueTask InitializeAsync()
    {
        emulator = await AmplifyAdminEmulator.StartAsync();
        http = emulator.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await emulator.DisposeAsync();
    }

    [Theory]
    [InlineData("/", "text/html", "live.js")]
    [InlineData("/live.js", "text/javascript", "state.json")]
    [InlineData("/live.css", "text/css", "iframe")]
    [InlineData("/reference/", "text/html", "reference/amplify-admin.yaml")]
    [InlineData("/openapi/amplify-admin.yaml", "application/yaml", "CreateBackend")]
    public async Task A_page_is_served_and_fetches_nothing_from_elsewhere(string path, string type, string part)
    {
        using var response = await http.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("(src|href)=[\"'](https?:)?//"), text);
    }

    [Fact]
    public async Task The_reference_hides_preflight_requests_and_security_that_is_not_required()
    {
        var token = TestContext.Current.CancellationToken;

        var document = await http.GetStringAsync("/openapi/amplify-admin.yaml", token);
        var reference = await http.GetStringAsync("/reference/amplify-admin.yaml", token);

        Assert.Equal(30, Regex.Count(document, "^    options:", RegexOptions.Multiline));
        Assert.DoesNotMatch(new Regex("^    options:|^security:|securitySchemes:", RegexOptions.Multiline), reference);
        var operation = new Regex("operationId: ");
        Assert.Equal(operation.Count(document), operation.Count(reference));
    }

    [Fact]
    public async Task The_state_lists_apps_environments_and_jobs_without_codes()
    {
        var api = emulator.Api();
        await api.CreateAsync("dev");
        var code = await api.CreateTokenAsync(
            EmulatorCalls.App,
            cancellationToken: TestContext.Current.CancellationToken
        );

        var text = await http.GetStringAsync("/state.json", TestContext.Current.CancellationToken);
        var state = JsonNode.Parse(text)!;

        Assert.Equal("dev", (string?)state["apps"]![0]!["environments"]![0]!["name"]);
        Assert.Equal("CreateBackend", (string?)state["jobs"]![0]!["operation"]);
        Assert.DoesNotContain(code.ChallengeCode, text, StringComparison.Ordinal);
    }
}
