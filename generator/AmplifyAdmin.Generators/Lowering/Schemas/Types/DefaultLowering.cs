using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Types;

/// <summary>Lowers a default value to a C# expression, for the types that have one.</summary>
internal static class DefaultLowering
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The default of an optional member; null when there is none, or its type has no literal.</summary>
    public static DefaultModel? Lower(
        SchemaView? view,
        ValueModel value,
        Presence presence,
        Identifier member,
        NameScope names
    )
    {
        if (view is null || presence != Presence.Optional || value.Shape is not ScalarShape scalar)
        {
            return null;
        }

        foreach (var part in view.Parts)
        {
            if (part.HasDefault && part.Default is JsonValue node && Expression(scalar.Kind, node) is { } expression)
            {
                return new DefaultModel(names.Reserve(member.Text + "OrDefault"), scalar.Type, expression);
            }
        }

        return null;
    }

    private static Literal? Expression(ScalarKind kind, JsonValue node) =>
        node.GetValueKind() switch
        {
            JsonValueKind.String when kind == ScalarKind.String => Literal.String(node.GetValue<string>()),
            JsonValueKind.True or JsonValueKind.False when kind == ScalarKind.Boolean => Literal.Boolean(
                node.GetValue<bool>()
            ),
            JsonValueKind.Number => Number(kind, node.ToJsonString()),
            _ => null,
        };

    // By its text: what type holds the number in the node depends on where the node comes from.
    private static Literal? Number(ScalarKind kind, string text) =>
        kind switch
        {
            ScalarKind.Int32 when int.TryParse(text, NumberStyles.Integer, Invariant, out var number) => Literal.Int32(
                number
            ),
            ScalarKind.Int64 when long.TryParse(text, NumberStyles.Integer, Invariant, out var number) => Literal.Int64(
                number
            ),
            ScalarKind.Double when double.TryParse(text, NumberStyles.Float, Invariant, out var number) =>
                Literal.Double(number),
            ScalarKind.Decimal when decimal.TryParse(text, NumberStyles.Float, Invariant, out var number) =>
                Literal.Decimal(number),
            _ => null,
        };
}
