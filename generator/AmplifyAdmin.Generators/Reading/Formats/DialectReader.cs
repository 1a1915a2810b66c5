using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Formats;

/// <summary>Determines the version of OpenAPI of a document.</summary>
internal static class DialectReader
{
    /// <summary>The version; null, and reported, when it is missing or not supported.</summary>
    public static Dialect? Read(JsonObject root, string path, List<DiagnosticRecord> problems)
    {
        var version = root["openapi"] ?? root["swagger"];
        if (version is not JsonValue)
        {
            var hint = Spelling.DidYouMean("openapi", root.Select(entry => entry.Key));
            problems.Add(
                new DiagnosticRecord(
                    ReadingDiagnostics.NotOpenApi.Id,
                    path,
                    JsonPointer.Root,
                    false,
                    ["'openapi' is missing; it must name a version such as 3.1.0." + hint]
                )
            );
            return null;
        }

        var text = version.ToString();
        var isSwagger = !root.ContainsKey("openapi");
        Dialect? dialect =
            isSwagger ? (Is(text, "2.0") ? Dialect.Swagger20 : null)
            : Is(text, "3.0") || text == "3" ? Dialect.OpenApi30
            : Is(text, "3.1") ? Dialect.OpenApi31
            : Is(text, "3.2") ? Dialect.OpenApi32
            : null;
        if (dialect is null)
        {
            problems.Add(
                new DiagnosticRecord(
                    ReadingDiagnostics.UnsupportedVersion.Id,
                    path,
                    JsonPointer.Root.Append(isSwagger ? "swagger" : "openapi"),
                    false,
                    [text]
                )
            );
        }

        return dialect;
    }

    // A patch version changes nothing. YAML reads a version without one as a number.
    private static bool Is(string text, string version) =>
        text == version || text.StartsWith(version + ".", StringComparison.Ordinal);
}
