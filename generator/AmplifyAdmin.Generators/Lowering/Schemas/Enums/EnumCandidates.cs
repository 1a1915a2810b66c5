using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Schemas.Scalars;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields.Keywords;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Enums;

/// <summary>
/// Finds the strings a schema lets one choose from, in the ways documents say so: <c>enum</c>, a <c>oneOf</c> of
/// constants, and an <c>anyOf</c> of listed strings and any string, which is an open list.
/// </summary>
internal static class EnumCandidates
{
    private static readonly KeywordSet Listings = SchemaFields.Set("enum");

    /// <summary>The values; null when the schema is not a list of strings.</summary>
    public static EnumList? Of(SchemaView view, SchemaViewBuilder views)
    {
        if ((view.Kinds & JsonKinds.String) == 0)
        {
            return NumberCandidates.Of(view, views);
        }

        if (Listed(view) is { } listed)
        {
            return AreStrings(listed) ? new EnumList(Candidates(view, listed), false) : null;
        }

        return view.Choices.Count == 1 && view.Properties.Count == 0 ? OfChoice(view.Choices[0], views) : null;
    }

    /// <summary>The values that every part allows; null when no part lists values.</summary>
    public static IReadOnlyList<JsonNode?>? Listed(SchemaView view)
    {
        if (!view.States(Listings))
        {
            return null;
        }

        IReadOnlyList<JsonNode?>? values = null;
        foreach (var allowed in view.Parts.Select(part => part.Enum).Where(allowed => allowed is { Count: > 0 }))
        {
            values = values is null
                ? allowed
                : values.Where(value => allowed!.Any(other => JsonNode.DeepEquals(value, other))).ToList();
        }

        return values;
    }

    private static EnumList? OfChoice(SchemaChoice choice, SchemaViewBuilder views)
    {
        var candidates = new List<EnumCandidate>();
        var anyString = false;
        foreach (var branch in choice.Branches)
        {
            var view = views.Of(branch);
            if (SchemaClassifier.IsNull(view))
            {
                continue;
            }

            if (view.ValueKinds != JsonKinds.String || !view.HasStatedKinds)
            {
                return null;
            }

            if (Constant(view) is { } constant)
            {
                candidates.Add(
                    new EnumCandidate(constant, branch.Title, branch.Description)
                    {
                        CustomName = CustomName(branch, constant),
                    }
                );
            }
            else if (Listed(view) is { } listed && AreStrings(listed))
            {
                candidates.AddRange(Candidates(view, listed));
            }
            else if (view.Parts.Count == 1 && SchemaKeywords.SaysNothingBeside(branch, "type"))
            {
                anyString = true;
            }
            else
            {
                return null;
            }
        }

        return candidates.Count > 0 ? new EnumList(candidates, anyString) : null;
    }

    private static string? Constant(SchemaView view) =>
        view
            .Parts.Where(part => part.HasConst)
            .Select(part => part.Const is JsonValue value && value.TryGetValue(out string? text) ? text : null)
            .FirstOrDefault();

    private static bool AreStrings(IReadOnlyList<JsonNode?> values) =>
        values.Any(value => value is not null)
        && values.All(value => value is null || SchemaKinds.Of(value) == JsonKinds.String);

    /// <summary>The values with the names and descriptions that extensions give them.</summary>
    public static List<EnumCandidate> Candidates(SchemaView view, IReadOnlyList<JsonNode?> values)
    {
        var descriptions = Extension(view, "x-enum-descriptions") ?? Extension(view, "x-enumDescriptions");
        var names = Extension(view, "x-enum-varnames") ?? Extension(view, "x-enumNames");
        var candidates = new List<EnumCandidate>();
        for (var index = 0; index < values.Count; index++)
        {
            if (values[index] is { } value)
            {
                var text = Wire(value);
                candidates.Add(
                    new EnumCandidate(text, Text(names, index), Text(descriptions, index))
                    {
                        CustomName = view.Parts.Select(part => CustomName(part, text)).FirstOrDefault(IsStated),
                    }
                );
            }
        }

        return candidates;
    }

    private static string Wire(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();

    private static bool IsStated(string? name) => name is not null;

    // A value with its own schema states its name there, and a list of values states names by value.
    private static string? CustomName(SchemaNode schema, string value) =>
        schema.HasConst ? TextOf(schema.Extensions, "x-csharp-name")
        : schema.Extensions.TryGetValue("x-csharp-names", out var names) && names is JsonObject byValue
            ? TextOf(byValue.ToDictionary(name => name.Key, name => name.Value), value)
        : null;

    private static string? TextOf(IReadOnlyDictionary<string, JsonNode?> values, string name) =>
        values.TryGetValue(name, out var value) && value is JsonValue scalar && scalar.TryGetValue(out string? text)
            ? text
            : null;

    private static JsonArray? Extension(SchemaView view, string name) =>
        view
            .Parts.Select(part => part.Extensions.TryGetValue(name, out var value) ? value as JsonArray : null)
            .FirstOrDefault(value => value is not null);

    private static string? Text(JsonArray? array, int index) =>
        array is not null
        && index < array.Count
        && array[index] is JsonValue value
        && value.TryGetValue(out string? text)
            ? text
            : null;
}

/// <summary>A list of strings, or of integers with names, to choose from.</summary>
/// <param name="Values">The values, in document order.</param>
/// <param name="AllowsOthers">Whether the document itself allows any other string.</param>
internal sealed record EnumList(IReadOnlyList<EnumCandidate> Values, bool AllowsOthers)
{
    /// <summary>Whether the values are integers.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether the integers are bits that can be combined.</summary>
    public bool IsFlags { get; init; }
}

/// <summary>One value to choose.</summary>
internal sealed record EnumCandidate(string Value, string? Name, string? Description)
{
    /// <summary>The name that the document gives it for C#.</summary>
    public string? CustomName { get; init; }
}
