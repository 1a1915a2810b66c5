using System.Diagnostics;
using System.Globalization;
using AmplifyAdmin.Generators.Reading;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.Text;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Benchmarks.Generator;

/// <summary>Work done in a fresh process, which a build without a compiler server or a command line is.</summary>
internal static class ColdRun
{
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
            "nswag" => Time(() => NSwag(document.File)),
            _ => throw new ArgumentException("ours, compiler, parse or nswag", nameof(what)),
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

    /// <summary>What NSwag's command line does with a document: read it and print a client.</summary>
    public static string NSwag(SpecFile file)
    {
        var document = file.Path.EndsWith(".json", StringComparison.Ordinal)
            ? OpenApiDocument.FromJsonAsync(file.Text).GetAwaiter().GetResult()
            : OpenApiYamlDocument.FromYamlAsync(file.Text).GetAwaiter().GetResult();
        return new CSharpClientGenerator(document, new CSharpClientGeneratorSettings()).GenerateFile();
    }

    /// <summary>Milliseconds of a process from its start to its end, which is what a command line takes; the least of three.</summary>
    public static double MeasureProcess(string what, BenchmarkDocument document) =>
        Enumerable
            .Range(0, 3)
            .Select(_ =>
            {
                var start = Stopwatch.GetTimestamp();
                Once(what, document);
                return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            })
            .Min();

    private static double Once(string what, BenchmarkDocument document)
    {
        using var process = Process.Start(
            new ProcessStartInfo(
                Environment.ProcessPath!,
                [typeof(ColdRun).Assembly.Location, "cold", what, document.Path]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? double.Parse(output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The process for '{what}' failed with {process.ExitCode}.");
    }
}
