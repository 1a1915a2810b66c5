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
            .Where(error => !IsOptional(error, outline))
            .Select(error => Record(error, path))
            .OfType<DiagnosticRecord>()
            .ToList();
    }

    // The library requires responses in an operation and a description in a response in all versions.
    private static bool IsOptional(OpenApiError error, JsonNode outline)
    {
        var version = outline["openapi"]?.ToString() ?? "";
        return error.Message.StartsWith("The field 'description' in 'response'", StringComparison.Ordinal)
            ? version.StartsWith("3.2", StringComparison.Ordinal)
            : error.Message.StartsWith("Responses must", StringComparison.Ordinal)
                && version.Length > 0
                && !version.StartsWith("3.0", StringComparison.Ordinal)
                && Pointer(error.Pointer)
                    .Segments()
                    .Aggregate((JsonNode?)outline, (node, name) => (node as JsonObject)?[name])
                    is null;
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
