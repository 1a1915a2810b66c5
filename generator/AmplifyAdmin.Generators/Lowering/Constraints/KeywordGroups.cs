using System.Collections.Generic;

namespace AmplifyAdmin.Generators.Lowering.Constraints;

/// <summary>The keywords that can refuse a value, by the kind of value they speak about.</summary>
internal static class KeywordGroups
{
    public static IReadOnlyList<string> String { get; } = ["minLength", "maxLength", "pattern", "format"];

    public static IReadOnlyList<string> Number { get; } =
    ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];

    public static IReadOnlyList<string> Array { get; } =
    ["minItems", "maxItems", "uniqueItems", "items", "prefixItems", "contains", "unevaluatedItems"];

    public static IReadOnlyList<string> Object { get; } =
    [
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
    ];

    /// <summary>Those that speak about every kind.</summary>
    public static IReadOnlyList<string> Any { get; } = ["enum", "const", "not", "if", "anyOf", "oneOf"];

    /// <summary>All of them, and <c>type</c>.</summary>
    public static IReadOnlyList<string> All { get; } =
    ["type", .. String, .. Number, .. Array, .. Object, .. Any, "$ref", "allOf"];
}
