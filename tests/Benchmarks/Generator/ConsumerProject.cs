using System.Globalization;
using System.Text.RegularExpressions;

namespace Benchmarks.Generator;

/// <summary>A project to build as its owner does.</summary>
internal sealed partial class ConsumerProject
{
    public ConsumerProject(string folder)
    {
        Folder = folder;
        DotNet.Run(folder, "restore");
    }

    public string Folder { get; }

    public string Name => Path.GetFileName(Folder);

    /// <summary>The assembly that a measured build leaves.</summary>
    public string Assembly => Path.Combine(Folder, "bin", "Release", "net10.0", $"{Name}.dll");

    /// <summary>Builds all of it in a compiler that is started for this build.</summary>
    public BuildCost Measure()
    {
        Delete("bin");
        Delete(Path.Combine("obj", "Release"));
        return BuildCost.Measure(
            Folder,
            ["build", "--no-restore", "-c", "Release", "-nodeReuse:false", "-p:UseSharedCompilation=false"]
        );
    }

    /// <summary>Publishes the program with Native AOT.</summary>
    /// <returns>The size of the executable file in bytes.</returns>
    public long Publish()
    {
        DotNet.Run(Folder, "publish", "--no-restore", "-c", "Release", "-o", "published");
        return new FileInfo(Path.Combine(Folder, "published", Name)).Length;
    }

    /// <summary>The lines of C# that are compiled: the project's files, or what the generator adds for the document.</summary>
    public int Lines(BenchmarkDocument document)
    {
        var files = Directory
            .EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Folder, file).StartsWith("obj", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .ToList();
        if (files.Count == 0)
        {
            var host = new GeneratorHost(document.File);
            host.Run();
            files.AddRange(host.Emitted.Values);
        }

        return files.Sum(text => text.Count(character => character == '\n'));
    }

    /// <summary>Milliseconds of our generator, by the count of a compiler that was started for this build.</summary>
    public double MeasureGenerator()
    {
        // Generators run without the SDK's analyzers too, and before them; each is counted by itself.
        string[] options = ["-p:UseSharedCompilation=false", "-p:ReportAnalyzer=true", "-p:RunAnalyzers=false", "-v:d"];
        var run = BuildAfresh(options);
        return GeneratorsTime().Match(run.Output) is { Success: true } match
            ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * 1000
            : throw new InvalidOperationException($"The build in {Folder} does not tell the generator's time.");
    }

    private DotNetRun BuildAfresh(params string[] options)
    {
        Delete("bin");
        Delete(Path.Combine("obj", "Debug"));
        return DotNet.Try(Folder, ["build", "--no-restore", .. options]);
    }

    private void Delete(string folder)
    {
        var path = Path.Combine(Folder, folder);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    // "   0.628   43   AmplifyAdmin.Generators, Version=0.1.0.0, ..."
    [GeneratedRegex(@"^\s*([0-9.]+)\s+\S+\s+AmplifyAdmin\.Generators,", RegexOptions.Multiline)]
    private static partial Regex GeneratorsTime();
}
