using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>The diagnostics of one step for one document, before their positions are looked up.</summary>
/// <param name="Source">The document and its parts.</param>
/// <param name="Records">The diagnostics.</param>
internal sealed record DocumentDiagnostics(DocumentSource Source, EquatableArray<DiagnosticRecord> Records);
