using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Views;

/// <summary>Recognizes numbers that may be strings as well: a string whose pattern is a number's, with a numeric format.</summary>
internal static class NumberText
{
    private static readonly HashSet<string> Integers =
    [
        "int8",
        "uint8",
        "int16",
        "uint16",
        "int32",
        "uint32",
        "int64",
        "uint64",
    ];

    private static readonly HashSet<string> Fractions = ["float", "double", "decimal"];

    /// <summary>The kinds that remain when the value is a number; null when it is not one.</summary>
    /// <param name="parts">The schemas that all hold.</param>
    /// <param name="kinds">The kinds of JSON value that they leave.</param>
    /// <param name="isStated">Whether the kinds were stated.</param>
    public static JsonKinds? Kinds(List<SchemaNode> parts, JsonKinds kinds, bool isStated)
    {
        if (Format(parts) is not { } format || Pattern(parts) is not { } pattern || !IsOfNumber(pattern))
        {
            return null;
        }

        var number = Integers.Contains(format) ? JsonKinds.Integer : JsonKinds.Number;
        var nullable = parts.Any(part => part.Nullable) || isStated ? kinds & JsonKinds.Null : JsonKinds.None;
        return !isStated ? number | nullable
            : (kinds & JsonKinds.String) != 0
            && (kinds & number) != 0
            && (kinds & ~(JsonKinds.String | JsonKinds.Number | JsonKinds.Null)) == 0
                ? number | nullable
            : null;
    }

    /// <summary>The format of the number: decimal where the pattern has a fraction and no exponent.</summary>
    public static string? Format(List<SchemaNode> parts)
    {
        var format = parts.Select(part => part.Format).FirstOrDefault(named => named is not null);
        return format is null || !Integers.Contains(format) && !Fractions.Contains(format) ? null
            : Fractions.Contains(format) && Pattern(parts) is { } pattern && pattern.IndexOfAny(['e', 'E']) < 0
                ? "decimal"
            : format;
    }

    private static string? Pattern(List<SchemaNode> parts) =>
        parts.Select(part => part.Pattern).FirstOrDefault(pattern => pattern is not null);

    private static bool IsOfNumber(string pattern) =>
        pattern.StartsWith("^", StringComparison.Ordinal)
        && pattern.EndsWith("$", StringComparison.Ordinal)
        && (pattern.Contains("\\d") || pattern.Contains("0-9"))
        && pattern.All(character => !char.IsLetter(character) || character is 'd' or 'e' or 'E');
}
