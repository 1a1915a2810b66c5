using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace AmplifyAdmin.Runtime;

/// <summary>The keywords that look at the value alone; one line each.</summary>
internal static class AssertionKeywords
{
    private static readonly Dictionary<string, Func<JsonElement, SchemaRule>> Rules = new()
    {
        ["type"] = Type,
        ["const"] = value => new Assertion(
            "const",
            $"must be {OffendingValue.Shorten(value.GetRawText())}",
            json => JsonEquality.Equal(json, value)
        ),
        ["enum"] = values => new Assertion(
            "enum",
            $"must be one of {OffendingValue.Shorten(values.GetRawText())}",
            json => IsAny(json, values)
        ),
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
            json => value.ValueKind != JsonValueKind.True || IsUnique(json)
        ),
        ["pattern"] = value => Pattern(new ValidationPattern(value.GetString()!, value.GetString()!)),
        ["format"] = value => new FormatRule(value.GetString()!),
        ["required"] = value => new RequiredRule(Names(value)),
    };

    internal static SchemaRule? Parse(string keyword, JsonElement value) =>
        Rules.TryGetValue(keyword, out var rule) ? rule(value) : null;

    internal static string[] Names(JsonElement names) =>
        names.EnumerateArray().Select(name => name.GetString()!).ToArray();

    private static Assertion Type(JsonElement value)
    {
        var names = value.ValueKind == JsonValueKind.Array ? Names(value) : [value.GetString()!];
        return new Assertion(
            "type",
            $"must be of type {string.Join(" or ", names)}",
            json => names.Any(name => IsOfType(json, name))
        );
    }

    private static bool IsOfType(JsonElement json, string type) =>
        json.ValueKind switch
        {
            JsonValueKind.Null => type == "null",
            JsonValueKind.True or JsonValueKind.False => type == "boolean",
            JsonValueKind.Number => type == "number" || (type == "integer" && JsonNumber.Of(json).IsInteger),
            JsonValueKind.String => type == "string",
            JsonValueKind.Array => type == "array",
            _ => type == "object",
        };

    private static bool IsAny(JsonElement json, JsonElement values)
    {
        foreach (var value in values.EnumerateArray())
        {
            if (JsonEquality.Equal(json, value))
            {
                return true;
            }
        }

        return false;
    }

    private static Assertion Number(
        string keyword,
        string rule,
        JsonElement value,
        Func<JsonNumber, JsonNumber, bool> holds
    )
    {
        var limit = JsonNumber.Of(value);
        return new Assertion(
            keyword,
            $"{rule} {value.GetRawText()}",
            json => json.ValueKind != JsonValueKind.Number || holds(JsonNumber.Of(json), limit)
        );
    }

    private static Assertion Count(string keyword, JsonElement value, string what, JsonValueKind kind)
    {
        var limit = JsonNumber.Of(value);
        var isLeast = keyword.StartsWith("min", StringComparison.Ordinal);
        return new Assertion(
            keyword,
            $"must have {(isLeast ? "at least" : "at most")} {limit} {what}",
            json => json.ValueKind != kind || Satisfies(JsonNumber.Of(CountOf(json)).CompareTo(limit), isLeast)
        );
    }

    private static bool Satisfies(int comparison, bool isLeast) => isLeast ? comparison >= 0 : comparison <= 0;

    private static int CountOf(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.String => StringChecks.CodePoints(json.GetString()!),
            JsonValueKind.Array => json.GetArrayLength(),
            _ => JsonEquality.Count(json),
        };

    private static Assertion Pattern(ValidationPattern pattern) =>
        new(
            "pattern",
            $"must match {pattern.Source}",
            json => json.ValueKind != JsonValueKind.String || pattern.Matches(json.GetString()) == true
        );

    private static bool IsUnique(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return true;
        }

        var seen = new HashSet<ComparedJson>();
        foreach (var item in json.EnumerateArray())
        {
            if (!seen.Add(new ComparedJson(item)))
            {
                return false;
            }
        }

        return true;
    }
}
