using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Compatibility;

/// <summary>Compares the branches of <c>oneOf</c> and <c>anyOf</c>.</summary>
internal static class AlternativeComparison
{
    /// <summary>Compares the branches that two versions of a schema have.</summary>
    public static void Compare(
        ValueComparison values,
        SchemaComparison schemas,
        LoweringContext before,
        LoweringContext after
    )
    {
        var old = Of(values.Old, before);
        var current = Of(values.Current, after);
        if (old.Count == 0 || current.Count == 0)
        {
            // Constants are compared as a list of values.
            if (ValueComparison.Listed(values.Old) is null && ValueComparison.Listed(values.Current) is null)
            {
                var isExclusive = values.Old.Choices.Concat(values.Current.Choices).Any(choice => choice.ExactlyOne);
                ConstraintComparison.CompareFlag(
                    values,
                    isExclusive ? "oneOf" : "anyOf",
                    old.Count > 0,
                    current.Count > 0
                );
            }

            return;
        }

        foreach (var branch in old)
        {
            if (current.TryGetValue(branch.Key, out var same))
            {
                schemas.Add(branch.Value, same, values.IsRequest, branch.Key, same);
                continue;
            }

            values.Report(
                values.IsRequest
                    ? BaselineSchemaDiagnostics.RequestAlternativeRemoved
                    : BaselineSchemaDiagnostics.ResponseAlternativeRemoved,
                "oneOf",
                branch.Key
            );
        }

        foreach (var branch in current.Where(item => !old.ContainsKey(item.Key)))
        {
            values.ReportAt(
                values.IsRequest
                    ? BaselineSchemaDiagnostics.RequestAlternativeAdded
                    : BaselineSchemaDiagnostics.ResponseAlternativeAdded,
                branch.Value.Document.Path,
                branch.Value.Pointer,
                values.Schemas.Name,
                branch.Key
            );
        }
    }

    // Branches correspond by the schema they refer to, by title, or by their order.
    private static Dictionary<string, SchemaNode> Of(SchemaView view, LoweringContext context)
    {
        var result = new Dictionary<string, SchemaNode>();
        foreach (var branch in view.Choices.SelectMany(choice => choice.Branches))
        {
            if (SchemaClassifier.IsNull(context.Schemas.View(branch)))
            {
                continue;
            }

            var name = branch.Ref is { } reference
                ? "'" + reference.Substring(reference.LastIndexOf('/') + 1) + "'"
                : branch.Title ?? "alternative " + (result.Count + 1).ToString(CultureInfo.InvariantCulture);
            result[name] = branch;
        }

        return result;
    }
}
