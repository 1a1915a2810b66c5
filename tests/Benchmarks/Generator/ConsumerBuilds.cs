using System.Globalization;
using System.Text.RegularExpressions;

namespace Benchmarks.Generator;

/// <summary>
/// What <c>dotnet build</c> takes for a project with our generator, for one with NSwag's client, and for one with that
/// and a context of System.Text.Json's generator: what we emit reads and writes JSON without reflection too.
/// </summary>
internal static partial class ConsumerBuilds
{
    private const int Turns = 5;

    public static void Print(BenchmarkDocument document)
    {
        using var folder = new ConsumerFolder();
        var client = NSwagCommandLine.Client(document);
        ConsumerProject[] projects =
        [
            folder.Ours(document),
            folder.Plain("NSwag", client),
            folder.Plain("NSwagWithJson", client, JsonContext(client)),
        ];

        // A compiler server of our own: nobody else's builds queue in it or warm it.
        var server = $"amplifyadmin-bench-{Guid.NewGuid():N}";
        var warmUps = projects.Select(project => project.Build(server)).ToArray();
        if (!warmUps[0].Succeeded)
        {
            throw new InvalidOperationException(
                $"Our project with {document.Name} does not build: {warmUps[0].Output}"
            );
        }

        var least = warmUps.Select(run => run.Succeeded ? double.MaxValue : double.NaN).ToArray();
        for (var turn = 0; turn < Turns; turn++)
        {
            for (var index = 0; index < projects.Length; index++)
            {
                if (warmUps[index].Succeeded)
                {
                    least[index] = Math.Min(least[index], projects[index].Build(server).Milliseconds);
                }
            }
        }

        projects[0].EndServer(server);
        Line(document, "dotnet-build-ms", least[0], least[1], warmUps[1]);
        Line(document, "dotnet-build-ms-with-generated-json", least[0], least[2], warmUps[2]);
    }

    private static void Line(BenchmarkDocument document, string name, double ours, double nswag, DotNetRun warmUp)
    {
        if (!warmUp.Succeeded)
        {
            Console.WriteLine($"# {document.Name} {name}: NSwag's project does not compile: {warmUp.FirstError}");
        }

        Console.WriteLine(
            warmUp.Succeeded
                ? Text($"{document.Name} {name} {ours:F0} {nswag:F0} {ours / nswag:F2}")
                : Text($"{document.Name} {name} {ours:F0} - -")
        );
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

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

    // NSwag leaves data classes to NJsonSchema; clients and exceptions are marked as its own.
    [GeneratedRegex(
        """\[System\.CodeDom\.Compiler\.GeneratedCode\("NJsonSchema".*\s+(?:\[.*\s+)*public (?:abstract )?partial class (\w+)"""
    )]
    private static partial Regex DataClass();
}
