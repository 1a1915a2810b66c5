using System.Diagnostics;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>A person who follows README.md from an empty folder gets what it promises.</summary>
public sealed class ReadmeTests(PackageFeed feed)
{
    [Fact]
    public async Task The_commands_and_snippets_lead_to_an_answer_of_the_emulator()
    {
        var folder = feed.NewFolder("stranger");
        foreach (var command in Readme.Commands(0))
        {
            folder = await RunAsync(folder, command);
        }

        using var emulator = Start(folder, Readme.Commands(1).Single());
        try
        {
            var ready = await emulator.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.Contains("http://127.0.0.1:5005", ready, StringComparison.Ordinal);
            await WriteAsync(folder, "Program.cs", Readme.Block("csharp", 1));

            var answer = (await feed.RunAsync(folder, "run")).AssertClean();

            Assert.Matches("^[A-Za-z]+: [A-Z_]+, job \\S+\n404: no \\S+", answer.Output);
        }
        finally
        {
            emulator.Kill();
            await emulator.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await AddPetstoreAsync(folder);
    }

    private async Task AddPetstoreAsync(string folder)
    {
        await WriteAsync(folder, "petstore.yaml", Readme.Block("yaml", 0));
        var project = Path.Combine(folder, "orders.csproj");
        var text = await File.ReadAllTextAsync(project);
        await WriteAsync(
            folder,
            "orders.csproj",
            text.Replace("</Project>", Readme.Block("xml", 0) + "</Project>", StringComparison.Ordinal)
        );
        await WriteAsync(
            folder,
            "Program.cs",
            $"""
            using Petstore;
            var client = new PetstoreClient(new HttpClient());
            {Readme.Block("csharp", 0)}
            """
        );

        (await feed.RunAsync(folder, "build", "-v:m")).AssertClean();
    }

    /// <summary>Runs a command as it is printed.</summary>
    /// <returns>The folder that the next command starts in.</returns>
    private async Task<string> RunAsync(string folder, string command)
    {
        var words = command.Split(' ');
        if (words[0] == "cd")
        {
            return Path.Combine(folder, words[1]);
        }

        Assert.Equal("dotnet", words[0]);
        (await feed.RunAsync(folder, words[1..])).AssertClean();
        return folder;
    }

    private Process Start(string folder, string command)
    {
        var words = command.Split(' ');
        return Process.Start(
            new ProcessStartInfo(Path.Combine(feed.GlobalTools, words[0]), words[1..])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
            }
        )!;
    }

    private static Task WriteAsync(string folder, string file, string text) =>
        File.WriteAllTextAsync(Path.Combine(folder, file), text);
}
