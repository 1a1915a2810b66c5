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
        var schemas = (shape is AnyShape ? view.Roots.Select(writer.Write) : view.Parts.Select(Part))
            .Where(RefusesSomething)
            .ToList();
        if (schemas.Count == 0)
        {
            return null;
        }

        var schema = schemas.Count == 1 ? schemas[0] : new JsonObject { ["allOf"] = new JsonArray(schemas.ToArray()) };
        var definitions = writer.Definitions();
        if (definitions.Count > 0 && schema is JsonObject members)
        {
            members["$defs"] = definitions;
        }

        return schema.ToJsonString();
    }

    private JsonNode Part(SchemaNode part) =>
        // What others evaluated is known only when all of the schema is evaluated together.
        part.UnevaluatedItems
            is not null
        || part.UnevaluatedProperties is not null
            ? writer.Write(part)
            : writer.Write(part, Keywords().Where(keyword => !IsSettled(part, keyword)));

    private static bool RefusesSomething(JsonNode schema) =>
        schema is JsonObject { Count: > 0 }
        || schema is JsonValue value && value.TryGetValue(out bool accepts) && !accepts;

    private IEnumerable<string> Keywords() =>
        shape switch
        {
            ScalarShape { Kind: ScalarKind.String } => KeywordGroups.Any.Where(keyword =>
                keyword is not ("enum" or "const")
            ),
            ScalarShape scalar when IsNumber(scalar.Kind) => KeywordGroups.Any.Where(keyword =>
                keyword is not ("enum" or "const")
            ),
            ScalarShape { Kind: ScalarKind.Boolean } => KeywordGroups.Any,
            ScalarShape => [.. KeywordGroups.String.Where(keyword => keyword != "format"), .. KeywordGroups.Any],
            ListShape => [.. KeywordGroups.Array, .. KeywordGroups.Any],
            MapShape or FreeFormObjectShape => [.. KeywordGroups.Object, .. KeywordGroups.Any],
            NamedShape { Kind: NamedKind.Record } => [.. KeywordGroups.Object, .. KeywordGroups.Any],
            _ => [.. KeywordGroups.Array, .. KeywordGroups.Object, .. KeywordGroups.Any],
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
