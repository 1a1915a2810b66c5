using System.Diagnostics;
using System.Globalization;
using AmplifyAdmin.Generators.Pipeline;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Conformance.Fuzzing;

/// <summary>
/// Breaks real documents in every way it knows and generates from the ruins. Nothing may come out but diagnostics and
/// code that parses: no exception, no internal error, no run without end. A seed gives the same documents each time.
/// </summary>
internal sealed class FuzzRun(int seed, TimeSpan time)
{
    private const int LargestDocument = 300_000;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly CSharpCompilation project = CSharpCompilation.Create("Consumer", references: References.Runtime);
    private long emitted;

    /// <summary>Runs until the time is up.</summary>
    /// <returns>How many documents went wrong.</returns>
    public int Run()
    {
        var originals = Documents();
        var start = Stopwatch.GetTimestamp();
        var (tried, failed) = (0, 0);
        for (; Stopwatch.GetElapsedTime(start) < time; tried++)
        {
            var random = new Random(seed + tried);
            var original = originals[random.Next(originals.Count)];
            var document = original with { Text = DocumentMutation.Of(original.Text, random) };
            if (Problem(document) is { } problem)
            {
                failed++;
                Report(seed + tried, document, problem);
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{tried} documents made from {originals.Count}, {emitted} files emitted for them, {failed} failures, seed {seed}, {time.TotalMinutes} minutes"
            )
        );
        return failed;
    }

    /// <summary>The documents to break: real ones, but for the largest.</summary>
    public static List<SpecFile> Documents()
    {
        var folders = new[] { Path.Combine(Repository.Root, "spec") }.Concat(
            Repository.Shared is { } shared ? [Path.Combine(shared, "corpus")] : []
        );
        return
        [
            .. folders
                .Where(Directory.Exists)
                .SelectMany(Directory.EnumerateFiles)
                .Where(path => Path.GetExtension(path) is ".json" or ".yaml" or ".yml")
                .Order(StringComparer.Ordinal)
                .Select(path => new SpecFile(path, File.ReadAllText(path)).With("Namespace", "Fuzzed"))
                .Where(file => file.Text.Length < LargestDocument),
        ];
    }

    private static void Report(int number, SpecFile document, string problem)
    {
        var path = Path.Combine(Path.GetTempPath(), $"fuzz-{number}{Path.GetExtension(document.Path)}");
        File.WriteAllText(path, document.Text);
        Console.WriteLine($"{number} from {Path.GetFileName(document.Path)}, kept as {path}: {problem}");
    }

    private string? Problem(SpecFile document)
    {
        using var patience = new CancellationTokenSource(Patience);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new OpenApiGenerator().AsSourceGenerator()],
            [new SpecText(document)],
            ParseOptions,
            new SpecOptionsProvider(new Dictionary<string, SpecFile> { [document.Path] = document })
        );
        GeneratorRunResult result;
        try
        {
            result = driver.RunGenerators(project, patience.Token).GetRunResult().Results.Single();
        }
        catch (OperationCanceledException)
        {
            return $"did not end within {Patience.TotalSeconds} seconds";
        }

        if (result.Exception is { } exception)
        {
            return exception.ToString();
        }

        if (result.Diagnostics.FirstOrDefault(one => one.Id == "AAG0010") is { } failure)
        {
            return failure.GetMessage(CultureInfo.InvariantCulture);
        }

        emitted += result.GeneratedSources.Length;
        foreach (var source in result.GeneratedSources)
        {
            var tree = CSharpSyntaxTree.ParseText(source.SourceText, ParseOptions);
            if (tree.GetDiagnostics().FirstOrDefault() is { } error)
            {
                return $"{source.HintName}: {error}";
            }
        }

        return null;
    }
}
