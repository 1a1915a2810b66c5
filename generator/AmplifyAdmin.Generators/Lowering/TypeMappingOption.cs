using AmplifyAdmin.Generators.Lowering.Schemas.Scalars;

namespace AmplifyAdmin.Generators.Lowering;

/// <summary>One entry of <c>TypeMappings</c>.</summary>
/// <param name="Key">A format, or one of <c>string</c>, <c>integer</c> and <c>number</c>.</param>
/// <param name="Mapping">The type.</param>
internal sealed record TypeMappingOption(string Key, TypeMapping Mapping);
