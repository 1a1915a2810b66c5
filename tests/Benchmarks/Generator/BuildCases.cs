using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Benchmarks.Generator;

/// <summary>
/// How much code a document becomes and what a build with it costs, beside NSwag's client for the same document. Ours
/// holds JSON readers and writers and validators; NSwag's leaves JSON to System.Text.Json's reflection at run time.
/// </summary>
internal static class BuildCases
{
    private const int Rounds = 5;

    public static void Print()
    {
        NSwagCommandLine.Restore();
        Console.WriteLine("DOCUMENT CASE ours nswag ratio");
        foreach (var document in BenchmarkDocument.All())
        {
            var host = new GeneratorHost(document.File);
            host.Run();
            var ours = host.Emitted;
            var nswag = new Dictionary<string, string> { ["Client.cs"] = NSwagCommandLine.Client(document) };
            Line(document, "lines", Lines(ours), Lines(nswag));
            Line(document, "kibibytes", Characters(ours) / 1024.0, Characters(nswag) / 1024.0);

            if (Compile(ours) is { } fault)
            {
                throw new InvalidOperationException($"What is emitted for {document.Name} does not compile: {fault}");
            }

            if (Compile(nswag) is { } error)
            {
                Console.WriteLine($"# {document.Name}: NSwag's output does not compile: {error}");
                Console.WriteLine(Text($"{document.Name} compile-ms {Least(() => Compile(ours)):F0} - -"));
            }
            else
            {
                Compilation(document, ours, nswag);
            }

            ConsumerBuilds.Print(document);
        }
    }

    private static void Compilation(
        BenchmarkDocument document,
        IReadOnlyDictionary<string, string> ours,
        IReadOnlyDictionary<string, string> nswag
    )
    {
        // In turns, so that both see the machine in the same state.
        var (oursLeast, nswagLeast) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            oursLeast = Math.Min(oursLeast, Milliseconds(() => Compile(ours)));
            nswagLeast = Math.Min(nswagLeast, Milliseconds(() => Compile(nswag)));
        }

        Line(document, "compile-ms", oursLeast, nswagLeast);
        var generate = Enumerable.Range(0, Rounds).Min(_ => Fresh(document));
        var print = Least(() => NSwagLibrary.Client(document.File));
        Line(document, "generate-and-compile-ms", generate + oursLeast, print + nswagLeast);
    }

    private static double Fresh(BenchmarkDocument document)
    {
        var host = new GeneratorHost(document.File);
        host.Run();
        return host.LastRun.TotalMilliseconds;
    }

    // The first error, if there is one; only NSwag's output may have any.
    private static Diagnostic? Compile(IReadOnlyDictionary<string, string> files)
    {
        var compilation = CSharpCompilation.Create(
            "Consumer",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Value, GeneratorHost.ParseOptions, file.Key)),
            GeneratorHost.References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        var result = compilation.Emit(Stream.Null);
        return result.Diagnostics.FirstOrDefault(one => one.Severity == DiagnosticSeverity.Error);
    }

    private static double Least(Action work) => Enumerable.Range(0, Rounds).Min(_ => Milliseconds(work));

    private static double Milliseconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static int Lines(IReadOnlyDictionary<string, string> files) =>
        files.Values.Sum(text => text.Count(character => character == '\n'));

    private static int Characters(IReadOnlyDictionary<string, string> files) => files.Values.Sum(text => text.Length);

    private static void Line(BenchmarkDocument document, string name, double ours, double nswag) =>
        Console.WriteLine(Text($"{document.Name} {name} {ours:F0} {nswag:F0} {ours / nswag:F2}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
