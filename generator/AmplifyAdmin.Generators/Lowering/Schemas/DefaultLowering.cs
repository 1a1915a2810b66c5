using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Schemas;

/// <summary>Lowers a default value to a C# expression, for the types that have one.</summary>
internal static class DefaultLowering
{
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
        kind switch
        {
            ScalarKind.String when node.TryGetValue(out string? text) => Literal.String(text),
            ScalarKind.Boolean when node.TryGetValue(out bool flag) => Literal.Boolean(flag),
            ScalarKind.Int32 when node.TryGetValue(out int number) => Literal.Int32(number),
            ScalarKind.Int64 when node.TryGetValue(out long number) => Literal.Int64(number),
            ScalarKind.Double when node.TryGetValue(out double number) => Literal.Double(number),
            ScalarKind.Decimal when node.TryGetValue(out decimal number) => Literal.Decimal(number),
            _ => null,
        };
}
