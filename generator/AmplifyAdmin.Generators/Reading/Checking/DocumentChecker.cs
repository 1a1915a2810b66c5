using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading.Checking;

/// <summary>Checks documents with the OpenAPI library. When the library cannot be loaded or throws, that is a diagnostic.</summary>
internal static class DocumentChecker
{
    /// <summary>Returns the library's findings about the outline of a document.</summary>
    public static IReadOnlyList<DiagnosticRecord> Check(JsonNode outline, string path)
    {
        try
        {
            return CheckWithLibrary(outline, path);
        }
        catch (Exception exception) when (LoadFailure.Is(exception))
        {
            return [Record(ReadingDiagnostics.DependencyConflict.Id, path, exception.Message)];
        }
        catch (Exception exception)
        {
            // The library throws on some documents that can still be lowered.
            return
            [
                Record(
                    ReadingDiagnostics.Unchecked.Id,
                    path,
                    "Rules of OpenAPI outside schemas are",
                    exception.Message
                ),
            ];
        }
    }

    // A separate method, so that a missing assembly fails inside the try block above and not when the caller is compiled.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IReadOnlyList<DiagnosticRecord> CheckWithLibrary(JsonNode outline, string path) =>
        OpenApiLibrary.Check(outline, path);

    private static DiagnosticRecord Record(string id, string path, params string[] arguments) =>
        new(id, path, JsonPointer.Root, false, [.. arguments]);
}
