using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Compatibility;

/// <summary>Compares the discriminators of two versions of a schema.</summary>
internal static class DiscriminatorComparison
{
    /// <summary>Compares the property, the values and the schemas that they choose.</summary>
    public static void Compare(ValueComparison values)
    {
        var old = values.Old.Discriminator;
        var current = values.Current.Discriminator;
        if (old?.PropertyName != current?.PropertyName)
        {
            values.Report(
                BaselineSchemaDiagnostics.DiscriminatorChanged,
                "discriminator",
                current?.PropertyName ?? "",
                old?.PropertyName ?? ""
            );
        }
        else if (old is not null && current is not null)
        {
            CompareMappings(values, old, current);
        }
    }

    private static void CompareMappings(ValueComparison values, DiscriminatorNode old, DiscriminatorNode current)
    {
        var (before, after) = (Targets(old), Targets(current));
        foreach (var entry in before)
        {
            if (!after.TryGetValue(entry.Key, out var target))
            {
                Report(
                    values,
                    values.IsRequest
                        ? BaselineSchemaDiagnostics.RequestAlternativeRemoved
                        : BaselineSchemaDiagnostics.ResponseAlternativeRemoved,
                    current.Pointer,
                    Name(entry.Key)
                );
            }
            else if (target != entry.Value)
            {
                Report(
                    values,
                    BaselineSchemaDiagnostics.DiscriminatorRetargeted,
                    Place(current, entry.Key),
                    Name(entry.Key),
                    target,
                    entry.Value
                );
            }
        }

        foreach (var entry in after.Where(entry => !before.ContainsKey(entry.Key)))
        {
            Report(
                values,
                values.IsRequest
                    ? BaselineSchemaDiagnostics.RequestAlternativeAdded
                    : BaselineSchemaDiagnostics.ResponseAlternativeAdded,
                Place(current, entry.Key),
                Name(entry.Key)
            );
        }
    }

    // References in either notation name the same schema.
    private static Dictionary<string, string> Targets(DiscriminatorNode discriminator)
    {
        var targets = discriminator.Mapping.ToDictionary(
            entry => entry.Key,
            entry => entry.Value.Substring(entry.Value.LastIndexOf('/') + 1)
        );
        if (discriminator.DefaultMapping is { } others)
        {
            targets[""] = others.Substring(others.LastIndexOf('/') + 1);
        }

        return targets;
    }

    private static string Name(string value) =>
        value.Length == 0 ? "other values of the discriminator" : $"the discriminator value '{value}'";

    private static JsonPointer Place(DiscriminatorNode discriminator, string value) =>
        value.Length == 0
            ? discriminator.Pointer.Append("defaultMapping")
            : discriminator.Pointer.Append("mapping").Append(value);

    private static void Report(
        ValueComparison values,
        Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor,
        JsonPointer place,
        params string[] arguments
    ) =>
        values.ReportAt(
            descriptor,
            values.Current.Discriminator!.Document.Path,
            place,
            [values.Schemas.Name, .. arguments]
        );
}
