using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Lowering.Schemas;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields;

namespace AmplifyAdmin.Generators.Lowering.Constraints;

/// <summary>Finds the keywords that emitted code does not check on the C# value and writes them as a schema for the evaluator.</summary>
internal sealed class JsonCheckLowering
{
    private readonly SchemaView view;
    private readonly ShapeModel shape;
    private readonly LoweringContext context;
    private SchemaWriter? writer;

    private JsonCheckLowering(SchemaView view, ShapeModel shape, LoweringContext context)
    {
        this.view = view;
        this.shape = shape;
        this.context = context;
    }

    // Nearly all values leave nothing to write.
    private SchemaWriter Writer => writer ??= new SchemaWriter(context);

    /// <summary>The schema's text; null when nothing is left to check.</summary>
    public static string? Lower(SchemaView view, ShapeModel shape, LoweringContext context) =>
        new JsonCheckLowering(view, shape, context).Lower();

    private string? Lower()
    {
        var schemas = Schemas();
        if (schemas is null)
        {
            return null;
        }

        var schema = schemas.Count == 1 ? schemas[0] : new JsonObject { ["allOf"] = new JsonArray(schemas.ToArray()) };
        var definitions = Writer.Definitions();
        if (definitions.Count > 0 && schema is JsonObject members)
        {
            members["$defs"] = definitions;
        }

        return schema.ToJsonString();
    }

    private List<JsonNode>? Schemas()
    {
        List<JsonNode>? schemas = null;
        if (shape is AnyShape)
        {
            foreach (var root in view.Roots)
            {
                Add(ref schemas, Writer.Write(root));
            }

            return schemas;
        }

        foreach (var part in view.Parts)
        {
            if (Part(part) is { } schema)
            {
                Add(ref schemas, schema);
            }
        }

        return schemas;
    }

    private static void Add(ref List<JsonNode>? schemas, JsonNode schema)
    {
        if (RefusesSomething(schema))
        {
            (schemas ??= []).Add(schema);
        }
    }

    private JsonNode? Part(SchemaNode part)
    {
        if (part.BooleanValue == false || part.UnevaluatedItems is not null || part.UnevaluatedProperties is not null)
        {
            // What others evaluated is known only when all of the schema is evaluated together.
            return Writer.Write(part);
        }

        KeywordReport.Report(part, context);
        var stated = part.Spoken.Refusing & OfShape();
        var left = stated == RefusingKeywords.None ? stated : stated & ~Settled(part, stated);
        return left == RefusingKeywords.None ? null : Writer.Write(part, KeywordGroups.Names(left));
    }

    private static bool RefusesSomething(JsonNode schema) =>
        schema is JsonObject { Count: > 0 }
        || schema is JsonValue value && value.TryGetValue(out bool accepts) && !accepts;

    private RefusingKeywords OfShape() =>
        shape switch
        {
            ScalarShape { Kind: ScalarKind.Boolean } => RefusingKeywords.OfAny,
            ScalarShape { Kind: ScalarKind.String } => RefusingKeywords.OfAny & ~RefusingKeywords.Listing,
            ScalarShape scalar when IsNumber(scalar.Kind) => RefusingKeywords.OfAny & ~RefusingKeywords.Listing,
            ScalarShape => RefusingKeywords.OfString | RefusingKeywords.OfAny,
            ListShape => RefusingKeywords.OfArray | RefusingKeywords.OfAny,
            MapShape or FreeFormObjectShape => RefusingKeywords.OfObject | RefusingKeywords.OfAny,
            NamedShape { Kind: NamedKind.Record } => RefusingKeywords.OfObject | RefusingKeywords.OfAny,
            _ => RefusingKeywords.OfArray | RefusingKeywords.OfObject | RefusingKeywords.OfAny,
        };

    // The keywords, of those a part states, that the shape or typed code answers for already.
    private RefusingKeywords Settled(SchemaNode part, RefusingKeywords stated)
    {
        var isRecord = shape is NamedShape { Kind: NamedKind.Record };
        var settled = shape switch
        {
            ListShape list when TypedConstraints.HasJsonEquality(list.Element.Shape) => RefusingKeywords.MinItems
                | RefusingKeywords.MaxItems
                | RefusingKeywords.UniqueItems,
            ListShape => RefusingKeywords.MinItems | RefusingKeywords.MaxItems,
            MapShape or FreeFormObjectShape => RefusingKeywords.MinProperties | RefusingKeywords.MaxProperties,
            _ when isRecord => RefusingKeywords.MinProperties
                | RefusingKeywords.MaxProperties
                | RefusingKeywords.Properties
                | RefusingKeywords.Required,
            _ => RefusingKeywords.None,
        };
        if ((view.Refusing & RefusingKeywords.PrefixItems) == RefusingKeywords.None)
        {
            settled |= RefusingKeywords.Items;
        }

        if (
            (stated & RefusingKeywords.AdditionalProperties) != RefusingKeywords.None
            && (isRecord || shape is MapShape)
            && view.AdditionalAreUndeclared
        )
        {
            settled |= RefusingKeywords.AdditionalProperties;
        }

        return settled
            | (IsUnionChoice(part.AnyOf) ? RefusingKeywords.AnyOf : RefusingKeywords.None)
            | (IsUnionChoice(part.OneOf) ? RefusingKeywords.OneOf : RefusingKeywords.None);
    }

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
