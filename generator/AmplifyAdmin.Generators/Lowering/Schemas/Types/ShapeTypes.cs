using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Types;

/// <summary>Makes shapes whose C# types follow from their parts.</summary>
internal static class ShapeTypes
{
    /// <summary>Any JSON value.</summary>
    public static AnyShape Any { get; } = new(TypeName.Framework("Nodes::JsonNode"));

    /// <summary>Any JSON object.</summary>
    public static FreeFormObjectShape FreeFormObject { get; } = new(TypeName.Framework("Nodes::JsonObject"));

    /// <summary>Any JSON value, JSON null included.</summary>
    public static ValueModel AnyValue { get; } = new(Any, true, ConstraintsModel.None);

    /// <summary>A list of values.</summary>
    public static ListShape List(ValueModel element) =>
        new(TypeName.Generic("Collections::IReadOnlyList", element.Type), element);

    /// <summary>A map from names to values.</summary>
    public static MapShape Map(ValueModel element) =>
        new(TypeName.Generic("Collections::IReadOnlyDictionary", TypeName.Framework("string"), element.Type), element);

    /// <summary>An emitted type.</summary>
    public static NamedShape Named(Identifier name, NamedKind kind, JsonNames json) =>
        new(TypeName.Of(name), kind is NamedKind.OpenEnum or NamedKind.ClosedEnum, name, kind, json);

    /// <summary>The type of a member that may be absent.</summary>
    public static TypeName Member(ValueModel value, Presence presence) =>
        presence switch
        {
            Presence.Required => value.Type,
            Presence.Optional => value.Shape.Type.AsNullable(),
            _ => TypeName.Generic("Runtime::Optional", value.Shape.Type.AsNullable()),
        };
}
