using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.JsonPaths;

namespace AmplifyAdmin.Generators.Reading.Overlays;

/// <summary>An OpenAPI Overlay document: changes to another document.</summary>
/// <param name="Path">The file.</param>
/// <param name="Actions">The changes, in order.</param>
internal sealed record Overlay(string Path, IReadOnlyList<OverlayAction> Actions);

/// <summary>One change.</summary>
/// <param name="Pointer">The action in the overlay.</param>
/// <param name="TargetText">The query as written.</param>
/// <param name="Target">Selects the nodes to change.</param>
/// <param name="Kind">What happens to them.</param>
internal sealed record OverlayAction(JsonPointer Pointer, string TargetText, JsonPath Target, OverlayActionKind Kind)
{
    /// <summary>The value to merge into the selected nodes.</summary>
    public JsonNode? Update { get; init; }

    /// <summary>Selects the node to merge into the selected nodes.</summary>
    public JsonPath? Copy { get; init; }
}

/// <summary>What an action does.</summary>
internal enum OverlayActionKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Merges a value.</summary>
    Update,

    /// <summary>Removes nodes.</summary>
    Remove,

    /// <summary>Merges another node of the document.</summary>
    Copy,
}
