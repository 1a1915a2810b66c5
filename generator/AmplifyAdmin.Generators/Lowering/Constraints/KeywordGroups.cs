using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Reading.Fields;

namespace AmplifyAdmin.Generators.Lowering.Constraints;

/// <summary>The keywords that can refuse a value, in the order in which they are written.</summary>
internal static class KeywordGroups
{
    /// <summary>All of them, and <c>type</c>.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "type",
        // Of strings.
        "minLength",
        "maxLength",
        "pattern",
        "format",
        // Of numbers.
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        // Of arrays.
        "minItems",
        "maxItems",
        "uniqueItems",
        "items",
        "prefixItems",
        "contains",
        "unevaluatedItems",
        // Of objects.
        "minProperties",
        "maxProperties",
        "properties",
        "required",
        "patternProperties",
        "additionalProperties",
        "propertyNames",
        "dependentRequired",
        "dependentSchemas",
        "unevaluatedProperties",
        // Of every kind.
        "enum",
        "const",
        "not",
        "if",
        "anyOf",
        "oneOf",
        "$ref",
        "allOf",
    ];

    private static readonly (string Name, RefusingKeywords Keyword)[] Flags =
    [
        .. All.Select(name => (name, Parse(name))),
    ];

    /// <summary>The names of keywords.</summary>
    public static IEnumerable<string> Names(RefusingKeywords keywords) =>
        Flags.Where(entry => (entry.Keyword & keywords) != RefusingKeywords.None).Select(entry => entry.Name);

    /// <summary>All but the names of keywords that are not stated.</summary>
    public static IEnumerable<string> Stated(RefusingKeywords stated) =>
        Flags
            .Where(entry => entry.Keyword == RefusingKeywords.None || (entry.Keyword & stated) != RefusingKeywords.None)
            .Select(entry => entry.Name);

    // A flag is called like its keyword, but for the capital.
    private static RefusingKeywords Parse(string name) =>
        Enum.TryParse<RefusingKeywords>(char.ToUpperInvariant(name[0]) + name.Substring(1), out var keyword)
            ? keyword
            : RefusingKeywords.None;
}
