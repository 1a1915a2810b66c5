using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Pipeline.Parts;

/// <summary>The result of lowering the parts that have one namespace.</summary>
/// <param name="Shared">The types as documents refer to them; null when the parts cannot be shared.</param>
/// <param name="Model">The types to emit; null when a referenced assembly contains them.</param>
/// <param name="Fingerprint">Identifies the content of the parts.</param>
/// <param name="Diagnostics">The diagnostics of reading and lowering.</param>
internal sealed record LoweredPart(
    SharedParts? Shared,
    ApiModel? Model,
    string Fingerprint,
    DocumentDiagnostics Diagnostics
);
