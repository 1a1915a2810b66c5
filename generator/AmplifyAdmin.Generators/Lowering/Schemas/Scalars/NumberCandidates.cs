using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Constraints;
using AmplifyAdmin.Generators.Lowering.Schemas.Enums;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Lowering.Views;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Scalars;

/// <summary>
/// Finds the integers with names that a schema lists as its values: an <c>enum</c> with <c>x-enum-varnames</c> or
/// <c>x-enumNames</c>, or a <c>oneOf</c> of constants with titles. Integers without names remain numbers.
/// </summary>
internal static class NumberCandidates
{
    /// <summary>The values; null when the schema is not such a list.</summary>
    public static EnumList? Of(SchemaView view, SchemaViewBuilder views)
    {
        if ((view.ValueKinds & JsonKinds.Number) == JsonKinds.None || (view.ValueKinds & ~JsonKinds.Number) != 0)
        {
            return null;
        }

        var candidates =
            EnumCandidates.Listed(view) is { } listed ? EnumCandidates.Candidates(view, listed)
            : view.Choices.Count == 1 ? OfChoice(view.Choices[0], views)
            : null;
        var numbers = candidates?.Select(Number).ToList();
        return
            candidates is { Count: > 0 }
            && candidates.All(candidate => !string.IsNullOrWhiteSpace(candidate.Name))
            && numbers!.All(number => number is not null && (view.Format != "int32" || (int)number.Value == number))
            ? new EnumList(candidates, false) { IsNumber = true, IsFlags = AreFlags(view, numbers!) }
            : null;
    }

    private static List<EnumCandidate>? OfChoice(SchemaChoice choice, SchemaViewBuilder views)
    {
        var candidates = new List<EnumCandidate>();
        foreach (var branch in choice.Branches)
        {
            if (SchemaClassifier.IsNull(views.Of(branch)))
            {
                continue;
            }

            if (branch is not { HasConst: true, Const: JsonValue constant, Ref: null })
            {
                return null;
            }

            candidates.Add(new EnumCandidate(constant.ToJsonString(), branch.Title, branch.Description));
        }

        return candidates;
    }

    private static long? Number(EnumCandidate candidate) =>
        long.TryParse(candidate.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static bool AreFlags(SchemaView view, List<long?> numbers) =>
        view.Any(part =>
            part.Extensions.TryGetValue("x-enumFlags", out var value)
            && value is JsonValue flag
            && flag.TryGetValue(out bool isFlags)
            && isFlags
        ) || FlagValues.Are(numbers.ConvertAll(number => number!.Value));
}
