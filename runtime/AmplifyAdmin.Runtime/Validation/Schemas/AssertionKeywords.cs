using System;
using System.Linq;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The keywords that look at the value alone; one line each.</summary>
internal static class AssertionKeywords
{
    internal static SchemaRule? Parse(string keyword, JsonElement value) =>
        keyword switch
        {
            "type" => TypeRule.Of(value),
            "const" => Constant(value),
            "enum" => Enumeration(value),
            "multipleOf" => Number(
                keyword,
                "must be a multiple of",
                value,
                (number, divisor) => number.IsMultipleOf(divisor)
            ),
            "minimum" => Number(keyword, "must be at least", value, (number, limit) => number.CompareTo(limit) >= 0),
            "maximum" => Number(keyword, "must be at most", value, (number, limit) => number.CompareTo(limit) <= 0),
            "exclusiveMinimum" => Number(
                keyword,
                "must be greater than",
                value,
                (number, limit) => number.CompareTo(limit) > 0
            ),
            "exclusiveMaximum" => Number(
                keyword,
                "must be less than",
                value,
                (number, limit) => number.CompareTo(limit) < 0
            ),
            "minLength" or "maxLength" => Count(keyword, value, "characters", JsonValueKind.String),
            "minItems" or "maxItems" => Count(keyword, value, "elements", JsonValueKind.Array),
            "minProperties" or "maxProperties" => Count(keyword, value, "members", JsonValueKind.Object),
            "uniqueItems" => new Assertion(
                keyword,
                "must not have equal elements",
                value.ValueKind == JsonValueKind.True ? JsonEquality.IsUnique : _ => true
            ),
            "pattern" => Pattern(new ValidationPattern(value.GetString()!, value.GetString()!)),
            "format" => new FormatRule(value.GetString()!),
            "required" => new RequiredRule(Names(value)),
            _ => null,
        };

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
