using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Schemas.Scalars;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering;

/// <summary>One entry of <c>TypeMappings</c>.</summary>
/// <param name="Key">A format, or one of <c>string</c>, <c>integer</c> and <c>number</c>.</param>
/// <param name="Mapping">The type.</param>
internal sealed record TypeMappingOption(string Key, TypeMapping Mapping)
{
    /// <summary>Whether the entry can apply to a schema.</summary>
    public bool IsOf(SchemaNode schema) =>
        schema.Format == Key
        || Key switch
        {
            "string" => (schema.Types & JsonKinds.String) != 0,
            "integer" => (schema.Types & JsonKinds.Integer) != 0,
            "number" => (schema.Types & JsonKinds.Fraction) != 0,
            _ => false,
        };
}
