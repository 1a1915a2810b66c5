using AmplifyAdmin.Generators.Pipeline.Metadata;
using AmplifyAdmin.Generators.Reading.Overlays;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>The files of a document, and where overlays took its nodes from: what positions are looked up in.</summary>
/// <remarks>Two values are equal when the files are, because the origins depend on nothing else.</remarks>
/// <param name="Inputs">The files of the document.</param>
/// <param name="Origins">The origins of the document's nodes; null when no overlay was applied.</param>
internal sealed record DocumentSource(DocumentInputs Inputs, NodeOrigins? Origins)
{
    /// <summary>The document's item.</summary>
    public SpecInput Input => Inputs.Document;

    /// <inheritdoc />
    public bool Equals(DocumentSource? other) => other is not null && Inputs.Equals(other.Inputs);

    /// <inheritdoc />
    public override int GetHashCode() => Input.GetHashCode();
}
