using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Constraints;
using AmplifyAdmin.Generators.Lowering.Documentation;
using AmplifyAdmin.Generators.Lowering.Schemas.Scalars;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Records;

/// <summary>Lowers a member that has one value: it is of the JSON type, and the type sets it where it is required.</summary>
internal static class ConstantLowering
{
    /// <summary>The member; null when it may be absent or have several values.</summary>
    public static MemberModel? Lower(PropertyView property, Identifier name, SchemaView owner, LoweringContext context)
    {
        if (
            !owner.Required.Contains(property.Name)
            || Constant(property, context) is not { } constant
            || constant.Value.Nullable
            || constant.Schema is { ReadOnly: true } or { WriteOnly: true }
        )
        {
            return null;
        }

        return new MemberModel(
            property.Name,
            name,
            constant.Value.Type,
            constant.Value,
            Presence.Required,
            Direction.Both,
            true,
            false,
            SchemaDocumentation.OfMember(owner, property, context.Schemas.View(constant.Schema), constant.Value),
            null
        )
        {
            InitialValue = constant.Literal,
        };
    }

    /// <summary>The text of a member that may have one value only; null when its schema has a name, under which values get added.</summary>
    public static ValueModel? Text(PropertyView property, LoweringContext context) =>
        Constant(property, context) is { Value: { Shape: ScalarShape { Kind: ScalarKind.String } } text } ? text : null;

    private static (SchemaNode Schema, ValueModel Value, Literal Literal)? Constant(
        PropertyView property,
        LoweringContext context
    )
    {
        if (
            property.Schemas.Count != 1
            || property.Schemas[0] is not { Ref: null, AllOf.Count: 0 } schema
            || Only(schema) is not { } constant
            || Scalar(constant) is not { } scalar
        )
        {
            return null;
        }

        var view = context.Schemas.View(schema);
        var shape = ScalarLowering.Of(scalar.Kind);
        var constraints = ConstraintsLowering.Lower(view, shape, context) with { Format = null };
        return (schema, new ValueModel(shape, view.Nullable, constraints), scalar.Value);
    }

    private static JsonValue? Only(SchemaNode schema) =>
        (
            schema.HasConst ? schema.Const
            : schema.Enum is { Count: 1 } only ? only[0]
            : null
        ) as JsonValue;

    private static (ScalarKind Kind, Literal Value)? Scalar(JsonValue constant)
    {
        switch (constant.GetValueKind())
        {
            case JsonValueKind.String:
                return (ScalarKind.String, Literal.String(constant.GetValue<string>()));
            case JsonValueKind.True or JsonValueKind.False:
                return (ScalarKind.Boolean, Literal.Boolean(constant.GetValue<bool>()));
            case JsonValueKind.Number:
                var text = constant.ToJsonString();
                return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                        ? (ScalarKind.Int64, Literal.Int64(whole))
                    : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                        ? (ScalarKind.Double, Literal.Double(number))
                    : null;
            default:
                return null;
        }
    }
}
