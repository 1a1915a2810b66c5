using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields.Keywords;

/// <summary>The rows of the keyword table for keywords that can reject a value: how each is read, in which versions it exists, which kinds of value it is about, and how it is written.</summary>
internal static class AssertionKeywords
{
    private const Versions All = Versions.All;
    private const Versions From31 = Versions.From31;
    private const JsonKinds Texts = JsonKinds.String;
    private const JsonKinds Numbers = JsonKinds.Number;
    private const JsonKinds Arrays = JsonKinds.Array;
    private const JsonKinds Objects = JsonKinds.Object;
    private const JsonKinds Any = JsonKinds.All;

    /// <summary>The rows, in the order in which the keywords are written.</summary>
    public static IReadOnlyList<Keyword> Rows { get; } =
    [
        Structure(
            "type",
            (value, schema) => value.ReadTypes(schema),
            schema => schema.Types != JsonKinds.None,
            (_, schema) => KeywordTexts.Types(schema)
        ),
        Assertion(
            "minLength",
            Texts,
            (value, schema) => schema.MinLength = value.Count(),
            schema => schema.MinLength,
            upperLimit: "maxLength"
        ),
        Assertion("maxLength", Texts, (value, schema) => schema.MaxLength = value.Count(), schema => schema.MaxLength),
        Assertion(
            "pattern",
            Texts,
            (value, schema) => schema.Pattern = value.Text(),
            schema => schema.Pattern,
            KeywordTexts.Pattern
        ),
        Structure("format", (value, schema) => schema.Format = value.Text(), schema => schema.Format),
        Assertion(
            "minimum",
            Numbers,
            (value, schema) => schema.Minimum = value.Limit(schema.Minimum is { Exclusive: true }),
            schema => schema.Minimum,
            (_, schema) => KeywordTexts.Inclusive(schema.Minimum)
        ),
        Assertion(
            "maximum",
            Numbers,
            (value, schema) => schema.Maximum = value.Limit(schema.Maximum is { Exclusive: true }),
            schema => schema.Maximum,
            (_, schema) => KeywordTexts.Inclusive(schema.Maximum)
        ),
        Assertion(
            "exclusiveMinimum",
            Numbers,
            ExclusiveLimits.SetMinimum,
            schema => KeywordTexts.ExclusiveOf(schema.ExclusiveMinimum, schema.Minimum),
            (_, schema) => KeywordTexts.Exclusive(schema.ExclusiveMinimum, schema.Minimum)
        ),
        Assertion(
            "exclusiveMaximum",
            Numbers,
            ExclusiveLimits.SetMaximum,
            schema => KeywordTexts.ExclusiveOf(schema.ExclusiveMaximum, schema.Maximum),
            (_, schema) => KeywordTexts.Exclusive(schema.ExclusiveMaximum, schema.Maximum)
        ),
        Assertion(
            "multipleOf",
            Numbers,
            (value, schema) => schema.MultipleOf = value.Number(),
            schema => schema.MultipleOf,
            (_, schema) => JsonNode.Parse(schema.MultipleOf!)
        ),
        Assertion(
            "minItems",
            Arrays,
            (value, schema) => schema.MinItems = value.Count(),
            schema => schema.MinItems,
            upperLimit: "maxItems"
        ),
        Assertion("maxItems", Arrays, (value, schema) => schema.MaxItems = value.Count(), schema => schema.MaxItems),
        Assertion(
            "uniqueItems",
            Arrays,
            (value, schema) => schema.UniqueItems = value.Flag(),
            schema => schema.UniqueItems ? true : null
        ),
        Assertion("items", Arrays, LegacyKeywords.SetItems, schema => schema.Items, companions: ["prefixItems"]),
        Assertion(
            "prefixItems",
            Arrays,
            (value, schema) => schema.PrefixItems = value.Schemas(),
            schema => schema.PrefixItems,
            versions: From31
        ),
        Assertion(
            "contains",
            Arrays,
            (value, schema) => schema.Contains = value.Schema(),
            schema => schema.Contains,
            companions: ["minContains", "maxContains"],
            versions: From31
        ),
        Assertion(
            "unevaluatedItems",
            Arrays,
            (value, schema) => schema.UnevaluatedItems = value.Schema(),
            schema => schema.UnevaluatedItems,
            companions: ["prefixItems"],
            versions: From31
        ),
        Assertion(
            "minProperties",
            Objects,
            (value, schema) => schema.MinProperties = value.Count(),
            schema => schema.MinProperties,
            upperLimit: "maxProperties"
        ),
        Assertion(
            "maxProperties",
            Objects,
            (value, schema) => schema.MaxProperties = value.Count(),
            schema => schema.MaxProperties
        ),
        Assertion(
            "properties",
            Objects,
            (value, schema) => schema.Properties = value.NamedSchemas(),
            schema => schema.Properties
        ),
        Assertion(
            "required",
            Objects,
            (value, schema) => schema.Required = value.Texts(),
            schema => schema.Required,
            KeywordTexts.Required
        ),
        Assertion(
            "patternProperties",
            Objects,
            (value, schema) => schema.PatternProperties = value.NamedSchemas(),
            schema => schema.PatternProperties,
            KeywordTexts.Patterns,
            versions: From31
        ),
        Assertion(
            "additionalProperties",
            Objects,
            (value, schema) => schema.AdditionalProperties = value.Schema(),
            schema => schema.AdditionalProperties,
            write: KeywordTexts.AddDeclared
        ),
        Assertion(
            "propertyNames",
            Objects,
            (value, schema) => schema.PropertyNames = value.Schema(),
            schema => schema.PropertyNames,
            versions: From31
        ),
        Assertion(
            "dependentRequired",
            Objects,
            (value, schema) => schema.DependentRequired = value.NamedTexts(),
            schema => schema.DependentRequired,
            versions: From31
        ),
        Assertion(
            "dependentSchemas",
            Objects,
            (value, schema) => schema.DependentSchemas = value.NamedSchemas(),
            schema => schema.DependentSchemas,
            versions: From31
        ),
        Assertion(
            "unevaluatedProperties",
            Objects,
            (value, schema) => schema.UnevaluatedProperties = value.Schema(),
            schema => schema.UnevaluatedProperties,
            versions: From31
        ),
        Assertion(
            "enum",
            Any,
            (value, schema) => schema.Enum = value.Values(),
            schema => schema.Enum is not null,
            (_, schema) => KeywordTexts.Enum(schema)
        ),
        Assertion(
            "const",
            Any,
            (value, schema) => (schema.HasConst, schema.Const) = (true, value.Value),
            schema => schema.HasConst ? new Constant(schema.Const) : null,
            versions: From31
        ),
        Assertion("not", Any, (value, schema) => schema.Not = value.Schema(), schema => schema.Not),
        Assertion(
            "if",
            Any,
            (value, schema) => schema.If = value.Schema(),
            schema => schema.If,
            companions: ["then", "else"],
            versions: From31
        ),
        Assertion("anyOf", Any, (value, schema) => schema.AnyOf = value.Schemas(), schema => schema.AnyOf),
        Assertion("oneOf", Any, (value, schema) => schema.OneOf = value.Schemas(), schema => schema.OneOf),
        Structure(
            "$ref",
            (value, schema) => schema.Ref = value.Text(),
            schema => schema.Ref,
            (writer, schema) => writer.Reference(schema)
        ),
        Structure("allOf", (value, schema) => schema.AllOf = value.Schemas(), schema => schema.AllOf),
        // Written only with the keywords whose meaning they change.
        Companion("then", (value, schema) => schema.Then = value.Schema(), schema => schema.Then),
        Companion("else", (value, schema) => schema.Else = value.Schema(), schema => schema.Else),
        Companion("minContains", (value, schema) => schema.MinContains = value.Count(), schema => schema.MinContains),
        Companion("maxContains", (value, schema) => schema.MaxContains = value.Count(), schema => schema.MaxContains),
    ];

    private static Keyword Assertion(
        string name,
        JsonKinds kinds,
        Action<FieldValue, SchemaNode> read,
        Func<SchemaNode, object?> value,
        Func<SchemaFormatter, SchemaNode, JsonNode?>? format = null,
        string[]? companions = null,
        Action<SchemaFormatter, SchemaNode, JsonObject>? write = null,
        string? upperLimit = null,
        Versions versions = All
    ) =>
        new(name, versions, read)
        {
            Asserts = kinds,
            Value = value,
            Format = format,
            UpperLimit = upperLimit,
            WriteCompanions = companions is null
                ? write
                : (writer, schema, result) => writer.Add(result, schema, companions),
        };

    private static Keyword Structure(
        string name,
        Action<FieldValue, SchemaNode> read,
        Func<SchemaNode, object?> value,
        Func<SchemaFormatter, SchemaNode, JsonNode?>? format = null
    ) => new(name, All, read) { Value = value, Format = format };

    private static Keyword Companion(
        string name,
        Action<FieldValue, SchemaNode> read,
        Func<SchemaNode, object?> value
    ) => new(name, From31, read) { Value = value, IsCompanion = true };
}
