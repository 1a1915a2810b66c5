using System.Collections.Generic;
using System.Linq;
using NJsonSchema;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>The rules that a schema states as patterns.</summary>
/// <param name="Pattern">The pattern of a text.</param>
/// <param name="Members">The schemas of members by the patterns of their names.</param>
/// <param name="Others">The schema of members that match no pattern and are not declared.</param>
/// <param name="ForbidsOthers">Whether there may be no such members.</param>
internal sealed record PatternRules(
    string? Pattern,
    IReadOnlyList<KeyValuePair<string, JsonSchemaProperty>> Members,
    JsonSchema? Others,
    bool ForbidsOthers
)
{
    /// <summary>Takes the rules out of a schema, so that NJsonSchema does not apply them.</summary>
    public static PatternRules Take(JsonSchema schema)
    {
        var rules = new PatternRules(
            string.IsNullOrEmpty(schema.Pattern) ? null : schema.Pattern,
            schema.PatternProperties.ToList(),
            schema.AdditionalPropertiesSchema,
            !schema.AllowAdditionalProperties
        );
        schema.Pattern = null;
        if (rules.Members.Count > 0)
        {
            schema.PatternProperties.Clear();
            schema.AdditionalPropertiesSchema = null;
            schema.AllowAdditionalProperties = true;
        }

        return rules;
    }
}
