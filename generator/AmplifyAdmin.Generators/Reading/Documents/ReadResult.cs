using System.Collections.Generic;
using AmplifyAdmin.Generators.Diagnostics;

namespace AmplifyAdmin.Generators.Reading.Documents;

/// <summary>The result of reading a text.</summary>
/// <param name="Document">The document; null when the text is not an OpenAPI document.</param>
/// <param name="Problems">The problems found in it.</param>
internal sealed record ReadResult(SpecDocument? Document, IReadOnlyList<DiagnosticRecord> Problems);
