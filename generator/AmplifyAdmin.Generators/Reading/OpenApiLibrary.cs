using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using Microsoft.OpenApi.Reader;
using JsonPointer = AmplifyAdmin.Generators.Foundation.JsonPointer;

namespace AmplifyAdmin.Generators.Reading;

/// <summary>The one class that touches Microsoft.OpenApi.</summary>
internal static class OpenApiLibrary
{
    private static readonly Uri Location = new("https://document.invalid/");

    // Said by us, at the place and with a suggestion.
    private static readonly string[] SaidElsewhere =
    [
        "reference",
        "operationId",
        "is not a valid property",
        "path parameter",
        "is not declared",
        "$ref",
    ];

    /// <summary>Reads and validates the outline of a document.</summary>
    public static IReadOnlyList<DiagnosticRecord> Check(JsonNode outline, string path)
    {
        var result = new OpenApiJsonReader().Read(outline, Location, new OpenApiReaderSettings());
        return (result.Diagnostic?.Errors ?? [])
            .Where(error =>
                !SaidElsewhere.Any(text => error.Message.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0)
            )
            .Select(error => new DiagnosticRecord(
                ReadingDiagnostics.InvalidDocument.Id,
                path,
                Pointer(error.Pointer),
                false,
                [error.Message]
            ))
            .ToList();
    }

    private static JsonPointer Pointer(string? text)
    {
        var start = text?.IndexOf('#') ?? -1;
        return text is null ? JsonPointer.Root : new JsonPointer(text.Substring(start + 1).TrimEnd('/'));
    }
}
