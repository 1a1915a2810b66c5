using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Reading;

namespace AmplifyAdmin.Generators.Lowering.Schemas;

/// <summary>Questions about which keywords a schema object uses.</summary>
internal static class SchemaKeywords
{
    // They describe a value or name other schemas; none of them refuses a value.
    private static readonly HashSet<string> Describing =
    [
        "$anchor",
        "$comment",
        "$defs",
        "$id",
        "$schema",
        "definitions",
        "default",
        "deprecated",
        "description",
        "example",
        "examples",
        "externalDocs",
        "nullable",
        "readOnly",
        "summary",
        "title",
        "writeOnly",
        "xml",
    ];

    /// <summary>Whether a schema says nothing on values except through one keyword, such as <c>$ref</c>.</summary>
    public static bool SaysNothingBeside(SchemaNode schema, string keyword)
    {
        foreach (var entry in schema.Raw as JsonObject ?? [])
        {
            if (
                entry.Key != keyword
                && !Describing.Contains(entry.Key)
                && !entry.Key.StartsWith("x-", StringComparison.Ordinal)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a schema says nothing on values at all.</summary>
    public static bool SaysNothing(SchemaNode schema) =>
        schema.BooleanValue != false && SaysNothingBeside(schema, "description");
}
