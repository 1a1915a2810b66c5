using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields.Keywords;

namespace AmplifyAdmin.Generators.Lowering.Constraints;

/// <summary>Finds the keywords that emitted code does not check on the C# value, and writes them as a schema for the evaluator.</summary>
internal sealed class JsonCheckLowering
{
    private static readonly KeywordSet OfAny = SchemaFields.Of(JsonKinds.All);
    private static readonly KeywordSet OfArray = SchemaFields.Of(JsonKinds.Array);
    private static readonly KeywordSet OfObject = SchemaFields.Of(JsonKinds.Object);
    private static readonly KeywordSet DeclaredMembers = SchemaFields.Set("properties", "required");
    private static readonly KeywordSet Items = SchemaFields.Set("items");
    private static readonly KeywordSet PrefixItems = SchemaFields.Set("prefixItems");
    private static readonly KeywordSet UniqueItems = SchemaFields.Set("uniqueItems");
    private static readonly KeywordSet AdditionalProperties = SchemaFields.Set("additionalProperties");
    private static readonly KeywordSet AnyOf = SchemaFields.Set("anyOf");
    private static readonly KeywordSet OneOf = SchemaFields.Set("oneOf");

    private readonly SchemaView view;
    private readonly ShapeModel shape;
    private readonly LoweringContext context;
    private readonly HashSet<string>? narrowed;
    private SchemaWriter? writer;

    private JsonCheckLowering(
        SchemaView view,
        ShapeModel shape,
        LoweringContext context,
        HashSet<string>? narrowed = null
    )
    {
        this.narrowed = narrowed;
        this.view = view;
        this.shape = shape;
        this.context = context;
    }

    // Most values leave nothing to write.
    private SchemaWriter Writer => writer ??= new SchemaWriter(context, context.Definitions);

    /// <summary>The check; null when nothing remains to be checked.</summary>
    public static JsonCheckModel? Lower(
        SchemaView view,
        ShapeModel shape,
        LoweringContext context,
        HashSet<string>? narrowed = null
    ) => new JsonCheckLowering(view, shape, context, narrowed).Lower();

    private JsonCheckModel? Lower()
    {
        var schemas = Schemas();
        if (schemas is null)
        {
            return null;
        }

        var schema = schemas.Count == 1 ? schemas[0] : new JsonObject { ["allOf"] = new JsonArray(schemas.ToArray()) };
        return new JsonCheckModel(
            schema.ToJsonString(),
            writer is { HasReferences: true } ? context.Settings.Names.SchemaDefinitions : null
        );
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
        if (RejectsSomething(schema))
        {
            (schemas ??= []).Add(schema);
        }
    }

    private JsonNode? Part(SchemaNode part)
    {
        if (part.BooleanValue == false || part.UnevaluatedItems is not null || part.UnevaluatedProperties is not null)
        {
            // The items and properties that other keywords evaluated are known only when the whole schema is evaluated.
            return Writer.Write(part);
        }

        KeywordReport.Report(part, context);
        var stated = part.Usage.Assertions & OfShape();
        var left = stated.IsEmpty ? stated : stated - Settled(part, stated);
        return left.IsEmpty ? null : Writer.Write(part, SchemaFields.Written.Where(left.Contains));
    }

    private static bool RejectsSomething(JsonNode schema) =>
        schema is JsonObject { Count: > 0 }
        || schema is JsonValue value && value.TryGetValue(out bool accepts) && !accepts;

    private KeywordSet OfShape() =>
        shape switch
        {
            ScalarShape { Kind: ScalarKind.Boolean } => OfAny,
            ScalarShape { Kind: ScalarKind.File } => KeywordSet.None,
            ScalarShape { Kind: ScalarKind.String } => (SchemaFields.Of(JsonKinds.String) | OfAny)
                - TypedConstraints.OnStrings,
            ScalarShape scalar when IsNumber(scalar.Kind) => (SchemaFields.Of(JsonKinds.Number) | OfAny)
                - TypedConstraints.OnNumbers,
            ScalarShape { Kind: ScalarKind.UnixTime } or ScalarShape { Mapping.IsNumber: true } => SchemaFields.Of(
                JsonKinds.Number
            ) | OfAny,
            ScalarShape => SchemaFields.Of(JsonKinds.String) | OfAny,
            ListShape => OfArray | OfAny,
            MapShape or FreeFormObjectShape or NamedShape { Kind: NamedKind.Record } => OfObject | OfAny,
            // Each case of a union checks its own branch; what is written next to the branches holds for all.
            _ when view.Choices.Count > 0 => OfArray
                | OfObject
                | SchemaFields.Of(JsonKinds.String)
                | SchemaFields.Of(JsonKinds.Number)
                | OfAny,
            _ => OfArray | OfObject | OfAny,
        };

    // The keywords, of those a part states, that the shape or typed code already checks.
    private KeywordSet Settled(SchemaNode part, KeywordSet stated)
    {
        var isRecord = shape is NamedShape { Kind: NamedKind.Record };
        var settled = shape switch
        {
            ListShape list => TypedConstraints.OnLists
                - (TypedConstraints.HasJsonEquality(list.Element.Shape) ? KeywordSet.None : UniqueItems),
            MapShape or FreeFormObjectShape => TypedConstraints.OnObjects,
            _ when isRecord => TypedConstraints.OnObjects | (IsNarrowing(part) ? KeywordSet.None : DeclaredMembers),
            _ => KeywordSet.None,
        };
        if (!view.States(PrefixItems))
        {
            settled |= Items;
        }

        // The members that a hierarchy keeps are of any type.
        var isTyped =
            !context.Schemas.IsInHierarchy(view.Schema) || part.AdditionalProperties?.BooleanValue is not null;
        if (
            stated.Overlaps(AdditionalProperties)
            && (isRecord || shape is MapShape)
            && isTyped
            && view.AdditionalAreUndeclared
        )
        {
            settled |= AdditionalProperties;
        }

        return settled
            | (IsExpressed(part, part.AnyOf) ? AnyOf : KeywordSet.None)
            | (IsExpressed(part, part.OneOf) ? OneOf : KeywordSet.None);
    }

    private bool IsNarrowing(SchemaNode part) =>
        narrowed is { Count: > 0 } && part.Properties.Any(property => narrowed.Contains(property.Key));

    private bool IsExpressed(SchemaNode part, IReadOnlyList<SchemaNode> branches) =>
        context.Schemas.Choices.IsExpressed(view, part, branches);

    private static bool IsNumber(ScalarKind kind) =>
        kind is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal;
}
