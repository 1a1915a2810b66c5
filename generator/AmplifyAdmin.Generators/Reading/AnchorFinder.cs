using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading;

/// <summary>Finds the schema that carries an <c>$anchor</c>.</summary>
internal static class AnchorFinder
{
    /// <summary>The first schema with the anchor, in document order.</summary>
    public static ResolvedNode? Find(SpecDocument document, string anchor) =>
        Find(document, document.Root, JsonPointer.Root, anchor);

    private static ResolvedNode? Find(SpecDocument document, JsonNode? node, JsonPointer pointer, string anchor)
    {
        switch (node)
        {
            case JsonObject mapping:
                if (mapping["$anchor"] is JsonValue value && value.TryGetValue(out string? text) && text == anchor)
                {
                    return new ResolvedNode(document, node, pointer);
                }

                foreach (var entry in mapping)
                {
                    if (Find(document, entry.Value, pointer.Append(entry.Key), anchor) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            case JsonArray array:
                for (var index = 0; index < array.Count; index++)
                {
                    if (Find(document, array[index], pointer.Append(index), anchor) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            default:
                return null;
        }
    }
}
