using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading.JsonPaths;

/// <summary>A node that a query selects.</summary>
internal sealed class PathNode
{
    private readonly string? name;
    private readonly int index;

    private PathNode(JsonNode? value, PathNode? parent, string? name, int index)
    {
        Parent = parent;
        this.name = name;
        this.index = index;
        Value = value;
    }

    /// <summary>The object or array that contains the node; null for the root.</summary>
    public PathNode? Parent { get; }

    /// <summary>The node's value; null for JSON null.</summary>
    public JsonNode? Value { get; }

    /// <summary>The path of the node. It is built on request, as most nodes are only visited.</summary>
    public JsonPointer Pointer =>
        Parent is null ? JsonPointer.Root
        : name is null ? Parent.Pointer.Append(index)
        : Parent.Pointer.Append(name);

    /// <summary>The root of a document.</summary>
    public static PathNode Root(JsonNode? value) => new(value, null, null, 0);

    /// <summary>A member of the node.</summary>
    public PathNode Member(string key, JsonNode? value) => new(value, this, key, 0);

    /// <summary>An element of the node.</summary>
    public PathNode Element(int at, JsonNode? value) => new(value, this, null, at);

    /// <inheritdoc />
    public override string ToString() => Pointer.ToString();
}
