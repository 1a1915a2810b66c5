using System.Net;
using System.Net.Http.Json;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>The templates of <c>dotnet new</c> build without a warning and start.</summary>
public sealed class TemplateTests(PackageFeed feed)
{
    [Fact]
    public async Task The_server_compiles_with_a_handler_of_every_operation_and_serves_the_document()
    {
        var folder = await NewAsync("openapi-server", "Shop-Api", "net10.0");

        await using var server = await WebProcess.StartAsync(folder, "Shop-Api", "net10.0");

        var document = await server.Http.GetStringAsync("/openapi.yaml", TestContext.Current.CancellationToken);
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(folder, "petstore.yaml"), TestContext.Current.CancellationToken),
            document
        );
        using var answer = await server.Http.GetAsync("/pets", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
        using var refused = await server.Http.PostAsJsonAsync("/pets", new { }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task The_client_compiles(string framework) =>
        await NewAsync("openapi-client", "Caller_" + framework, framework);

    private async Task<string> NewAsync(string template, string name, string framework)
    {
        var root = feed.NewFolder(Path.Combine("templates", name));
        string[] hive = ["--debug:custom-hive", Path.Combine(root, "hive")];
        (
            await feed.RunAsync(root, ["new", "install", feed.PackagePath("AmplifyAdmin.Templates"), .. hive])
        ).AssertClean();
        (await feed.RunAsync(root, ["new", template, "--name", name, "--framework", framework, .. hive])).AssertClean();
        var folder = Path.Combine(root, name);
        (await feed.RunAsync(folder, "build", "-v:m")).AssertClean();
        Assert.DoesNotContain(
            Directory.EnumerateFiles(folder).Select(File.ReadAllText),
            text =>
                text.Contains("PACKAGE_VERSION", StringComparison.Ordinal)
                || text.Contains("REPOSITORY_URL", StringComparison.Ordinal)
        );
        return folder;
    }
}
