using System.Collections.Generic;
using AmplifyAdmin.Generators.Diagnostics;

namespace AmplifyAdmin.Generators.Reading.Documents;

/// <summary>What reading a text gave.</summary>
/// <param name="Document">The document; null when the text is no document at all.</param>
/// <param name="Problems">What is to be said about it.</param>
internal sealed record ReadResult(SpecDocument? Document, IReadOnlyList<DiagnosticRecord> Problems);
