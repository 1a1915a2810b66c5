using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Schemas.Views;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Scalars;

/// <summary>Finds the type that a consumer chose for a scalar: by <c>x-csharp-type</c>, by its format, then by its type.</summary>
internal sealed class TypeMappings(LoweringContext context)
{
    private const string Extension = "x-csharp-type";

    /// <summary>Whether a schema names its type.</summary>
    public static bool IsStated(SchemaView view) => view.Any(IsStated);

    /// <summary>Whether a schema object names its type.</summary>
    public static bool IsStated(SchemaNode schema) => schema.Extensions.ContainsKey(Extension);

    /// <summary>Reports a type that is named for values other than scalars.</summary>
    public void ReportUnused(SchemaView view)
    {
        foreach (var part in view.Parts.Where(IsStated))
        {
            Report(part, "it needs a schema of type string, integer or number");
        }
    }

    /// <summary>The shape of a scalar for which a type was chosen; null when there is none.</summary>
    /// <param name="view">The flat schema.</param>
    /// <param name="kinds">The kinds of JSON value, of those that the schema allows.</param>
    public ScalarShape? Find(SchemaView view, JsonKinds kinds)
    {
        foreach (var part in view.Parts)
        {
            if (part.Extensions.TryGetValue(Extension, out var value))
            {
                return Stated(part, value, kinds);
            }
        }

        var options = context.Shared.OptionsOf(view.Schema, context.Options).TypeMappings;
        return (view.Format is { } format ? options.FirstOrDefault(entry => entry.Key == format) : null)?.Mapping.Shape(
                kinds
            ) ?? options.FirstOrDefault(entry => entry.Key == KeyOf(kinds))?.Mapping.Shape(kinds);
    }

    private ScalarShape? Stated(SchemaNode schema, JsonNode? value, JsonKinds kinds)
    {
        var text = value is JsonValue scalar && scalar.TryGetValue(out string? stated) ? stated : "";
        if (TypeMapping.Parse(text) is not { } mapping)
        {
            Report(schema, "it must be " + TypeMapping.Expected);
            return null;
        }

        var shape = mapping.Shape(kinds);
        if (shape is null)
        {
            Report(schema, $"'{text}' cannot hold a {KeyOf(kinds)}");
        }

        return shape;
    }

    private void Report(SchemaNode schema, string problem) =>
        context.Report(
            LoweringDiagnostics.InvalidExtension,
            schema.Document.Path,
            schema.Pointer.Append(Extension),
            Extension,
            problem
        );

    private static string KeyOf(JsonKinds kinds) =>
        (kinds & JsonKinds.Boolean) != JsonKinds.None ? "boolean"
        : (kinds & JsonKinds.Fraction) != JsonKinds.None ? "number"
        : (kinds & JsonKinds.Integer) != JsonKinds.None ? "integer"
        : "string";
}
