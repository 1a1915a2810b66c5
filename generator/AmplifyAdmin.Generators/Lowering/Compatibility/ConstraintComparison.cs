using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields.Keywords;

namespace AmplifyAdmin.Generators.Lowering.Compatibility;

/// <summary>Compares the constraints of two versions of a schema.</summary>
internal static class ConstraintComparison
{
    private static readonly (string Lower, string Upper)[] Counts =
    [
        .. SchemaFields.LowerLimits.Select(keyword => (keyword.Name, keyword.UpperLimit!)),
        ("minContains", "maxContains"),
    ];

    // The keywords that have their own comparison.
    private static readonly HashSet<string> Compared =
    [
        .. Counts.SelectMany(pair => new[] { pair.Lower, pair.Upper }),
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "uniqueItems",
        "enum",
        "const",
        "items",
        "properties",
        "required",
        "additionalProperties",
        "anyOf",
        "oneOf",
    ];

    // A value of the other keywords refuses something, and two different values each refuse something else.
    private static readonly string[] Others =
    [
        .. SchemaFields.Assertions.Select(keyword => keyword.Name).Where(name => !Compared.Contains(name)),
        "then",
        "else",
        "dependencies",
        "contentMediaType",
        "contentEncoding",
        "contentSchema",
    ];

    /// <summary>Compares all constraints.</summary>
    public static void Compare(ValueComparison values)
    {
        foreach (var (lower, upper) in Counts)
        {
            CompareLimit(values, lower, Number(values.Old, lower), Number(values.Current, lower), -1);
            CompareLimit(values, upper, Number(values.Old, upper), Number(values.Current, upper), 1);
        }

        CompareLimit(values, "maximum", Maximum(values.Old), Maximum(values.Current), 1);
        CompareLimit(values, "minimum", Minimum(values.Old), Minimum(values.Current), -1);
        CompareFlag(values, "uniqueItems", values.Old.Any(UniqueItems), values.Current.Any(UniqueItems));
        CompareFlag(values, "additionalProperties", values.Old.Any(IsClosed), values.Current.Any(IsClosed));
        CompareFlag(
            values,
            "enum",
            ValueComparison.Listed(values.Old) is not null,
            ValueComparison.Listed(values.Current) is not null
        );
        foreach (var keyword in Others)
        {
            CompareOther(values, keyword, First(values.Old, keyword), First(values.Current, keyword));
        }

        var (before, after) = (First(values.Old, "default"), First(values.Current, "default"));
        if (values.IsRequest && !JsonNode.DeepEquals(before, after))
        {
            values.Report(BaselineSchemaDiagnostics.DefaultChanged, "default", Text(before), Text(after));
        }
    }

    /// <summary>Compares whether a keyword has a schema; without one it refuses nothing.</summary>
    public static void CompareSchemas(ValueComparison values, string keyword, SchemaNode? old, SchemaNode? current) =>
        CompareFlag(values, keyword, Refuses(old), Refuses(current));

    private static bool Refuses(SchemaNode? schema) =>
        schema is not null && (schema.BooleanValue == false || schema.Usage.Count > 0);

    /// <summary>The value of a keyword as the document has it; null when the schema does not have it.</summary>
    public static JsonNode? Raw(SchemaNode schema, string keyword)
    {
        JsonNode? node = schema.Document.Root;
        foreach (var segment in schema.Pointer.Segments())
        {
            node = node switch
            {
                JsonObject members => members[segment],
                JsonArray elements => int.TryParse(segment, out var index) && index < elements.Count
                    ? elements[index]
                    : null,
                _ => null,
            };
        }

        return (node as JsonObject)?[keyword];
    }

    private static JsonNode? First(SchemaView view, string keyword) =>
        view.Parts.Select(part => Raw(part, keyword)).FirstOrDefault(value => value is not null);

    private static decimal? Number(SchemaView view, string keyword) => Number(First(view, keyword)?.ToJsonString());

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? Maximum(SchemaView view) =>
        view.Parts.SelectMany(part => new[] { part.Maximum, part.ExclusiveMaximum }).Min(limit => Number(limit?.Text));

    private static decimal? Minimum(SchemaView view) =>
        view.Parts.SelectMany(part => new[] { part.Minimum, part.ExclusiveMinimum }).Max(limit => Number(limit?.Text));

    private static bool UniqueItems(SchemaNode schema) => schema.UniqueItems;

    /// <summary>Whether a schema refuses what it does not declare.</summary>
    public static bool IsClosed(SchemaNode schema) => schema.AdditionalProperties is { BooleanValue: false };

    // A higher upper limit allows more; the sign is -1 for a lower limit.
    private static void CompareLimit(ValueComparison values, string keyword, decimal? old, decimal? current, int sign)
    {
        if (old == current)
        {
            return;
        }

        var isWidened = current is null || (old is not null && (current > old) == (sign > 0));
        Report(values, keyword, isWidened, Text(old), Text(current));
    }

    /// <summary>Compares whether a constraint is stated.</summary>
    public static void CompareFlag(ValueComparison values, string keyword, bool old, bool current)
    {
        if (old != current)
        {
            Report(values, keyword, isWidened: !current, old ? "stated" : "none", current ? "stated" : "none");
        }
    }

    private static void CompareOther(ValueComparison values, string keyword, JsonNode? old, JsonNode? current)
    {
        if (JsonNode.DeepEquals(old, current))
        {
            return;
        }

        // Values of a changed keyword are neither all accepted nor all covered.
        var isWidened = current is null || (old is not null && !values.IsRequest);
        Report(values, keyword, isWidened, Text(old), Text(current));
    }

    private static void Report(ValueComparison values, string keyword, bool isWidened, string old, string current) =>
        values.Report(
            (values.IsRequest, isWidened) switch
            {
                (true, true) => BaselineSchemaDiagnostics.RequestWidened,
                (true, false) => BaselineSchemaDiagnostics.RequestNarrowed,
                (false, true) => BaselineSchemaDiagnostics.ResponseWidened,
                (false, false) => BaselineSchemaDiagnostics.ResponseNarrowed,
            },
            keyword,
            keyword,
            old,
            current
        );

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "none";

    private static string Text(JsonNode? node) =>
        node?.ToJsonString() is { } text ? (text.Length > 80 ? text.Substring(0, 80) + "…" : text) : "none";
}
