using System.Diagnostics;
using System.Globalization;
using AmplifyAdmin.Generators.Reading.Formats;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.Text;

namespace Benchmarks.Generator;

/// <summary>Work done in a fresh process, which a build without a compiler server is.</summary>
internal static class ColdRun
{
    // As csc.runtimeconfig.json has it: the compiler collects garbage as a server does, and in the background.
    private static readonly Dictionary<string, string> CompilersEnvironment = new()
    {
        ["DOTNET_gcServer"] = "1",
        ["DOTNET_gcConcurrent"] = "1",
    };

    /// <summary>Milliseconds of the work in a process started for it, the start of the runtime left aside; the least of three.</summary>
    public static double Measure(string what, BenchmarkDocument document) =>
        Enumerable.Range(0, 3).Select(_ => Once(what, document)).Min();

    /// <summary>The work itself, in the process that was started for it; prints the milliseconds it took.</summary>
    public static void Run(string what, string path)
    {
        var document = BenchmarkDocument.Load(path);
        var time = what switch
        {
            "ours" => Generate(document.File, tracksSteps: true).LastSteps,
            "compiler" => Generate(document.File, tracksSteps: false).LastRun,
            "parse" => Time(() => SpecReader.Read(path, SourceText.From(document.File.Text), CancellationToken.None)),
            _ => throw new ArgumentException("ours, compiler or parse", nameof(what)),
        };
        Console.WriteLine(time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    // The compiler and what is referenced are loaded for any build; the driver measures the generator alone.
    private static GeneratorHost Generate(SpecFile file, bool tracksSteps)
    {
        var host = new GeneratorHost(file, tracksSteps);
        host.Run();
        return host;
    }

    private static TimeSpan Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start);
    }

    // Under 'dotnet run' this process is not 'dotnet' but a host that takes no assembly's path.
    private static double Once(string what, BenchmarkDocument document)
    {
        var assembly = typeof(ColdRun).Assembly.Location;
        var run = DotNet.Start(AppContext.BaseDirectory, CompilersEnvironment, assembly, "cold", what, document.Path);
        return run.Succeeded
            ? double.Parse(run.Output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The process for '{what}' failed: {run.Output}");
    }
}
