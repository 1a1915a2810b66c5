using System.Diagnostics;
using System.Text;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>A copy of the repository works in any folder, and yields the same files in each.</summary>
public sealed class FreshCloneTests(PackageFeed feed)
{
    [Fact]
    public async Task A_fresh_clone_runs_offline_in_any_folder_and_builds_the_same_bytes_in_each()
    {
        var spaced = await CloneAsync("Größe und 空白");
        var plain = await CloneAsync("plain");
        (await RunAsync(spaced, [], "restore", "tests/Quickstart")).AssertClean();

        // An address at which no server listens, instead of no network.
        var run = await RunAsync(
            spaced,
            new() { ["HTTP_PROXY"] = "http://127.0.0.1:9", ["HTTPS_PROXY"] = "http://127.0.0.1:9" },
            "run",
            "--project",
            "tests/Quickstart"
        );
        (await RunAsync(plain, [], "build", "runtime/AmplifyAdmin.Client", "-f", "net10.0", "-v:q")).AssertClean();

        run.AssertClean();
        var files = Built(plain);
        Assert.Equal(
            ["AmplifyAdmin.Client.dll", "AmplifyAdmin.Generators.dll", "AmplifyAdmin.Runtime.dll"],
            files.Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.All(
            files,
            file =>
            {
                var bytes = File.ReadAllBytes(Path.Combine(plain, file));
                Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(plain)));
                Assert.True(bytes.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(spaced, file))), file);
            }
        );
    }

    private async Task<string> CloneAsync(string name)
    {
        var folder = feed.NewFolder(Path.Combine("clones", name));
        using var git = Process.Start(
            new ProcessStartInfo("git", ["ls-files", "-z"])
            {
                WorkingDirectory = BuildSettings.RepositoryRoot,
                RedirectStandardOutput = true,
            }
        )!;
        var files = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var file in files.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var target = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(BuildSettings.RepositoryRoot, file), target);
        }

        return folder;
    }

    // As build servers set it, without a slash at its end.
    private static Task<DotNetResult> RunAsync(
        string folder,
        Dictionary<string, string> environment,
        params string[] arguments
    ) =>
        DotNet.RunAsync(
            folder,
            new Dictionary<string, string>(environment)
            {
                ["NUGET_PACKAGES"] = PackageFeed.Installed.TrimEnd('/'),
                ["CI"] = "true",
            },
            arguments
        );

    private static List<string> Built(string folder) =>
        Directory
            .EnumerateFiles(folder, "AmplifyAdmin.*.dll", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file))
            .Where(file =>
                file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}ref", StringComparison.Ordinal))
            .ToList();
}
