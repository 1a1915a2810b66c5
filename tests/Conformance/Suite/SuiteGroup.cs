using System.Text.Json.Nodes;

namespace Conformance.Suite;

/// <summary>A schema of the JSON Schema Test Suite and the instances to hold against it.</summary>
internal sealed record SuiteGroup(string File, string Description, JsonNode Schema, IReadOnlyList<SuiteTest> Tests)
{
    private static readonly string[] NamesOfItsOwn = ["$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary"];

    /// <summary>The groups of every file in a folder of the suite.</summary>
    public static IEnumerable<SuiteGroup> All(string folder, string pattern = "*.json") =>
        Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).SelectMany(file => Read(file));

    /// <summary>Whether the schema stays within itself: without its own names or other documents.</summary>
    public bool IsSelfContained =>
        !NamesOfItsOwn.Any(name => Text.Contains($"\"{name}\"", StringComparison.Ordinal))
        && References(Schema).All(reference => reference.StartsWith('#'));

    private string Text => Schema.ToJsonString();

    private static IEnumerable<SuiteGroup> Read(string file)
    {
        foreach (var group in JsonNode.Parse(System.IO.File.ReadAllText(file))!.AsArray())
        {
            yield return new SuiteGroup(
                Path.GetFileNameWithoutExtension(file),
                group!["description"]!.GetValue<string>(),
                group["schema"]!,
                group["tests"]!
                    .AsArray()
                    .Select(test => new SuiteTest(
                        test!["description"]!.GetValue<string>(),
                        test["data"]?.ToJsonString() ?? "null",
                        test["valid"]!.GetValue<bool>()
                    ))
                    .ToList()
            );
        }
    }

    private static IEnumerable<string> References(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member =>
                member is { Key: "$ref", Value: JsonValue value } && value.TryGetValue(out string? text)
                    ? [text]
                    : References(member.Value)
            ),
            JsonArray array => array.SelectMany(References),
            _ => [],
        };
}

/// <summary>An instance, and whether the schema accepts it.</summary>
internal sealed record SuiteTest(string Description, string Data, bool Valid);
