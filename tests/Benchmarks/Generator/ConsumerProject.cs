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

    /// <summary>Builds all of it, as after a change of a file, with a compiler server of that name.</summary>
    public DotNetRun Build(string server) =>
        BuildAfresh("-p:UseSharedCompilation=true", $"-p:SharedCompilationId={server}");

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

    /// <summary>Ends a compiler server, which would else wait for work for ten minutes.</summary>
    public void EndServer(string server)
    {
        var roslyn = DotNet.Run(Folder, "msbuild", "-getProperty:RoslynTargetsPath").Output.Trim();
        DotNet.Run(Folder, Path.Combine(roslyn, "bincore", "VBCSCompiler.dll"), $"-pipename:{server}", "-shutdown");
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
