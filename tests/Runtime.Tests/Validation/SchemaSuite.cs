using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Runtime.Tests.Validation;

/// <summary>The cases of the JSON Schema Test Suite.</summary>
internal static class SchemaSuite
{
    // They name other files or give schemas their own names; the generator resolves them before the runtime sees a schema.
    private static readonly string[] Elsewhere = ["$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary"];

    internal static string? Folder { get; } =
        Environment.GetEnvironmentVariable("AMPLIFYADMIN_SHARED") is { Length: > 0 } shared
        && Directory.Exists(Path.Combine(shared, "json-schema-test-suite"))
            ? Path.Combine(shared, "json-schema-test-suite", "tests", "draft2020-12")
            : null;

    internal static IEnumerable<SchemaCase> Cases(string pattern, string folder = "") =>
        Directory
            .EnumerateFiles(Path.Combine(Folder!, folder), pattern)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Cases(file));

    private static IEnumerable<SchemaCase> Cases(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var group in document.RootElement.EnumerateArray())
        {
            var schema = group.GetProperty("schema").Clone();
            if (LeadsElsewhere(schema.GetRawText()))
            {
                continue;
            }

            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                yield return new SchemaCase(
                    $"{Path.GetFileNameWithoutExtension(file)}: {group.GetProperty("description")}: {test.GetProperty("description")}",
                    schema,
                    test.GetProperty("data").Clone(),
                    test.GetProperty("valid").GetBoolean()
                );
            }
        }
    }

    private static bool LeadsElsewhere(string schema) =>
        Elsewhere.Any(keyword => schema.Contains('"' + keyword + '"', StringComparison.Ordinal))
        || schema.Contains("\"$ref\": \"http", StringComparison.Ordinal)
        || schema.Contains("\"$ref\": \"urn", StringComparison.Ordinal)
        // Regular expressions reach the runtime in .NET's syntax.
        || schema.Contains(@"\\p{", StringComparison.Ordinal);
}

/// <summary>One instance, and whether its schema accepts it.</summary>
internal sealed record SchemaCase(string Name, JsonElement Schema, JsonElement Data, bool Valid);
