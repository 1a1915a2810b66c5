using System.Diagnostics;
using System.Globalization;
using AmplifyAdmin.Generators.Reading.Formats;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.Text;

namespace Benchmarks.Generator;

/// <summary>
/// What the generator costs: in a fresh process, in one that is warm, after an edit of C# and after an edit of one
/// schema, each next to parsing the document alone and, in a fresh process, next to NSwag.
/// </summary>
internal static class GeneratorCases
{
    private const int Rounds = 40;

    // The compiler of an editor runs for hours: what is edited in it meets code that has long been optimized.
    private const int EditRounds = 250;
    private const int EditedSchemas = 25;
    private const int RoundsOfASchema = 15;

    public static void Print()
    {
        NSwagCommandLine.Restore();
        Console.WriteLine("DOCUMENT CASE ours_ms parse_ms ratio");
        foreach (var document in BenchmarkDocument.All())
        {
            Cold(document);
            Warm(document);
        }

        if (
            BenchmarkDocument
                .All()
                .LastOrDefault(document => document.Path.EndsWith(".json", StringComparison.Ordinal)) is
            { } repeatable
        )
        {
            Growth(repeatable);
        }
    }

    private static void Cold(BenchmarkDocument document)
    {
        var ours = ColdRun.Measure("ours", document);
        Line(document.Name, "cold", ours, ColdRun.Measure("parse", document));
        var compiler = ColdRun.Measure("compiler", document);
        Console.WriteLine(Text($"# {document.Name}: with the compiler's parsing of what is emitted {compiler:F0} ms"));
        var nswag = NSwagCommandLine.Measure(document);
        Console.WriteLine(
            Text($"# {document.Name}: NSwag's command line {nswag:F0} ms, ratio to it {ours / nswag:F2}")
        );
        using var folder = new ConsumerFolder();
        var consumer = folder.Ours(document);
        var built = Enumerable.Range(0, 3).Min(_ => consumer.MeasureGenerator());
        Console.WriteLine(
            Text(
                $"# {document.Name}: in the SDK's compiler, started for it, {built:F0} ms, ratio to NSwag's command line {built / nswag:F2}"
            )
        );
    }

    private static void Warm(BenchmarkDocument document)
    {
        var parse = Least(_ => Parse(document.File), EditRounds);
        var emitted = 0;
        var warm = Least(_ =>
        {
            var host = new GeneratorHost(document.File, tracksSteps: true);
            host.Run();
            emitted = host.EmittedLength;
            return host.LastSteps;
        });
        Line(document.Name, "warm", warm, parse);
        Edits(document, parse);
        var nswag = Least(
            _ =>
            {
                var start = Stopwatch.GetTimestamp();
                NSwagLibrary.Client(document.File);
                return Stopwatch.GetElapsedTime(start);
            },
            rounds: 3
        );
        Console.WriteLine(
            Text(
                $"# {document.Name}: NSwag warm {nswag:F1} ms, ratio to it {warm / nswag:F2}; {emitted / 1024} KiB emitted"
            )
        );
    }

    private static void Edits(BenchmarkDocument document, double parse)
    {
        var tracked = new GeneratorHost(document.File, tracksSteps: true);
        tracked.Run();
        var plain = new GeneratorHost(document.File);
        plain.Run();
        var steps = Least(round => After(() => tracked.EditCSharp(round), () => tracked.LastSteps), EditRounds);
        var all = Least(round => After(() => plain.EditCSharp(round), () => plain.LastRun), EditRounds);
        Line(document.Name, "csharp-edit", steps, parse);
        Console.WriteLine(
            Text($"# {document.Name}: with the compiler's walk over {plain.Emitted.Count} files {all:F1} ms")
        );
        SchemaEdits(document, parse, tracked, plain);
    }

    // Edits differ in how many files they change, so the median of several is reported.
    private static void SchemaEdits(
        BenchmarkDocument document,
        double parse,
        GeneratorHost tracked,
        GeneratorHost plain
    )
    {
        var (steps, all) = (new List<double>(), new List<double>());
        foreach (var place in document.Descriptions(EditedSchemas))
        {
            steps.Add(Least(round => Edited(tracked, round, () => tracked.LastSteps), RoundsOfASchema));
            all.Add(Least(round => Edited(plain, round, () => plain.LastRun), RoundsOfASchema));

            TimeSpan Edited(GeneratorHost host, int round, Func<TimeSpan> time) =>
                After(() => host.EditDocument(document.WithEdited(place, round)), time);
        }

        steps.Sort();
        all.Sort();
        Line(document.Name, "schema-edit", steps[steps.Count / 2], parse);
        Console.WriteLine(
            Text(
                $"# {document.Name}: median of {steps.Count} descriptions; least {steps[0]:F2} ms, greatest {steps[^1]:F2} ms, ratio {steps[^1] / parse:F2}; with the compiler's walk {all[all.Count / 2]:F1} ms"
            )
        );
    }

    private static void Growth(BenchmarkDocument document)
    {
        foreach (var copies in new[] { 1, 2, 4, 8 })
        {
            var file = document.Repeated(copies);
            var (time, pause) = Enumerable.Range(0, 10).Select(_ => Fresh(file)).MinBy(run => run.Time);
            Console.WriteLine(
                Text(
                    $"# {document.Name} x {copies}: {time:F1} ms, {time / copies:F1} ms each, {pause / copies:F1} of them in garbage collection"
                )
            );
        }
    }

    private static (double Time, double Pause) Fresh(SpecFile file)
    {
        var pause = GC.GetTotalPauseDuration();
        var host = new GeneratorHost(file, tracksSteps: true);
        host.Run();
        return (host.LastSteps.TotalMilliseconds, (GC.GetTotalPauseDuration() - pause).TotalMilliseconds);
    }

    private static TimeSpan After(Action edit, Func<TimeSpan> time)
    {
        edit();
        return time();
    }

    private static TimeSpan Parse(SpecFile file)
    {
        var text = SourceText.From(file.Text);
        var start = Stopwatch.GetTimestamp();
        SpecReader.Read(file.Path, text, CancellationToken.None);
        return Stopwatch.GetElapsedTime(start);
    }

    // The quietest of several rounds: what the work takes when nothing else runs.
    private static double Least(Func<int, TimeSpan> run, int rounds = Rounds) =>
        Enumerable.Range(0, rounds).Select(round => run(round).TotalMilliseconds).Min();

    private static void Line(string document, string name, double ours, double parse) =>
        Console.WriteLine(Text($"{document} {name} {ours:F3} {parse:F3} {ours / parse:F3}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
