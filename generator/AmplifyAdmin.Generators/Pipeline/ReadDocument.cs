using System;
using System.Collections.Immutable;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Pipeline.Metadata;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Overlays;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>A document read from its text, with the parts it can refer to.</summary>
/// <remarks>Two values are equal when their texts and metadata are, because reading depends on nothing else.</remarks>
internal sealed class ReadDocument : IEquatable<ReadDocument>
{
    /// <param name="inputs">The files of the document.</param>
    /// <param name="document">The document; null when the text is not an OpenAPI document.</param>
    /// <param name="parts">The parts that could be read.</param>
    /// <param name="origins">The origins of the nodes; null when no overlay was applied.</param>
    /// <param name="problems">The problems found while reading.</param>
    public ReadDocument(
        DocumentInputs inputs,
        SpecDocument? document,
        ImmutableArray<SpecDocument> parts,
        NodeOrigins? origins,
        EquatableArray<DiagnosticRecord> problems
    )
    {
        Inputs = inputs;
        Document = document;
        Parts = parts;
        Origins = origins;
        Problems = problems;
    }

    /// <summary>The files of the document.</summary>
    public DocumentInputs Inputs { get; }

    /// <summary>The document's item.</summary>
    public SpecInput Input => Inputs.Document;

    /// <summary>The document; null when the text is not an OpenAPI document.</summary>
    public SpecDocument? Document { get; }

    /// <summary>The parts that could be read.</summary>
    public ImmutableArray<SpecDocument> Parts { get; }

    /// <summary>The origins of the document's nodes; null when no overlay was applied.</summary>
    public NodeOrigins? Origins { get; }

    /// <summary>The earlier version of the document to compare with.</summary>
    public SpecDocument? Baseline { get; init; }

    /// <summary>The problems found while reading.</summary>
    public EquatableArray<DiagnosticRecord> Problems { get; }

    /// <inheritdoc />
    public bool Equals(ReadDocument? other) => other is not null && Inputs.Equals(other.Inputs);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ReadDocument);

    /// <inheritdoc />
    public override int GetHashCode() => Input.GetHashCode();
}
