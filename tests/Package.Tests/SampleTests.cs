using System.Net;
using System.Net.Http.Json;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>The samples build without a warning and do what they show, with the packages of this build.</summary>
public sealed class SampleTests(PackageFeed feed)
{
    [Fact]
    public async Task The_console_program_runs_without_a_server()
    {
        var result = await RunAsync("ConsoleApp", "run", "--", "http://127.0.0.1:9");

        Assert.StartsWith("No answer from http://127.0.0.1:9/", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_worker_calls_two_services_with_one_client()
    {
        var result = await RunAsync("Worker", "run");

        Assert.Equal(
            """
            Uploaded 1073741824 bytes, 1073741824 of them reported: True
            Imported 1000 files
            Events: 1 2 3 4 5
            Files by cursor: a b c d e
            Files by offset: a b c d e
            Files by page: a b c d e
            Files by link: a b c d e
            Files by header: a b c d e
            downloadFile answered 404 (Not Found): Not found: There is no file 'nothing'.
            Token requests: 1 and 1
            """,
            result.Output.Trim()
        );
    }

    [Fact]
    public async Task The_tests_pass_and_emitted_code_is_not_in_their_coverage()
    {
        var result = await RunAsync("UnitTests", "test", "-v:m", "--settings", "coverage.runsettings");

        Assert.Contains("Passed:     2", result.Output, StringComparison.Ordinal);
        var reports = Directory
            .EnumerateFiles(Folder("UnitTests"), "*.cobertura.xml", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .ToList();
        // One of each collector.
        Assert.Equal(2, reports.Count);
        Assert.All(reports, report => Assert.Contains("FakeTests.cs", report, StringComparison.Ordinal));
        Assert.All(
            reports,
            report => Assert.DoesNotContain("Pipeline.OpenApiGenerator", report, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_web_api_answers_describes_its_errors_and_serves_both_documents()
    {
        await RunAsync("WebApi", "build", "-v:m");
        await using var server = await WebProcess.StartAsync(Folder("WebApi"), "WebApi", "net10.0");
        var http = server.Http;

        using var created = await PostAsync(http, new { name = "Rex", status = "sold" });
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("""[{"id":1,"name":"Rex","status":"sold"}]""", await TextAsync(http, "/pets"));
        using var refused = await PostAsync(http, new { name = "" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        using var missing = await http.GetAsync("/pets/7", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(
            """{"title":"No pet 7"}""",
            await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.StartsWith("openapi: 3.1.0", await TextAsync(http, "/openapi.yaml"), StringComparison.Ordinal);
        Assert.Contains("/pets/{id}", await TextAsync(http, "/openapi/v1.json"), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, object pet) =>
        http.PostAsJsonAsync("/pets", pet, TestContext.Current.CancellationToken);

    private static Task<string> TextAsync(HttpClient http, string path) =>
        http.GetStringAsync(path, TestContext.Current.CancellationToken);

    private string Folder(string name) => feed.NewFolder(Path.Combine("samples", name));

    private async Task<DotNetResult> RunAsync(string name, params string[] arguments)
    {
        var source = Path.Combine(BuildSettings.RepositoryRoot, "tests", "Samples", name);
        var folder = Folder(name);
        foreach (var file in Directory.EnumerateFiles(source))
        {
            // The machine's package folder may have other versions.
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(
                Path.Combine(folder, Path.GetFileName(file)),
                text.Replace("Version=\"*\"", $"Version=\"{feed.Version}\"", StringComparison.Ordinal),
                TestContext.Current.CancellationToken
            );
        }

        return (await feed.RunAsync(folder, arguments)).AssertClean();
    }
}
