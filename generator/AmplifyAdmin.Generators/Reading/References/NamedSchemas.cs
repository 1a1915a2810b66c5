using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.References;

/// <summary>The schemas of a document that have a name through <c>$anchor</c>, <c>$dynamicAnchor</c> or <c>$id</c>.</summary>
internal sealed class NamedSchemas
{
    private readonly SpecDocument document;
    private readonly Dictionary<string, ResolvedNode> anchors = [];
    private readonly Dictionary<string, ResolvedNode> ids = [];

    public NamedSchemas(SpecDocument document)
    {
        this.document = document;
        Visit(document.Root, JsonPointer.Root);
    }

    /// <summary>The names given by <c>$anchor</c>.</summary>
    public IEnumerable<string> Anchors => anchors.Keys;

    /// <summary>The schema with an anchor; the first in document order.</summary>
    public ResolvedNode? ByAnchor(string anchor) => anchors.TryGetValue(anchor, out var found) ? found : null;

    /// <summary>The schema with an <c>$id</c>, written as in the document.</summary>
    public ResolvedNode? ById(string id) => ids.TryGetValue(id, out var found) ? found : null;

    private void Visit(JsonNode? node, JsonPointer pointer)
    {
        switch (node)
        {
            case JsonObject members:
                Note(anchors, members, "$anchor", pointer);
                Note(anchors, members, "$dynamicAnchor", pointer);
                Note(ids, members, "$id", pointer);
                foreach (var entry in members)
                {
                    if (entry.Value is JsonObject or JsonArray)
                    {
                        Visit(entry.Value, pointer.Append(entry.Key));
                    }
                }

                break;
            case JsonArray array:
                for (var index = 0; index < array.Count; index++)
                {
                    Visit(array[index], pointer.Append(index));
                }

                break;
        }
    }

    private void Note(Dictionary<string, ResolvedNode> named, JsonObject members, string keyword, JsonPointer pointer)
    {
        if (members[keyword] is JsonValue value && value.TryGetValue(out string? name) && !named.ContainsKey(name))
        {
            named.Add(name, new ResolvedNode(document, members, pointer));
        }
    }
}
