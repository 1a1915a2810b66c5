using System;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>The part of a document that the OpenAPI library checks.</summary>
/// <remarks>Two values are equal when the documents are, because the outline depends on nothing else.</remarks>
internal sealed class OutlinedDocument : IEquatable<OutlinedDocument>
{
    /// <param name="source">The document.</param>
    /// <param name="outline">The nodes to check.</param>
    public OutlinedDocument(DocumentSource source, JsonNode outline)
    {
        Source = source;
        Outline = outline;
    }

    /// <summary>The document.</summary>
    public DocumentSource Source { get; }

    /// <summary>The nodes to check.</summary>
    public JsonNode Outline { get; }

    /// <inheritdoc />
    public bool Equals(OutlinedDocument? other) => other is not null && Source.Equals(other.Source);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as OutlinedDocument);

    /// <inheritdoc />
    public override int GetHashCode() => Source.GetHashCode();
}
