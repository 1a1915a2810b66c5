using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Schemas.Scalars;
using AmplifyAdmin.Generators.Lowering.Schemas.Views;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Types;

/// <summary>Decides the shape of values that become framework types: scalars, lists, maps and free-form JSON.</summary>
internal sealed class ShapeLowering(
    SchemaLowering schemas,
    SchemaClassifier classifier,
    TypeMappings mappings,
    LoweringContext context
)
{
    /// <summary>The shape of a value without its own type.</summary>
    public ShapeModel Lower(SchemaView view, string suggestedName) =>
        classifier.Classify(view) switch
        {
            Classification.Scalar => Scalar(view),
            Classification.List => ShapeTypes.List(Element(view, suggestedName)),
            Classification.Map => ShapeTypes.Map(MapValue(view, suggestedName)),
            Classification.FreeFormObject => ShapeTypes.FreeFormObject,
            _ => ShapeTypes.Any,
        };

    /// <summary>The shape of one kind of value that a schema allows.</summary>
    public ShapeModel OfKind(SchemaView view, JsonKinds kind, string suggestedName) =>
        kind switch
        {
            JsonKinds.Array => ShapeTypes.List(Element(view, suggestedName)),
            JsonKinds.Object when view.Properties.Count == 0 && MapValues(view).Count > 0 => ShapeTypes.Map(
                MapValue(view, suggestedName)
            ),
            JsonKinds.Object => ShapeTypes.FreeFormObject,
            _ => mappings.Find(view, kind) ?? ScalarLowering.Lower(kind, view.Format, null),
        };

    // System.Text.Json describes TimeSpan by this pattern, without a format.
    private const string TimeSpanPattern = @"^-?(\d+\.)?\d{2}:\d{2}:\d{2}(\.\d{1,7})?$";

    private ScalarShape Scalar(SchemaView view)
    {
        if (mappings.Find(view, view.ValueKinds) is { } mapped)
        {
            return mapped;
        }

        var shape = ScalarLowering.Lower(
            view.ValueKinds,
            view.Format,
            view.Parts.Select(part => part.ContentEncoding).FirstOrDefault(encoding => encoding is not null)
        );
        return view.AllowsNumberText ? shape with { AllowsText = true }
            : view.Format == "duration" && HasNetDurations
            || shape.Kind == ScalarKind.String && view.Any(static part => part.Pattern == TimeSpanPattern)
                ? ScalarLowering.Of(ScalarKind.TimeSpan)
            : shape;
    }

    // The documents of NSwag name the format of ISO 8601 for what .NET writes in another one.
    private bool HasNetDurations =>
        context.Document.Extensions.TryGetValue("x-generator", out var generator)
        && generator is JsonValue value
        && value.TryGetValue(out string? name)
        && name.StartsWith("NSwag", StringComparison.Ordinal);

    private ValueModel Element(SchemaView view, string suggestedName)
    {
        if (view.Any(part => part.PrefixItems.Count > 0))
        {
            // A tuple: its positions differ in type, so each is JSON, checked position by position.
            return ShapeTypes.AnyValue;
        }

        var items = view
            .Parts.Select(part => part.Items)
            .Where(item => item is not null)
            .Select(item => item!)
            .ToList();
        if (items.Count == 0)
        {
            return ShapeTypes.AnyValue;
        }

        var element = schemas.Lower(items, suggestedName + "Item");
        return context.Options.NullableListItems ? element with { Nullable = true } : element;
    }

    private ValueModel MapValue(SchemaView view, string suggestedName)
    {
        var values = MapValues(view);
        if (view.Any(part => part.PatternProperties.Count > 0))
        {
            return ShapeTypes.AnyValue;
        }

        var value = schemas.Lower(values, suggestedName + "Value");
        return schemas.IsMergePatch(view) ? value with { Nullable = true } : value;
    }

    private static List<SchemaNode> MapValues(SchemaView view) =>
        view
            .Parts.Select(part => part.AdditionalProperties)
            .Where(value => value is { BooleanValue: null })
            .Select(value => value!)
            .ToList();
}
