using System.Collections.Generic;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields.Keywords;

namespace AmplifyAdmin.Generators.Lowering.Constraints;

/// <summary>Reports the keywords of a schema that cannot be checked, contradict each other, or are unknown.</summary>
internal static class KeywordReport
{
    internal static readonly HashSet<string> Formats =
    [
        "base64",
        "base64url",
        "binary",
        "byte",
        "char",
        "commonmark",
        "currency",
        "date",
        "date-span",
        "date-time",
        "decimal",
        "decimal128",
        "double",
        "double-int",
        "duration",
        "email",
        "float",
        "guid",
        "hostname",
        "html",
        "http-date",
        "idn-email",
        "idn-hostname",
        "int16",
        "int32",
        "int64",
        "int8",
        "ipv4",
        "ipv6",
        "iri",
        "iri-reference",
        "json-pointer",
        "media-range",
        "money",
        "password",
        "regex",
        "relative-json-pointer",
        "sf-binary",
        "sf-boolean",
        "sf-decimal",
        "sf-integer",
        "sf-string",
        "sf-token",
        "time",
        "time-span",
        "timestamp",
        "uint16",
        "uint32",
        "uint64",
        "uint8",
        "unixtime",
        "uri",
        "uri-reference",
        "uri-template",
        "url",
        "uuid",
    ];

    /// <summary>Reports on one schema object.</summary>
    public static void Report(SchemaNode schema, LoweringContext context)
    {
        if (schema.DynamicRef is not null)
        {
            context.Report(
                LoweringDiagnostics.UnsupportedKeyword,
                schema.Document.Path,
                schema.Pointer.Append("$dynamicRef"),
                "$dynamicRef",
                "its target depends on the schemas that refer to it; use $ref"
            );
        }

        // Many values may have one schema, and a suggestion takes its time.
        if (schema.Format is { } format && !Formats.Contains(format) && context.UnknownFormats.Add(schema))
        {
            context.Report(
                LoweringDiagnostics.UnknownFormat,
                schema.Document.Path,
                schema.Pointer.Append("format"),
                format,
                context.DidYouMean(format, Formats)
            );
        }

        foreach (var keyword in SchemaFields.LowerLimits)
        {
            if (schema.Usage.Assertions.Contains(keyword))
            {
                Compare(schema, keyword, SchemaFields.Find(keyword.UpperLimit!), context);
            }
        }
    }

    private static void Compare(SchemaNode schema, Keyword lower, Keyword upper, LoweringContext context)
    {
        if (lower.Value!(schema) is long least && upper.Value!(schema) is long greatest && least > greatest)
        {
            context.Report(
                LoweringDiagnostics.Contradiction,
                schema.Document.Path,
                schema.Pointer.Append(lower.Name),
                $"'{lower.Name}' is greater than '{upper.Name}'"
            );
        }
    }
}
