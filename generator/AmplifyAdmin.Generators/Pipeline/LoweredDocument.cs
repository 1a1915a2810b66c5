using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading;
using AmplifyAdmin.Generators.Reading.Edits;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>What reading and lowering made of one document.</summary>
/// <param name="Model">The model; null when the document could not be read at all.</param>
/// <param name="Diagnostics">What is to be said about the document, without positions.</param>
/// <param name="Checker">
/// Checks the document by the rules of OpenAPI beside everything else; what it says goes behind the other diagnostics.
/// Null when there is no document to check.
/// </param>
internal sealed record LoweredDocument(
    ApiModel? Model,
    EquatableArray<DiagnosticRecord> Diagnostics,
    DocumentChecker? Checker
)
{
    /// <summary>Where the nodes stand that the diagnostics are about, once somebody asked.</summary>
    public DocumentPositions Positions { get; init; } = new();
}
