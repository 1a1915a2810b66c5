using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>What reading and lowering made of one document.</summary>
/// <param name="Model">The model; null when the document could not be read at all.</param>
/// <param name="Diagnostics">What is to be said about the document, without positions.</param>
internal sealed record LoweredDocument(ApiModel? Model, EquatableArray<DiagnosticRecord> Diagnostics);
