using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Generators.Reading.Documents;

/// <summary>A document as nodes.</summary>
/// <remarks>Two objects are two documents, whatever they contain.</remarks>
/// <param name="Path">The file.</param>
/// <param name="Root">The whole document.</param>
/// <param name="Dialect">The version it is written in.</param>
internal sealed record SpecDocument(string Path, JsonObject Root, Dialect Dialect)
{
    /// <inheritdoc />
    public bool Equals(SpecDocument? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
