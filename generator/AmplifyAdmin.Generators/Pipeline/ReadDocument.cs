using System;
using System.Collections.Immutable;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>A document read from its text, with the parts it can refer to.</summary>
/// <remarks>Two values are equal when their texts and metadata are, because reading depends on nothing else.</remarks>
internal sealed class ReadDocument : IEquatable<ReadDocument>
{
    /// <param name="input">The document's item.</param>
    /// <param name="partInputs">The items of the parts.</param>
    /// <param name="document">The document; null when the text is not an OpenAPI document.</param>
    /// <param name="parts">The parts that could be read.</param>
    /// <param name="problems">The problems found while reading.</param>
    public ReadDocument(
        SpecInput input,
        ImmutableArray<SpecInput> partInputs,
        SpecDocument? document,
        ImmutableArray<SpecDocument> parts,
        EquatableArray<DiagnosticRecord> problems
    )
    {
        Input = input;
        PartInputs = partInputs;
        Document = document;
        Parts = parts;
        Problems = problems;
    }

    /// <summary>The document's item.</summary>
    public SpecInput Input { get; }

    /// <summary>The items of the parts.</summary>
    public ImmutableArray<SpecInput> PartInputs { get; }

    /// <summary>The document; null when the text is not an OpenAPI document.</summary>
    public SpecDocument? Document { get; }

    /// <summary>The parts that could be read.</summary>
    public ImmutableArray<SpecDocument> Parts { get; }

    /// <summary>The problems found while reading.</summary>
    public EquatableArray<DiagnosticRecord> Problems { get; }

    /// <inheritdoc />
    public bool Equals(ReadDocument? other) =>
        other is not null && Input.Equals(other.Input) && PartInputs.SequenceEqual(other.PartInputs);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ReadDocument);

    /// <inheritdoc />
    public override int GetHashCode() => Input.GetHashCode();
}
