using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.References;

/// <summary>
/// Finds the schemas of a part that have a name: those among its components or definitions, or the file itself, or each
/// member of a file that only lists schemas.
/// </summary>
internal static class PartSchemas
{
    private static readonly string[][] Containers =
    [
        ["components", "schemas"],
        ["definitions"],
        ["$defs"],
        ["schemas"],
    ];

    /// <summary>The schemas with their names and positions, in the order of the file.</summary>
    public static IEnumerable<(string Name, JsonNode? Node, JsonPointer Pointer)> In(SpecDocument part)
    {
        var isContainer = false;
        foreach (var container in Containers)
        {
            var (node, pointer) = ((JsonNode?)part.Root, JsonPointer.Root);
            foreach (var segment in container)
            {
                (node, pointer) = ((node as JsonObject)?[segment], pointer.Append(segment));
            }

            foreach (var member in node as JsonObject ?? [])
            {
                isContainer = true;
                yield return (member.Key, member.Value, pointer.Append(member.Key));
            }
        }

        if (IsSchema(part.Root))
        {
            yield return (RelativePath.Stem(part.Path), part.Root, JsonPointer.Root);
        }
        else if (!isContainer)
        {
            foreach (var member in part.Root)
            {
                if (member.Value is JsonObject schema && IsSchema(schema))
                {
                    yield return (member.Key, schema, JsonPointer.Root.Append(member.Key));
                }
            }
        }
    }

    // A file can list parameters, responses and other objects as well.
    private static bool IsSchema(JsonObject members) =>
        members["type"] is JsonValue or JsonArray
        || members["properties"] is JsonObject
        || members["enum"] is JsonArray
        || members["allOf"] is JsonArray
        || members["oneOf"] is JsonArray
        || members["anyOf"] is JsonArray;
}
