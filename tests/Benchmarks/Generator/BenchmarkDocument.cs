using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Generators.Tests.Harness;

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

    /// <summary>The places of at most <paramref name="count"/> descriptions of schemas, evenly spread over the document.</summary>
    public IReadOnlyList<int> Descriptions(int count)
    {
        var places = Description()
            .Matches(File.Text, Schemas().Match(File.Text).Index)
            .Select(match => match.Index + match.Length)
            .ToList();
        return places.Count <= count
            ? places
            : [.. Enumerable.Range(0, count).Select(index => places[index * places.Count / count])];
    }

    /// <summary>The document with the description at a place changed.</summary>
    public SpecFile WithEdited(int place, int number) =>
        File with
        {
            Text = File.Text.Insert(place, $"Edit {number}. "),
        };

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

    // Matches up to the first letter of the text, in JSON and in YAML.
    [GeneratedRegex(
        """"
            "(description|title)"\s*:\s*"|\b(description|title):[ "'>|\-\n]*(?=\w)
            """"
    )]
    private static partial Regex Description();

    [GeneratedRegex("""\b(schemas|definitions)"?\s*:""")]
    private static partial Regex Schemas();

    private static void Move(JsonNode? from, JsonNode? to, string prefix)
    {
        foreach (var (name, value) in (from as JsonObject ?? []).ToList())
        {
            to!.AsObject().Add(prefix + name, value?.DeepClone());
        }
    }
}
