using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Views;

/// <summary>Tells which kinds of JSON value a schema leaves possible.</summary>
internal static class SchemaKinds
{
    /// <param name="parts">The schema objects that all hold.</param>
    /// <param name="infer">Whether keywords such as <c>properties</c> imply the <c>type</c> that their author left out.</param>
    /// <param name="stated">Whether the kinds were stated or inferred.</param>
    public static JsonKinds Of(List<SchemaNode> parts, bool infer, out bool stated)
    {
        var kinds = JsonKinds.All;
        var nullable = false;
        stated = false;
        foreach (var part in parts)
        {
            if (part.BooleanValue == false)
            {
                kinds = JsonKinds.None;
                stated = true;
            }

            if (part.Types != JsonKinds.None)
            {
                kinds &= part.Types;
                stated = true;
            }

            nullable |= part.Nullable;
        }

        if (!stated && OfValues(parts) is { } valueKinds)
        {
            kinds = valueKinds;
            stated = true;
        }

        if (!stated && infer && Inferred(parts) is { } inferred)
        {
            kinds = inferred;
            stated = true;
        }

        return stated && nullable ? kinds | JsonKinds.Null : kinds;
    }

    /// <summary>The kinds that the branches of one choice leave, when every branch tells; null otherwise.</summary>
    public static JsonKinds? OfChoices(List<SchemaChoice> choices, SchemaViewBuilder views)
    {
        if (choices.Count != 1)
        {
            return null;
        }

        var kinds = JsonKinds.None;
        foreach (var branch in choices[0].Branches)
        {
            if (views.OfBranch(branch) is not { HasStatedKinds: true } view)
            {
                return null;
            }

            kinds |= view.Kinds;
        }

        return kinds;
    }

    /// <summary>The kind of one JSON value.</summary>
    public static JsonKinds Of(JsonNode? node) =>
        node switch
        {
            null => JsonKinds.Null,
            JsonObject => JsonKinds.Object,
            JsonArray => JsonKinds.Array,
            _ => node.GetValueKind() switch
            {
                JsonValueKind.String => JsonKinds.String,
                JsonValueKind.True or JsonValueKind.False => JsonKinds.Boolean,
                JsonValueKind.Number => IsInteger(node) ? JsonKinds.Integer : JsonKinds.Fraction,
                _ => JsonKinds.Null,
            },
        };

    private static bool IsInteger(JsonNode node)
    {
        foreach (var character in node.ToJsonString())
        {
            if (character is '.' or 'e' or 'E')
            {
                return false;
            }
        }

        return true;
    }

    private static JsonKinds? OfValues(List<SchemaNode> parts)
    {
        JsonKinds? kinds = null;
        foreach (var part in parts)
        {
            if (part.Enum is { Count: > 0 } values)
            {
                kinds = (kinds ?? JsonKinds.All) & values.Aggregate(JsonKinds.None, (all, value) => all | Of(value));
            }

            if (part.HasConst)
            {
                kinds = (kinds ?? JsonKinds.All) & Of(part.Const);
            }
        }

        return kinds;
    }

    private static JsonKinds? Inferred(List<SchemaNode> parts)
    {
        if (parts.Any(part => part.Properties.Count > 0 || part.AdditionalProperties is { BooleanValue: not true }))
        {
            return JsonKinds.Object;
        }

        return parts.Any(part => part.Items is not null) ? JsonKinds.Array : null;
    }
}
