using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Formats;

namespace AmplifyAdmin.Generators.Reading.Overlays;

/// <summary>Changes the nodes of a document and records where each node comes from.</summary>
internal sealed class OverlayMerge
{
    private readonly ImmutableDictionary<JsonNode, NodeOrigin>.Builder moved = ImmutableDictionary.CreateBuilder<
        JsonNode,
        NodeOrigin
    >();
    private readonly CancellationToken cancellation;
    private readonly JsonObject root;
    private readonly string path;
    private int added;

    public OverlayMerge(string path, JsonObject root, CancellationToken cancellation)
    {
        this.path = path;
        this.root = root;
        this.cancellation = cancellation;
    }

    /// <summary>The origins of the document's nodes after the changes made so far.</summary>
    public NodeOrigins Origins => new(path, root, moved.ToImmutable());

    /// <summary>Merges a value into a node. Returns what prevents it; null when nothing does.</summary>
    /// <exception cref="OverlayLimitException">The document becomes too large or too deep.</exception>
    public string? Merge(JsonNode? target, JsonNode? value, NodeOrigin origin)
    {
        switch (target)
        {
            case JsonObject members when value is JsonObject changes:
                Merge(members, changes, origin, DepthOf(target));
                return null;
            case JsonObject:
                return "only an object can be merged into an object";
            case JsonArray elements:
                Append(elements, value, origin, DepthOf(target));
                return null;
            case { Parent: JsonObject parent } when value is not (JsonObject or JsonArray):
                parent[target.GetPropertyName()] = Clone(value, origin, DepthOf(target));
                return null;
            case { Parent: JsonArray parent } when value is not (JsonObject or JsonArray):
                var index = target.GetElementIndex();
                KeepOrigins(parent);
                parent[index] = Clone(value, origin, DepthOf(target));
                return null;
            default:
                return "an object or array cannot replace a value of another type";
        }
    }

    /// <summary>Removes a node from the object or array around it.</summary>
    public void Remove(JsonNode parent, string key, JsonNode? node)
    {
        if (parent is JsonObject members)
        {
            members.Remove(key);
        }
        else if (parent is JsonArray elements && elements.IndexOf(node) is >= 0 and var index)
        {
            KeepOrigins(elements);
            elements.RemoveAt(index);
        }
    }

    private void Merge(JsonObject members, JsonObject changes, NodeOrigin origin, int depth)
    {
        foreach (var change in changes.ToList())
        {
            var source = new NodeOrigin(origin.Path, origin.Pointer.Append(change.Key));
            members.TryGetPropertyValue(change.Key, out var known);
            if (known is JsonObject inner && change.Value is JsonObject innerChanges)
            {
                Merge(inner, innerChanges, source, depth + 1);
            }
            else if (known is JsonArray elements && change.Value is JsonArray)
            {
                Append(elements, change.Value, source, depth + 1);
            }
            else
            {
                members[change.Key] = Clone(change.Value, source, depth + 1);
            }
        }
    }

    private void Append(JsonArray elements, JsonNode? value, NodeOrigin origin, int depth)
    {
        if (value is not JsonArray values)
        {
            elements.Add(Clone(value, origin, depth + 1));
            return;
        }

        // The copy of an array can be added to the same array.
        foreach (var (item, index) in values.Select((item, index) => (item, index)).ToList())
        {
            elements.Add(Clone(item, new NodeOrigin(origin.Path, origin.Pointer.Append(index)), depth + 1));
        }
    }

    private JsonNode? Clone(JsonNode? node, NodeOrigin origin, int depth)
    {
        var copy = Copy(node, depth);
        if (copy is not null)
        {
            moved[copy] = origin;
        }

        return copy;
    }

    private JsonNode? Copy(JsonNode? node, int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        if (depth > NodeLimits.Depth || ++added > NodeLimits.AliasedNodes)
        {
            throw new OverlayLimitException(depth > NodeLimits.Depth);
        }

        switch (node)
        {
            case JsonObject members:
                var copy = new JsonObject();
                foreach (var member in members)
                {
                    copy.Add(member.Key, Copy(member.Value, depth + 1));
                }

                return copy;
            case JsonArray elements:
                return new JsonArray(elements.Select(element => Copy(element, depth + 1)).ToArray());
            default:
                return node?.DeepClone();
        }
    }

    // Elements change their index when one before them goes away.
    private void KeepOrigins(JsonArray elements)
    {
        var origin = Origins.Find(new JsonPointer(PointerOf(elements)));
        for (var index = 0; index < elements.Count; index++)
        {
            if (elements[index] is { } element && !moved.ContainsKey(element))
            {
                moved[element] = new NodeOrigin(origin.Path, origin.Pointer.Append(index));
            }
        }
    }

    private static int DepthOf(JsonNode? node)
    {
        var depth = 0;
        for (var current = node?.Parent; current is not null; current = current.Parent)
        {
            depth++;
        }

        return depth;
    }

    private static string PointerOf(JsonNode node) =>
        node.Parent switch
        {
            JsonObject parent => new JsonPointer(PointerOf(parent)).Append(node.GetPropertyName()).Text,
            JsonArray parent => new JsonPointer(PointerOf(parent)).Append(node.GetElementIndex()).Text,
            _ => "",
        };
}
