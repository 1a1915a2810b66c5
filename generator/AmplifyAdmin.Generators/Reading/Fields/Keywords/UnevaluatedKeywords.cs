using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields.Keywords;

/// <summary>Reads keywords on what other keywords do not evaluate.</summary>
internal static class UnevaluatedKeywords
{
    /// <summary>
    /// Uses <c>unevaluatedProperties</c> as <c>additionalProperties</c> where no other schema applies to the same object,
    /// so that both mean the same. <c>false</c> stays: it does not see the members that other parts of an <c>allOf</c> declare.
    /// </summary>
    public static void SetAdditional(SchemaNode schema)
    {
        if (
            schema is { UnevaluatedProperties: { BooleanValue: null } rest, AdditionalProperties: null }
            && !AppliesInPlace(schema)
        )
        {
            schema.AdditionalProperties = rest;
            schema.Usage.Imply("additionalProperties");
            schema.UnevaluatedProperties = null;
        }
    }

    private static bool AppliesInPlace(SchemaNode schema) =>
        schema.AllOf.Count + schema.AnyOf.Count + schema.OneOf.Count + schema.DependentSchemas.Count > 0
        || schema.If is not null
        || schema.Ref is not null
        || schema.DynamicRef is not null;
}
