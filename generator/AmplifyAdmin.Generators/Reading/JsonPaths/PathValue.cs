using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Generators.Reading.JsonPaths;

/// <summary>A value of a filter, or nothing.</summary>
/// <param name="Exists">Whether there is a value.</param>
/// <param name="Node">The value; null for JSON null.</param>
internal readonly record struct PathValue(bool Exists, JsonNode? Node)
{
    /// <summary>The value, when it is a string.</summary>
    public string? Text => TextOf(Node);

    private decimal? Number =>
        Node is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            ? decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : null
            : null;

    private double? LargeNumber =>
        Node is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            ? double.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : null
            : null;

    /// <summary>The text of a node that is a string.</summary>
    public static string? TextOf(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>Compares two values.</summary>
    public static bool Compare(PathValue left, string comparison, PathValue right, Action visit) =>
        comparison switch
        {
            "==" => AreEqual(left, right, visit),
            "!=" => !AreEqual(left, right, visit),
            "<" => IsLess(left, right),
            ">" => IsLess(right, left),
            "<=" => IsLess(left, right) || AreEqual(left, right, visit),
            _ => IsLess(right, left) || AreEqual(left, right, visit),
        };

    private static bool AreEqual(PathValue left, PathValue right, Action visit)
    {
        visit();
        if (left.Exists != right.Exists)
        {
            return false;
        }

        return (left.Node, right.Node) switch
        {
            (JsonObject first, JsonObject second) => first.Count == second.Count
                && first.All(member =>
                    second.TryGetPropertyValue(member.Key, out var value)
                    && AreEqual(new(true, member.Value), new(true, value), visit)
                ),
            (JsonArray first, JsonArray second) => first.Count == second.Count
                && Enumerable
                    .Range(0, first.Count)
                    .All(index => AreEqual(new(true, first[index]), new(true, second[index]), visit)),
            (JsonValue first, JsonValue second) => first.GetValueKind() == second.GetValueKind()
                && (Order(left, right) is { } order ? order == 0 : first.GetValueKind() != JsonValueKind.Number),
            _ => left.Node is null && right.Node is null,
        };
    }

    private static bool IsLess(PathValue left, PathValue right) => Order(left, right) < 0;

    // Null when the values are not both numbers or both strings.
    private static int? Order(PathValue left, PathValue right) =>
        left.Number is { } number && right.Number is { } otherNumber ? number.CompareTo(otherNumber)
        : left.LargeNumber is { } large && right.LargeNumber is { } otherLarge ? large.CompareTo(otherLarge)
        : left.Text is { } text && right.Text is { } otherText ? OrderText(text, otherText)
        : null;

    // Strings are ordered by code points: surrogates come after all other UTF-16 code units.
    private static int OrderText(string left, string right)
    {
        for (var index = 0; index < left.Length && index < right.Length; index++)
        {
            if (left[index] != right[index])
            {
                return Rank(left[index]) - Rank(right[index]);
            }
        }

        return left.Length - right.Length;
    }

    private static int Rank(char character) => char.IsSurrogate(character) ? character + 0x10000 : character;
}
