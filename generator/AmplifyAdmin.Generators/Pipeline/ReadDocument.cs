using System.Collections.Generic;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Pipeline.Metadata;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>A document read from its text, with the parts it can refer to.</summary>
/// <param name="Source">The files of the document.</param>
/// <param name="Document">The document; null when the text is not an OpenAPI document.</param>
/// <param name="Parts">The parts that could be read.</param>
/// <param name="Baseline">The earlier version of the document to compare with.</param>
/// <param name="Problems">The problems found while reading.</param>
internal sealed record ReadDocument(
    DocumentSource Source,
    SpecDocument? Document,
    IReadOnlyList<SpecDocument> Parts,
    SpecDocument? Baseline,
    IReadOnlyList<DiagnosticRecord> Problems
)
{
    /// <summary>The document's item.</summary>
    public SpecInput Input => Source.Input;
}
