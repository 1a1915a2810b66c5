using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The keywords that hold subschemas; some form a group, and the unevaluated ones come last.</summary>
internal static class ApplicatorKeywords
{
    internal static IEnumerable<SchemaRule> Parse(JsonElement schema, SchemaParser parser)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            yield return new AllOfRule([parser.Resolve(reference.GetString()!)]);
        }

        if (Members(schema, parser) is { } members)
        {
            yield return members;
        }

        foreach (var rule in Dependents(schema, parser))
        {
            yield return rule;
        }

        if (parser.Optional(schema, "propertyNames") is { } names)
        {
            yield return new NamesRule(names);
        }

        if (Items(schema, parser) is { } items)
        {
            yield return items;
        }

        if (parser.Optional(schema, "contains") is { } contains)
        {
            yield return new ContainsRule(
                contains,
                Limit(schema, "minContains") ?? JsonNumber.Of(1),
                Limit(schema, "maxContains")
            );
        }

        foreach (var rule in Combinations(schema, parser))
        {
            yield return rule;
        }

        if (parser.Optional(schema, "unevaluatedItems") is { } unevaluatedItems)
        {
            yield return new UnevaluatedRule(unevaluatedItems, JsonValueKind.Array);
        }

        if (parser.Optional(schema, "unevaluatedProperties") is { } unevaluatedProperties)
        {
            yield return new UnevaluatedRule(unevaluatedProperties, JsonValueKind.Object);
        }
    }

    private static IEnumerable<SchemaRule> Combinations(JsonElement schema, SchemaParser parser)
    {
        if (schema.TryGetProperty("allOf", out var all))
        {
            yield return new AllOfRule(parser.ParseList(all));
        }

        if (schema.TryGetProperty("anyOf", out var any))
        {
            yield return new ChoiceRule("anyOf", parser.ParseList(any), exactlyOne: false);
        }

        if (schema.TryGetProperty("oneOf", out var one))
        {
            yield return new ChoiceRule("oneOf", parser.ParseList(one), exactlyOne: true);
        }

        if (parser.Optional(schema, "not") is { } not)
        {
            yield return new NotRule(not);
        }

        if (parser.Optional(schema, "if") is { } condition)
        {
            yield return new ConditionRule(condition, parser.Optional(schema, "then"), parser.Optional(schema, "else"));
        }
    }

    private static MembersRule? Members(JsonElement schema, SchemaParser parser)
    {
        var named = Map(schema, "properties")
            .Select(member => new MemberRule(member.Name, parser.Parse(member.Value)))
            .ToArray();
        var patterns = Map(schema, "patternProperties")
            .Select(member => (new ValidationPattern(member.Name, member.Name), parser.Parse(member.Value)))
            .ToArray();
        var additional = parser.Optional(schema, "additionalProperties");
        return named.Length + patterns.Length > 0 || additional is not null
            ? new MembersRule(named, patterns, additional)
            : null;
    }

    private static ItemsRule? Items(JsonElement schema, SchemaParser parser)
    {
        var prefix = schema.TryGetProperty("prefixItems", out var list) ? parser.ParseList(list) : [];
        var rest = parser.Optional(schema, "items");
        return prefix.Length > 0 || rest is not null ? new ItemsRule(prefix, rest) : null;
    }

    private static IEnumerable<SchemaRule> Dependents(JsonElement schema, SchemaParser parser)
    {
        foreach (var member in Map(schema, "dependentRequired"))
        {
            yield return new DependentRule(
                member.Name,
                new RequiredRule(AssertionKeywords.Names(member.Value), "dependentRequired")
            );
        }

        foreach (var member in Map(schema, "dependentSchemas"))
        {
            yield return new DependentRule(member.Name, parser.Parse(member.Value));
        }
    }

    private static JsonNumber? Limit(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var limit) ? JsonNumber.Parse(limit.GetRawText()) : null;

    private static JsonElement.ObjectEnumerator Map(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var map) ? map.EnumerateObject() : default;
}
