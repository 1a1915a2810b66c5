using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AmplifyAdmin.Generators.Reading.Edits;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.Text;

namespace Benchmarks.Generator;

/// <summary>A document to measure with.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="File">The item of a project.</param>
internal sealed partial record BenchmarkDocument(string Path, SpecFile File)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The Amplify document and, where the shared data is, the three largest of the public ones.</summary>
    public static IEnumerable<BenchmarkDocument> All()
    {
        yield return Load(System.IO.Path.Combine(Repository.Root, "spec", "amplify-admin.yaml"));
        var folder = Repository.Shared is { } shared ? System.IO.Path.Combine(shared, "corpus") : null;
        if (folder is null || !Directory.Exists(folder))
        {
            Console.WriteLine("# AMPLIFYADMIN_SHARED names no folder with a corpus: the Amplify document alone.");
            yield break;
        }

        foreach (
            var file in new DirectoryInfo(folder)
                .EnumerateFiles()
                .Where(file => file.Extension is ".json" or ".yaml")
                .OrderByDescending(file => file.Length)
                .ThenBy(file => file.Name, StringComparer.Ordinal)
                .Take(3)
        )
        {
            yield return Load(file.FullName);
        }
    }

    public static BenchmarkDocument Load(string path) =>
        new(path, new SpecFile(path, System.IO.File.ReadAllText(path)).With("Namespace", "Measured"));

    /// <summary>Up to so many of the document's schemas, evenly spread over it.</summary>
    public IReadOnlyList<SchemaSpan> Schemas(int most)
    {
        var spans = SchemaTexts.Of(Path, SourceText.From(File.Text)).Spans;
        return spans.Count <= most
            ? spans
            : [.. Enumerable.Range(0, most).Select(index => spans[index * spans.Count / most])];
    }

    /// <summary>The document with the first description of a schema changed, or given one.</summary>
    public SpecFile WithEdited(SchemaSpan schema, int number)
    {
        var isJson = File.Text[schema.Start] == '{';
        var own = File.Text[schema.Value..schema.End];
        var description = Description().Match(own);
        var edited =
            description.Success ? own.Insert(description.Index + description.Length, $"Edit {number}. ")
            : isJson ? own.Insert(0, $"\"description\": \"Edit {number}.\", ")
            : own;
        return File with { Text = File.Text[..schema.Value] + edited + File.Text[schema.End..] };
    }

    /// <summary>So many copies of a JSON document in one: names of schemas and ids of operations numbered, paths prefixed.</summary>
    public SpecFile Repeated(int copies)
    {
        var merged = JsonNode.Parse(File.Text)!.AsObject();
        for (var copy = 1; copy < copies; copy++)
        {
            var suffix = "Copy" + copy;
            var text = File
                .Text.Replace("#/components/schemas/", $"#/components/schemas/{suffix}", StringComparison.Ordinal)
                .Replace("\"operationId\": \"", $"\"operationId\": \"{suffix}", StringComparison.Ordinal)
                .Replace("\"operationId\":\"", $"\"operationId\":\"{suffix}", StringComparison.Ordinal);
            var other = JsonNode.Parse(text)!;
            Move(other["components"]?["schemas"], merged["components"]?["schemas"], suffix);
            Move(other["paths"], merged["paths"], "/" + suffix);
        }

        return File with
        {
            Text = merged.ToJsonString(),
        };
    }

    // Up to the first letter of the text.
    [GeneratedRegex("""description"?:[ "'>|\-\n]*""")]
    private static partial Regex Description();

    private static void Move(JsonNode? from, JsonNode? to, string prefix)
    {
        foreach (var (name, value) in (from as JsonObject ?? []).ToList())
        {
            to!.AsObject().Add(prefix + name, value?.DeepClone());
        }
    }
}
