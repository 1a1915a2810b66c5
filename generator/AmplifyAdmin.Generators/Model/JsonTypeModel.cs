using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>What the JSON context knows of an emitted type.</summary>
/// <param name="Name">The type.</param>
/// <param name="IsStruct">Whether it is a value type.</param>
/// <param name="Json">The names of its JSON code.</param>
/// <param name="Obsolete">Whether it carries <c>[Obsolete]</c>.</param>
internal sealed record JsonTypeModel(Identifier Name, bool IsStruct, JsonNames Json, bool Obsolete)
{
    /// <summary>What the JSON context knows of a type.</summary>
    public static JsonTypeModel Of(TypeModel type) =>
        new(type.Name, type is EnumModel, type.Json, type.Documentation.Obsolete is not null);
}
