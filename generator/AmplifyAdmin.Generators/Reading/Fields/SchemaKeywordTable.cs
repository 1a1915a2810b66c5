using System;
using System.Collections.Generic;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields;

/// <summary>Every schema keyword and what reads it; one line a keyword.</summary>
internal static class SchemaKeywordTable
{
    /// <summary>The keywords that mean something here.</summary>
    public static IReadOnlyDictionary<string, Action<KeywordValue, SchemaNode>> Setters { get; } =
        new Dictionary<string, Action<KeywordValue, SchemaNode>>
        {
            ["$defs"] = (value, schema) => schema.Definitions = value.NamedSchemas(),
            ["$ref"] = (value, schema) => schema.Ref = value.Text(),
            ["$dynamicRef"] = (value, schema) => schema.DynamicRef = value.Text(),
            ["additionalItems"] = LegacyKeywords.SetAdditionalItems,
            ["additionalProperties"] = (value, schema) => schema.AdditionalProperties = value.Schema(),
            ["allOf"] = (value, schema) => schema.AllOf = value.Schemas(),
            ["anyOf"] = (value, schema) => schema.AnyOf = value.Schemas(),
            ["const"] = (value, schema) => (schema.HasConst, schema.Const) = (true, value.Value),
            ["contains"] = (value, schema) => schema.Contains = value.Schema(),
            ["contentEncoding"] = (value, schema) => schema.ContentEncoding = value.Text(),
            ["contentMediaType"] = (value, schema) => schema.ContentMediaType = value.Text(),
            ["default"] = (value, schema) => (schema.HasDefault, schema.Default) = (true, value.Value),
            ["dependencies"] = LegacyKeywords.SetDependencies,
            ["dependentRequired"] = (value, schema) => schema.DependentRequired = value.NamedTexts(),
            ["dependentSchemas"] = (value, schema) => schema.DependentSchemas = value.NamedSchemas(),
            ["deprecated"] = (value, schema) => schema.Deprecated = value.Flag(),
            ["description"] = (value, schema) => schema.Description = value.Text(),
            ["discriminator"] = (value, schema) => schema.Discriminator = value.Discriminator(),
            ["else"] = (value, schema) => schema.Else = value.Schema(),
            ["enum"] = (value, schema) => schema.Enum = value.Values(),
            ["example"] = (value, schema) => (schema.HasExample, schema.Example) = (true, value.Value),
            ["examples"] = (value, schema) => schema.Examples = value.Values() ?? [],
            ["exclusiveMaximum"] = ExclusiveLimits.SetMaximum,
            ["exclusiveMinimum"] = ExclusiveLimits.SetMinimum,
            ["format"] = (value, schema) => schema.Format = value.Text(),
            ["if"] = (value, schema) => schema.If = value.Schema(),
            ["items"] = LegacyKeywords.SetItems,
            ["maxContains"] = (value, schema) => schema.MaxContains = value.Count(),
            ["maxItems"] = (value, schema) => schema.MaxItems = value.Count(),
            ["maxLength"] = (value, schema) => schema.MaxLength = value.Count(),
            ["maxProperties"] = (value, schema) => schema.MaxProperties = value.Count(),
            ["maximum"] = (value, schema) => schema.Maximum = value.Limit(schema.Maximum is { Exclusive: true }),
            ["minContains"] = (value, schema) => schema.MinContains = value.Count(),
            ["minItems"] = (value, schema) => schema.MinItems = value.Count(),
            ["minLength"] = (value, schema) => schema.MinLength = value.Count(),
            ["minProperties"] = (value, schema) => schema.MinProperties = value.Count(),
            ["minimum"] = (value, schema) => schema.Minimum = value.Limit(schema.Minimum is { Exclusive: true }),
            ["multipleOf"] = (value, schema) => schema.MultipleOf = value.Number(),
            ["not"] = (value, schema) => schema.Not = value.Schema(),
            ["nullable"] = (value, schema) => schema.Nullable = value.Flag(),
            ["oneOf"] = (value, schema) => schema.OneOf = value.Schemas(),
            ["pattern"] = (value, schema) => schema.Pattern = value.Text(),
            ["patternProperties"] = (value, schema) => schema.PatternProperties = value.NamedSchemas(),
            ["prefixItems"] = (value, schema) => schema.PrefixItems = value.Schemas(),
            ["properties"] = (value, schema) => schema.Properties = value.NamedSchemas(),
            ["propertyNames"] = (value, schema) => schema.PropertyNames = value.Schema(),
            ["readOnly"] = (value, schema) => schema.ReadOnly = value.Flag(),
            ["required"] = (value, schema) => schema.Required = value.Texts(),
            ["then"] = (value, schema) => schema.Then = value.Schema(),
            ["title"] = (value, schema) => schema.Title = value.Text(),
            ["type"] = (value, schema) => schema.Types = value.Kinds(),
            ["unevaluatedItems"] = (value, schema) => schema.UnevaluatedItems = value.Schema(),
            ["unevaluatedProperties"] = (value, schema) => schema.UnevaluatedProperties = value.Schema(),
            ["uniqueItems"] = (value, schema) => schema.UniqueItems = value.Flag(),
            ["writeOnly"] = (value, schema) => schema.WriteOnly = value.Flag(),
        };

    /// <summary>The keywords that are known and say nothing that code could be made of.</summary>
    public static HashSet<string> Annotations { get; } =
    [
        "$anchor",
        "$comment",
        "$dynamicAnchor",
        "$id",
        "$schema",
        "$vocabulary",
        "collectionFormat",
        "contentSchema",
        "definitions",
        "externalDocs",
        "summary",
        "xml",
    ];

    /// <summary>The keywords that came with 3.1. In a 3.0 document they mean what they mean there, and that is said.</summary>
    public static HashSet<string> Since31 { get; } =
    [
        "$anchor",
        "$comment",
        "$defs",
        "$dynamicAnchor",
        "$dynamicRef",
        "$id",
        "$schema",
        "$vocabulary",
        "const",
        "contains",
        "contentEncoding",
        "contentMediaType",
        "contentSchema",
        "dependentRequired",
        "dependentSchemas",
        "else",
        "examples",
        "if",
        "maxContains",
        "minContains",
        "patternProperties",
        "prefixItems",
        "propertyNames",
        "then",
        "unevaluatedItems",
        "unevaluatedProperties",
    ];

    /// <summary>The keywords that 3.1 did away with.</summary>
    public static HashSet<string> Until30 { get; } = ["nullable"];
}
