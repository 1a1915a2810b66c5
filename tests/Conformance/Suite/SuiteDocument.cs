using System.Text.Json.Nodes;
using Generators.Tests.Harness;

namespace Conformance.Suite;

/// <summary>Wraps schemas of the suite in one OpenAPI document: an object with the member <c>value</c> for each.</summary>
internal static class SuiteDocument
{
    /// <summary>The name of the record for a group.</summary>
    public static string NameOf(int index) => $"Case{index}x";

    /// <summary>The document, as an item of a project.</summary>
    public static SpecFile Of(IReadOnlyList<SuiteGroup> groups, string version = "3.1.0")
    {
        var schemas = new JsonObject();
        for (var index = 0; index < groups.Count; index++)
        {
            schemas[NameOf(index)] = Wrap(groups[index].Schema, NameOf(index));
        }

        var document = new JsonObject
        {
            ["openapi"] = version,
            ["info"] = new JsonObject { ["title"] = "Suite", ["version"] = "1" },
            ["paths"] = new JsonObject(),
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
        return new SpecFile("/spec/suite.json", document.ToJsonString())
            .With("Namespace", "Suite")
            .With("Emit", "Models;Validators");
    }

    private static JsonObject Wrap(JsonNode schema, string name) =>
        new()
        {
            ["type"] = "object",
            ["required"] = new JsonArray("value"),
            ["properties"] = new JsonObject
            {
                ["value"] = Move(schema.DeepClone(), $"#/components/schemas/{name}/properties/value"),
            },
        };

    // References into the schema lead to where it is now; what an enum or a const holds is data.
    private static JsonNode? Move(JsonNode? node, string place)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (name == "$ref" && value is JsonValue text && text.TryGetValue(out string? reference))
                {
                    members[name] = place + reference[1..];
                }
                else if (name is not ("enum" or "const" or "default"))
                {
                    Move(value, place);
                }
            }
        }
        else if (node is JsonArray array)
        {
            foreach (var element in array)
            {
                Move(element, place);
            }
        }

        return node;
    }
}
