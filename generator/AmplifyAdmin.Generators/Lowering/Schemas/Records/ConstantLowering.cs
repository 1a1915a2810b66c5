using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Constraints;
using AmplifyAdmin.Generators.Lowering.Documentation;
using AmplifyAdmin.Generators.Lowering.Schemas.Scalars;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Records;

/// <summary>Lowers a required member that has one value: the type sets it.</summary>
internal static class ConstantLowering
{
    /// <summary>The member; null when it may have several values, or when its schema has a name, under which values get added.</summary>
    public static MemberModel? Lower(PropertyView property, Identifier name, SchemaView owner, LoweringContext context)
    {
        if (property.Schemas.Count != 1 || property.Schemas[0] is not { Ref: null, AllOf.Count: 0 } schema)
        {
            return null;
        }

        var view = context.Schemas.View(schema);
        var constant =
            (
                schema.HasConst ? schema.Const
                : schema.Enum is { Count: 1 } only ? only[0]
                : null
            ) as JsonValue;
        if (
            constant is null
            || view.Nullable
            || schema.ReadOnly
            || schema.WriteOnly
            || Scalar(constant) is not { } scalar
        )
        {
            return null;
        }

        var shape = ScalarLowering.Of(scalar.Kind);
        var value = new ValueModel(
            shape,
            false,
            ConstraintsLowering.Lower(view, shape, context) with
            {
                Format = null,
            }
        );
        return new MemberModel(
            property.Name,
            name,
            value.Type,
            value,
            Presence.Required,
            Direction.Both,
            true,
            false,
            SchemaDocumentation.OfMember(owner, property, view, value),
            null
        )
        {
            InitialValue = scalar.Value,
        };
    }

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
