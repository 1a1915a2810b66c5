using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>The result of lowering one document.</summary>
/// <param name="Model">The model; null when the document could not be read.</param>
/// <param name="Diagnostics">The diagnostics of reading and lowering.</param>
/// <param name="Outlined">The part of the document that the OpenAPI library checks; null when the document could not be read.</param>
internal sealed record LoweredDocument(ApiModel? Model, DocumentDiagnostics Diagnostics, OutlinedDocument? Outlined)
{
    /// <summary>The parts without a namespace from which the document takes types.</summary>
    public EquatableArray<string> UnsharedParts { get; init; } = [];
}
