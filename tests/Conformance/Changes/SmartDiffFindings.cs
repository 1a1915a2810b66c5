using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Changes;

/// <summary>What api-smart-diff reports.</summary>
internal static class SmartDiffFindings
{
    /// <summary>The changes between two documents.</summary>
    public static IReadOnlyList<Finding> Of(NodeFolder packages, JsonObject old, JsonObject current)
    {
        var files = new[] { Write(packages, "old.json", old), Write(packages, "new.json", current) };
        return packages
            .Output($"compare.mjs {files[0]} {files[1]}")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.StartsWith('{'))
            .Select(line => JsonSerializer.Deserialize<JsonNode>(line)!)
            .Select(change => new Finding(
                change["grade"]!.ToString() switch
                {
                    "breaking" => Grade.Breaking,
                    "non-breaking" or "deprecated" => Grade.Safe,
                    _ => Grade.None,
                },
                change["code"]!.ToString(),
                FindingPlace.Of(change["segments"]!.AsArray().Select(segment => segment!.ToString()).ToList())
            ))
            .ToList();
    }

    private static string Write(NodeFolder packages, string name, JsonObject document)
    {
        File.WriteAllText(Path.Combine(packages.Path, name), document.ToJsonString());
        return name;
    }
}
