using System.Diagnostics;
using System.Globalization;
using AmplifyAdmin.Generators.Reading;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.Text;

namespace Benchmarks.Generator;

/// <summary>
/// What the generator costs: in a fresh process, in one that is warm, after an edit of C# and after an edit of one
/// schema, each beside parsing the document alone and, in a fresh process, beside NSwag.
/// </summary>
internal static class GeneratorCases
{
    private const int Rounds = 40;

    // The compiler of an editor runs for hours: what is edited in it meets code that has long been optimized.
    private const int EditRounds = 250;

    public static void Print()
    {
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
        var nswag = ColdRun.MeasureProcess("nswag", document);
        Console.WriteLine(
            Text($"# {document.Name}: NSwag in a process of its own {nswag:F0} ms, ratio to it {ours / nswag:F2}")
        );
    }

    private static void Warm(BenchmarkDocument document)
    {
        var parse = Least(_ => Parse(document.File), EditRounds);
        var emitted = 0;
        var warm = Least(_ =>
        {
            var host = new GeneratorHost(document.File);
            host.Run();
            emitted = host.EmittedLength;
            return host.LastRun;
        });
        Line(document.Name, "warm", warm, parse);

        var edited = new GeneratorHost(document.File);
        edited.Run();
        CSharpEdit(document, parse);
        Line(
            document.Name,
            "schema-edit",
            Least(round => After(edited, () => edited.EditDocument(document.WithOneSchemaEdited(round))), EditRounds),
            parse
        );
        var nswag = Least(
            _ =>
            {
                var start = Stopwatch.GetTimestamp();
                ColdRun.NSwag(document.File);
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

    private static void CSharpEdit(BenchmarkDocument document, double parse)
    {
        var tracked = new GeneratorHost(document.File, tracksSteps: true);
        tracked.Run();
        var steps = Least(
            round =>
            {
                tracked.EditCSharp(round);
                return tracked.LastSteps;
            },
            EditRounds
        );
        Line(document.Name, "csharp-edit", steps, parse);

        var plain = new GeneratorHost(document.File);
        plain.Run();
        var driver = Least(round => After(plain, () => plain.EditCSharp(round)), EditRounds);
        Console.WriteLine(
            Text(
                $"# {document.Name}: the compiler's own walk over {plain.Emitted.Count} cached files takes {driver:F1} ms"
            )
        );
    }

    private static void Growth(BenchmarkDocument document)
    {
        foreach (var copies in new[] { 1, 2, 4, 8 })
        {
            var file = document.Repeated(copies);
            var time = Least(
                _ =>
                {
                    var host = new GeneratorHost(file);
                    host.Run();
                    return host.LastRun;
                },
                rounds: 5
            );
            Console.WriteLine(Text($"# {document.Name} x {copies}: {time:F1} ms, {time / copies:F1} ms each"));
        }
    }

    private static TimeSpan After(GeneratorHost host, Action edit)
    {
        edit();
        return host.LastRun;
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
