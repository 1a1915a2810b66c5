using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Lowering.Schemas;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading;

namespace AmplifyAdmin.Generators.Lowering.Constraints;

/// <summary>Finds the keywords that emitted code does not check on the C# value and writes them as a schema for the evaluator.</summary>
internal sealed class ResidualLowering
{
    private readonly SchemaView view;
    private readonly ShapeModel shape;
    private readonly LoweringContext context;
    private readonly SchemaWriter writer;

    private ResidualLowering(SchemaView view, ShapeModel shape, LoweringContext context)
    {
        this.view = view;
        this.shape = shape;
        this.context = context;
        writer = new SchemaWriter(context);
    }

    /// <summary>The schema's text; null when nothing is left to check.</summary>
    public static string? Lower(SchemaView view, ShapeModel shape, LoweringContext context) =>
        new ResidualLowering(view, shape, context).Lower();

    private string? Lower()
    {
        var schemas = new List<JsonNode>();
        foreach (var part in shape is AnyShape ? view.Roots : view.Parts)
        {
            if ((shape is AnyShape ? writer.Write(part) : Part(part)) is { } schema && RefusesSomething(schema))
            {
                schemas.Add(schema);
            }
        }

        if (schemas.Count == 0)
        {
            return null;
        }

        var all = schemas.Count == 1 ? schemas[0] : new JsonObject { ["allOf"] = new JsonArray(schemas.ToArray()) };
        var definitions = writer.Definitions();
        if (definitions.Count > 0 && all is JsonObject members)
        {
            members["$defs"] = definitions;
        }

        return all.ToJsonString();
    }

    private JsonNode? Part(SchemaNode part)
    {
        // What others evaluated is known only when all of the schema is evaluated together.
        if (part.UnevaluatedItems is not null || part.UnevaluatedProperties is not null)
        {
            return writer.Write(part);
        }

        var keywords = Keywords();
        if (part.BooleanValue is null && !StatesAny(part, keywords))
        {
            KeywordReport.Report(part, context);
            return null;
        }

        return writer.Write(part, keywords.InOrder.Where(keyword => !IsSettled(part, keyword)));
    }

    // Few schemas state any, and looking is cheaper than writing nothing.
    private static bool StatesAny(SchemaNode part, KeywordSet keywords)
    {
        foreach (var member in part.Raw as JsonObject ?? [])
        {
            if (keywords.Contains(member.Key))
            {
                return true;
            }
        }

        return false;
    }

    private static bool RefusesSomething(JsonNode schema) =>
        schema is JsonObject { Count: > 0 }
        || schema is JsonValue value && value.TryGetValue(out bool accepts) && !accepts;

    private KeywordSet Keywords() =>
        shape switch
        {
            ScalarShape { Kind: ScalarKind.String } => KeywordSet.OfPlainScalars,
            ScalarShape scalar when IsNumber(scalar.Kind) => KeywordSet.OfPlainScalars,
            ScalarShape { Kind: ScalarKind.Boolean } => KeywordSet.OfAnything,
            ScalarShape => KeywordSet.OfFormattedText,
            ListShape => KeywordSet.OfArrays,
            MapShape or FreeFormObjectShape => KeywordSet.OfObjects,
            NamedShape { Kind: NamedKind.Record } => KeywordSet.OfObjects,
            _ => KeywordSet.OfArraysAndObjects,
        };

    // Whether the shape, or typed code, answers for a keyword of a part already.
    private bool IsSettled(SchemaNode part, string keyword) =>
        keyword switch
        {
            "anyOf" => IsUnionChoice(part.AnyOf),
            "oneOf" => IsUnionChoice(part.OneOf),
            "minItems" or "maxItems" => shape is ListShape,
            "uniqueItems" => shape is ListShape list && TypedConstraints.HasJsonEquality(list.Element.Shape),
            "items" => !view.Any(other => other.PrefixItems.Count > 0),
            "minProperties" or "maxProperties" => shape
                is MapShape
                    or FreeFormObjectShape
                    or NamedShape { Kind: NamedKind.Record },
            "properties" or "required" => shape is NamedShape { Kind: NamedKind.Record },
            "additionalProperties" => shape is MapShape or NamedShape { Kind: NamedKind.Record }
                && view.AdditionalAreUndeclared,
            _ => false,
        };

    // The branches that the union's cases, or the schema itself when all but one are null, stand for.
    private bool IsUnionChoice(IReadOnlyList<SchemaNode> branches)
    {
        if (branches.Count == 0)
        {
            return false;
        }

        if (view.IsMerged && branches.Any(view.Parts.Contains))
        {
            return true;
        }

        return shape is NamedShape { Kind: NamedKind.Union }
            && view.Properties.Count == 0
            && branches.Any(branch => context.Schemas.View(branch).HasStatedKinds);
    }

    private static bool IsNumber(ScalarKind kind) =>
        kind is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal;
}
