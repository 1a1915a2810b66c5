using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields;

/// <summary>
/// Which keywords of a schema say something on values. Lowering asks this of every schema in many places, and nearly always
/// the answer is that there is nothing to do; so it is found out once.
/// </summary>
/// <param name="Refusing">The keywords stated that can refuse a value.</param>
/// <param name="Count">How many members do more than describe a value or name other schemas.</param>
/// <param name="First">The first of those; null when there is none.</param>
internal readonly record struct SpokenKeywords(RefusingKeywords Refusing, int Count, string? First)
{
    // They describe a value or name other schemas; none of them refuses a value.
    private static readonly HashSet<string> Describing =
    [
        "$anchor",
        "$comment",
        "$defs",
        "$id",
        "$schema",
        "definitions",
        "default",
        "deprecated",
        "description",
        "example",
        "examples",
        "externalDocs",
        "nullable",
        "readOnly",
        "summary",
        "title",
        "writeOnly",
        "xml",
    ];

    /// <summary>Whether nothing is said on values except through one keyword, such as <c>$ref</c>.</summary>
    public bool IsOnly(string keyword) => Count == 0 || (Count == 1 && First == keyword);

    /// <summary>The keywords of a schema.</summary>
    public static SpokenKeywords Of(SchemaNode schema)
    {
        var count = 0;
        string? first = null;
        if (schema.Raw is JsonObject members)
        {
            foreach (var member in members)
            {
                if (!Describing.Contains(member.Key) && !member.Key.StartsWith("x-", StringComparison.Ordinal))
                {
                    count++;
                    first ??= member.Key;
                }
            }
        }

        return new SpokenKeywords(count == 0 ? RefusingKeywords.None : RefusingOf(schema), count, first);
    }

    private static RefusingKeywords RefusingOf(SchemaNode schema) =>
        If(schema.MinLength is not null, RefusingKeywords.MinLength)
        | If(schema.MaxLength is not null, RefusingKeywords.MaxLength)
        | If(schema.Pattern is not null, RefusingKeywords.Pattern)
        | If(schema.Minimum is not null || schema.ExclusiveMinimum is not null, RefusingKeywords.Minimum)
        | If(schema.Maximum is not null || schema.ExclusiveMaximum is not null, RefusingKeywords.Maximum)
        | If(schema.MultipleOf is not null, RefusingKeywords.MultipleOf)
        | If(schema.MinItems is not null, RefusingKeywords.MinItems)
        | If(schema.MaxItems is not null, RefusingKeywords.MaxItems)
        | If(schema.UniqueItems, RefusingKeywords.UniqueItems)
        | If(schema.Items is not null, RefusingKeywords.Items)
        | If(schema.PrefixItems.Count > 0, RefusingKeywords.PrefixItems)
        | If(schema.Contains is not null, RefusingKeywords.Contains)
        | If(schema.UnevaluatedItems is not null, RefusingKeywords.UnevaluatedItems)
        | If(schema.MinProperties is not null, RefusingKeywords.MinProperties)
        | If(schema.MaxProperties is not null, RefusingKeywords.MaxProperties)
        | If(schema.Properties.Count > 0, RefusingKeywords.Properties)
        | If(schema.Required.Count > 0, RefusingKeywords.Required)
        | If(schema.PatternProperties.Count > 0, RefusingKeywords.PatternProperties)
        | If(schema.AdditionalProperties is not null, RefusingKeywords.AdditionalProperties)
        | If(schema.PropertyNames is not null, RefusingKeywords.PropertyNames)
        | If(schema.DependentRequired.Count > 0, RefusingKeywords.DependentRequired)
        | If(schema.DependentSchemas.Count > 0, RefusingKeywords.DependentSchemas)
        | If(schema.UnevaluatedProperties is not null, RefusingKeywords.UnevaluatedProperties)
        | If(schema.Enum is not null, RefusingKeywords.Enum)
        | If(schema.HasConst, RefusingKeywords.Const)
        | If(schema.Not is not null, RefusingKeywords.Not)
        | If(schema.If is not null, RefusingKeywords.If)
        | If(schema.AnyOf.Count > 0, RefusingKeywords.AnyOf)
        | If(schema.OneOf.Count > 0, RefusingKeywords.OneOf);

    private static RefusingKeywords If(bool stated, RefusingKeywords keyword) =>
        stated ? keyword : RefusingKeywords.None;
}
