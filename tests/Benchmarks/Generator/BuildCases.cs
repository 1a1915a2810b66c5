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

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12);

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

            // In turns, so that both see the machine in the same state.
            var (oursLeast, nswagLeast) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                oursLeast = Math.Min(oursLeast, Milliseconds(() => Compile(ours)));
                nswagLeast = Math.Min(nswagLeast, Milliseconds(() => Compile(nswag)));
            }

            Line(document, "compile-ms", oursLeast, nswagLeast);
            var generate = Enumerable.Range(0, Rounds).Min(_ => Fresh(document));
            var print = Enumerable.Range(0, Rounds).Min(_ => Milliseconds(() => NSwagLibrary.Client(document.File)));
            Line(document, "generate-and-compile-ms", generate + oursLeast, print + nswagLeast);
        }
    }

    private static double Fresh(BenchmarkDocument document)
    {
        var host = new GeneratorHost(document.File);
        host.Run();
        return host.LastRun.TotalMilliseconds;
    }

    private static void Compile(IReadOnlyDictionary<string, string> files)
    {
        var compilation = CSharpCompilation.Create(
            "Consumer",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Value, ParseOptions, file.Key)),
            GeneratorHost.References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        var result = compilation.Emit(Stream.Null);
        foreach (var error in result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Take(1))
        {
            Console.WriteLine($"# {files.Count} files: {error}");
        }
    }

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
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{document.Name} {name} {ours:F0} {nswag:F0} {ours / nswag:F2}"
            )
        );
}
