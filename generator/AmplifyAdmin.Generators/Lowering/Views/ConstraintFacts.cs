using System.Collections.Generic;
using System.Globalization;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Views;

/// <summary>Puts constraints into words for doc comments.</summary>
internal static class ConstraintFacts
{
    /// <summary>One short line a constraint.</summary>
    public static IEnumerable<string> Of(SchemaView view, ValueModel value) =>
        ReferenceEquals(value.Constraints, ConstraintsModel.None) && !view.Any(static part => part.HasDefault)
            ? []
            : OfStated(view, value);

    private static IEnumerable<string> OfStated(SchemaView view, ValueModel value)
    {
        var constraints = value.Constraints;
        if (!constraints.Length.IsAny)
        {
            yield return Range("Length", constraints.Length, "characters");
        }

        if (constraints.Minimum is not null || constraints.Maximum is not null)
        {
            yield return Range("Value", Text(constraints.Minimum), Text(constraints.Maximum), "");
        }

        if (!constraints.Items.IsAny)
        {
            yield return Range("Size", constraints.Items, "elements");
        }

        foreach (var pattern in constraints.Patterns)
        {
            yield return $"Pattern: {pattern.Source}";
        }

        foreach (var part in view.Parts)
        {
            if (part.HasDefault)
            {
                yield return $"Default: {part.Default?.ToJsonString() ?? "null"}";
                yield break;
            }
        }
    }

    private static string? Text(long? limit) => limit?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(LimitModel? limit) =>
        limit is null ? null
        : limit.Exclusive ? limit.Text + " (exclusive)"
        : limit.Text;

    private static string Range(string what, CountRange range, string unit) =>
        Range(what, Text(range.Least), Text(range.Most), unit);

    private static string Range(string what, string? least, string? greatest, string unit)
    {
        var range =
            greatest is null ? $"at least {least}"
            : least is null ? $"at most {greatest}"
            : $"{least} to {greatest}";
        return $"{what}: {range}{(unit.Length == 0 ? "" : " " + unit)}.";
    }
}
