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
    public async Task The_tests_pass() =>
        Assert.Contains(
            "Passed:     2",
            (await RunAsync("UnitTests", "test", "-v:m")).Output,
            StringComparison.Ordinal
        );

    private async Task<DotNetResult> RunAsync(string name, params string[] arguments)
    {
        var source = Path.Combine(BuildSettings.RepositoryRoot, "tests", "Samples", name);
        var folder = feed.NewFolder(Path.Combine("samples", name));
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
