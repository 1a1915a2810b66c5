using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using JsonPointer = AmplifyAdmin.Generators.Foundation.JsonPointer;

namespace AmplifyAdmin.Generators.Reading.Checking;

/// <summary>The only class that uses Microsoft.OpenApi.</summary>
internal static class OpenApiLibrary
{
    private static readonly Uri Location = new("https://document.invalid/");

    // Reported while reading and lowering, at the exact position and with a suggestion.
    private static readonly string[] ReportedElsewhere =
    [
        " is not a valid property at #",
        "reference",
        "Declared path parameter",
    ];

    /// <summary>Reads and validates the outline of a document.</summary>
    public static IReadOnlyList<DiagnosticRecord> Check(JsonNode outline, string path)
    {
        var result = new OpenApiJsonReader().Read(outline, Location, new OpenApiReaderSettings());
        return (result.Diagnostic?.Errors ?? [])
            .Select(error => Record(error, path))
            .OfType<DiagnosticRecord>()
            .ToList();
    }

    private static DiagnosticRecord? Record(OpenApiError error, string path)
    {
        return ReportedElsewhere.Any(text => error.Message.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0)
            ? null
            : new DiagnosticRecord(
                ReadingDiagnostics.InvalidDocument.Id,
                path,
                Pointer(error.Pointer),
                false,
                [error.Message.TrimEnd('.')]
            );
    }

    private static JsonPointer Pointer(string? text)
    {
        var start = text?.IndexOf('#') ?? -1;
        return text is null ? JsonPointer.Root : new JsonPointer(text.Substring(start + 1).TrimEnd('/'));
    }
}
