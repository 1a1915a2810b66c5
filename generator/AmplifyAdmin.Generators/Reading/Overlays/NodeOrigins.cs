using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading.Overlays;

/// <summary>Where the nodes of a changed document come from.</summary>
internal sealed class NodeOrigins
{
    private readonly JsonNode root;
    private readonly NodeOrigin document;
    private readonly ImmutableDictionary<JsonNode, NodeOrigin> moved;

    /// <param name="path">The document's file.</param>
    /// <param name="root">The document after all changes.</param>
    /// <param name="moved">The origin of each node that was added, or whose index changed.</param>
    public NodeOrigins(string path, JsonNode root, ImmutableDictionary<JsonNode, NodeOrigin> moved)
    {
        this.root = root;
        this.moved = moved;
        document = new NodeOrigin(path, JsonPointer.Root);
    }

    /// <summary>The origin of the node with a path in the changed document.</summary>
    public NodeOrigin Find(JsonPointer pointer)
    {
        var (node, origin) = ((JsonNode?)root, document);
        foreach (var segment in pointer.Segments())
        {
            node = Child(node, segment);
            origin =
                node is not null && moved.TryGetValue(node, out var known)
                    ? known
                    : new NodeOrigin(origin.Path, origin.Pointer.Append(segment));
        }

        return origin;
    }

    private static JsonNode? Child(JsonNode? node, string segment) =>
        node switch
        {
            JsonObject members => members.TryGetPropertyValue(segment, out var value) ? value : null,
            JsonArray elements => int.TryParse(segment, out var index) && index >= 0 && index < elements.Count
                ? elements[index]
                : null,
            _ => null,
        };
}

/// <summary>A place in a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Pointer">The node.</param>
internal sealed record NodeOrigin(string Path, JsonPointer Pointer);
