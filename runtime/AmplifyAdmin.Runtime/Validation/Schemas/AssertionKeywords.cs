using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The keywords that look at the value alone; one line each.</summary>
internal static class AssertionKeywords
{
    private static readonly Dictionary<string, Func<JsonElement, SchemaRule>> Rules = new()
    {
        ["type"] = TypeRule.Of,
        ["const"] = Constant,
        ["enum"] = Enumeration,
        ["multipleOf"] = value =>
            Number("multipleOf", "must be a multiple of", value, (number, divisor) => number.IsMultipleOf(divisor)),
        ["minimum"] = value =>
            Number("minimum", "must be at least", value, (number, limit) => number.CompareTo(limit) >= 0),
        ["maximum"] = value =>
            Number("maximum", "must be at most", value, (number, limit) => number.CompareTo(limit) <= 0),
        ["exclusiveMinimum"] = value =>
            Number("exclusiveMinimum", "must be greater than", value, (number, limit) => number.CompareTo(limit) > 0),
        ["exclusiveMaximum"] = value =>
            Number("exclusiveMaximum", "must be less than", value, (number, limit) => number.CompareTo(limit) < 0),
        ["minLength"] = value => Count("minLength", value, "characters", JsonValueKind.String),
        ["maxLength"] = value => Count("maxLength", value, "characters", JsonValueKind.String),
        ["minItems"] = value => Count("minItems", value, "elements", JsonValueKind.Array),
        ["maxItems"] = value => Count("maxItems", value, "elements", JsonValueKind.Array),
        ["minProperties"] = value => Count("minProperties", value, "members", JsonValueKind.Object),
        ["maxProperties"] = value => Count("maxProperties", value, "members", JsonValueKind.Object),
        ["uniqueItems"] = value => new Assertion(
            "uniqueItems",
            "must not have equal elements",
            value.ValueKind == JsonValueKind.True ? JsonEquality.IsUnique : _ => true
        ),
        ["pattern"] = value => Pattern(new ValidationPattern(value.GetString()!, value.GetString()!)),
        ["format"] = value => new FormatRule(value.GetString()!),
        ["required"] = value => new RequiredRule(Names(value)),
    };

    internal static SchemaRule? Parse(string keyword, JsonElement value) =>
        Rules.TryGetValue(keyword, out var rule) ? rule(value) : null;

    internal static string[] Names(JsonElement names) =>
        names.EnumerateArray().Select(name => name.GetString()!).ToArray();

    private static Assertion Constant(JsonElement value)
    {
        var constant = JsonTape.Of(value.GetRawText());
        return new Assertion(
            "const",
            $"must be {OffendingValue.Shorten(value.GetRawText())}",
            json => JsonEquality.Equal(json, constant)
        );
    }

    private static Assertion Enumeration(JsonElement values)
    {
        var list = JsonTape.Of(values.GetRawText());
        return new Assertion(
            "enum",
            $"must be one of {OffendingValue.Shorten(values.GetRawText())}",
            json => JsonEquality.IsAny(json, list)
        );
    }

    private static Assertion Number(
        string keyword,
        string rule,
        JsonElement value,
        Func<JsonNumber, JsonNumber, bool> holds
    )
    {
        var limit = JsonNumber.Parse(value.GetRawText());
        return new Assertion(
            keyword,
            $"{rule} {value.GetRawText()}",
            json => json.Kind != JsonValueKind.Number || holds(json.Number, limit)
        );
    }

    private static Assertion Count(string keyword, JsonElement value, string what, JsonValueKind kind)
    {
        var limit = JsonNumber.Parse(value.GetRawText());
        var isLeast = keyword.StartsWith("min", StringComparison.Ordinal);
        return new Assertion(
            keyword,
            $"must have {(isLeast ? "at least" : "at most")} {limit} {what}",
            json => json.Kind != kind || Satisfies(JsonNumber.Of(CountOf(json)).CompareTo(limit), isLeast)
        );
    }

    private static bool Satisfies(int comparison, bool isLeast) => isLeast ? comparison >= 0 : comparison <= 0;

    private static int CountOf(JsonView json) => json.Kind == JsonValueKind.String ? json.CodePoints() : json.Count;

    private static Assertion Pattern(ValidationPattern pattern) =>
        new(
            "pattern",
            $"must match {pattern.Source}",
            json => json.Kind != JsonValueKind.String || Matches(pattern, json)
        );

    private static bool Matches(ValidationPattern pattern, JsonView text)
    {
        using var chars = text.Chars();
        return pattern.Matches(chars.Span) == true;
    }
}
