using System.Globalization;
using System.Text.RegularExpressions;

namespace Benchmarks.Generator;

/// <summary>
/// What a build of a project with a document costs without a compiler server, and what the assembly consists of, next to
/// Kiota's client and to NSwag's, with a context of System.Text.Json's generator and alone. Ours is generated during the build.
/// </summary>
internal static partial class BuildCases
{
    private const int Turns = 2;

    private const int KindsShown = 40;

    /// <summary>Measures the documents at these paths; the usual ones when there are none.</summary>
    public static void Print(IReadOnlyList<string> paths)
    {
        NSwagCommandLine.Restore();
        Console.WriteLine("DOCUMENT FIGURE ours kiota ratio nswag nswag-alone");
        foreach (var document in paths.Count == 0 ? BenchmarkDocument.All() : paths.Select(BenchmarkDocument.Load))
        {
            using var folder = new ConsumerFolder();
            var client = NSwagCommandLine.Client(document);
            Print(
                document.Name,
                Measure(folder.Ours(document), document),
                Measure(folder.Kiota(document), document),
                Measure(folder.Plain("NSwag", client, JsonContext(client)), document),
                Measure(folder.Plain("NSwagAlone", client), document)
            );
        }
    }

    private static Figures? Measure(ConsumerProject project, BenchmarkDocument document)
    {
        BuildCost? least = null;
        for (var turn = 0; turn < Turns; turn++)
        {
            var cost = project.Measure();
            if (!cost.Run.Succeeded)
            {
                Console.WriteLine($"# {document.Name}: {project.Name} does not build: {cost.Run.FirstError}");
                return null;
            }

            least = least is null || cost.Seconds < least.Seconds ? cost : least;
        }

        return new Figures(least!, AssemblyFigures.Read(project.Assembly), project.Lines(document));
    }

    private static void Print(string name, Figures? ours, Figures? kiota, Figures? nswag, Figures? alone)
    {
        Line(name, "processor-seconds", figures => figures.Cost.Seconds, ours, kiota, nswag, alone);
        Line(name, "peak-mebibytes", figures => figures.Cost.Mebibytes, ours, kiota, nswag, alone);
        Line(name, "assembly-kibibytes", figures => figures.Assembly.Bytes / 1024.0, ours, kiota, nswag, alone);
        Line(name, "metadata-kibibytes", figures => figures.Assembly.MetadataBytes / 1024.0, ours, kiota, nswag, alone);
        Line(name, "il-kibibytes", figures => figures.Assembly.InstructionBytes / 1024.0, ours, kiota, nswag, alone);
        Line(name, "types", figures => figures.Assembly.Types, ours, kiota, nswag, alone);
        Line(name, "methods", figures => figures.Assembly.Methods, ours, kiota, nswag, alone);
        Line(name, "lines", figures => figures.Lines, ours, kiota, nswag, alone);
        foreach (var kind in ours?.Assembly.Kinds.Take(KindsShown) ?? [])
        {
            Console.WriteLine(Text($"{name} kind {kind.Name} {kind.Count} methods {kind.Bytes / 1024.0:F1} KiB"));
        }
    }

    private static void Line(
        string name,
        string figure,
        Func<Figures, double> value,
        Figures? ours,
        Figures? kiota,
        Figures? nswag,
        Figures? alone
    )
    {
        var ratio = ours is null || kiota is null ? "-" : Text($"{value(ours) / value(kiota):F2}");
        Console.WriteLine($"{name} {figure} {Shown(ours)} {Shown(kiota)} {ratio} {Shown(nswag)} {Shown(alone)}");

        string Shown(Figures? figures) => figures is null ? "-" : Text($"{value(figures):F1}");
    }

    private static string JsonContext(string client)
    {
        var attributes = DataClass()
            .Matches(client)
            .Select(match => $"[System.Text.Json.Serialization.JsonSerializable(typeof({match.Groups[1].Value}))]");
        return $"""
            namespace Measured;

            {string.Join('\n', attributes)}
            public partial class MeasuredJson : System.Text.Json.Serialization.JsonSerializerContext;
            """;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // NSwag leaves data classes to NJsonSchema, and marks clients and exceptions itself.
    [GeneratedRegex(
        """\[System\.CodeDom\.Compiler\.GeneratedCode\("NJsonSchema".*\s+(?:\[.*\s+)*public (?:abstract )?partial class (\w+)"""
    )]
    private static partial Regex DataClass();

    private sealed record Figures(BuildCost Cost, AssemblyFigures Assembly, int Lines);
}
