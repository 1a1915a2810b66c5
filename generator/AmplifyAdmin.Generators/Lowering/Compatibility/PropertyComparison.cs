using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Lowering.Schemas.Views;
using AmplifyAdmin.Generators.Reading.Documents;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Lowering.Compatibility;

/// <summary>Compares the properties of two versions of an object.</summary>
internal static class PropertyComparison
{
    /// <summary>Compares the properties that travel in the direction of the comparison.</summary>
    public static void Compare(ValueComparison values, SchemaComparison schemas)
    {
        var old = Of(values.Old, values.IsRequest);
        var current = Of(values.Current, values.IsRequest);
        foreach (var property in old)
        {
            if (!current.TryGetValue(property.Key, out var same))
            {
                var place =
                    values.Current.Parts.FirstOrDefault(part =>
                        ConstraintComparison.Raw(part, "properties") is not null
                    ) ?? values.Current.Schema;
                values.ReportAt(
                    values.IsRequest
                        ? BaselineSchemaDiagnostics.RequestPropertyRemoved
                        : BaselineSchemaDiagnostics.ResponsePropertyRemoved,
                    place.Document.Path,
                    place.Pointer.Append("properties").Append(property.Key),
                    property.Key
                );
                continue;
            }

            Compare(values, property.Key, same);
            schemas.Add(property.Value, same, values.IsRequest, "the property '" + property.Key + "'", same);
        }

        foreach (var property in current.Where(item => !old.ContainsKey(item.Key)))
        {
            var isRequired = values.Current.Required.Contains(property.Key);
            Report(
                values,
                !values.IsRequest ? BaselineSchemaDiagnostics.ResponsePropertyAdded
                    : isRequired ? BaselineSchemaDiagnostics.RequiredPropertyAdded
                    : BaselineSchemaDiagnostics.OptionalPropertyAdded,
                property.Value,
                property.Key
            );
        }
    }

    private static void Compare(ValueComparison values, string name, SchemaNode current)
    {
        var isRequired = values.Current.Required.Contains(name);
        if (isRequired == values.Old.Required.Contains(name))
        {
            return;
        }

        Report(
            values,
            (values.IsRequest, isRequired) switch
            {
                (true, true) => BaselineSchemaDiagnostics.RequestPropertyRequired,
                (true, false) => BaselineSchemaDiagnostics.RequestPropertyOptional,
                (false, true) => BaselineSchemaDiagnostics.ResponsePropertyRequired,
                (false, false) => BaselineSchemaDiagnostics.ResponsePropertyOptional,
            },
            current,
            name
        );
    }

    // A read-only property is not part of a request, and a write-only one is not part of a response.
    private static Dictionary<string, SchemaNode> Of(SchemaView view, bool isRequest) =>
        view
            .Properties.Where(property =>
                !property.Schemas.Any(schema => isRequest ? schema.ReadOnly : schema.WriteOnly)
            )
            .ToDictionary(property => property.Name, property => property.Schemas[0]);

    private static void Report(
        ValueComparison values,
        DiagnosticDescriptor descriptor,
        SchemaNode property,
        string name
    ) => values.ReportAt(descriptor, property.Document.Path, property.Pointer, name);
}
