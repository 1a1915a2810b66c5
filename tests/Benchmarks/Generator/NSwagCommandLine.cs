using System.Collections.Concurrent;
using Generators.Tests.Harness;

namespace Benchmarks.Generator;

/// <summary>NSwag's command line, of the version that the tool manifest next to the benchmarks pins.</summary>
internal static class NSwagCommandLine
{
    /// <summary>The folder with the tool manifest.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Benchmarks");

    private static readonly ConcurrentDictionary<string, string> Clients = new();

    /// <summary>Makes the command line available; has to come before anything else here.</summary>
    public static void Restore()
    {
        var manifest = Path.Combine(".config", "dotnet-tools.json");
        var restore = DotNet.Try(Folder, "tool", "restore", "--tool-manifest", manifest);
        if (!restore.Succeeded)
        {
            throw new InvalidOperationException(
                $"NSwag's command line, which this is measured next to, was not restored from {manifest} in {Folder}:\n"
                    + restore.Output
            );
        }
    }

    /// <summary>Milliseconds of the whole process, which is what a build that runs it waits for; the least of three.</summary>
    public static double Measure(BenchmarkDocument document) =>
        Enumerable.Range(0, 3).Min(_ => Generate(document).Milliseconds);

    /// <summary>The client that it prints.</summary>
    public static string Client(BenchmarkDocument document) =>
        Clients.GetOrAdd(document.Path, _ => Generate(document).Client);

    private static (double Milliseconds, string Client) Generate(BenchmarkDocument document)
    {
        var output = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var run = DotNet.Run(
                Folder,
                "nswag",
                "openapi2csclient",
                $"/input:{document.Path}",
                $"/output:{output}",
                "/namespace:Measured",
                "/jsonLibrary:SystemTextJson"
            );
            return (run.Milliseconds, File.ReadAllText(output));
        }
        finally
        {
            File.Delete(output);
        }
    }
}
