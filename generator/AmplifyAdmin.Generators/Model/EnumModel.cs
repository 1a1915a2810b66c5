using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>A schema with enumerated values: strings, or integers with names.</summary>
/// <param name="Open">Whether unknown values are kept (a struct with a kind) or refused (a C# enum alone).</param>
/// <param name="AllowsOthers">Whether the document itself allows values that it does not list.</param>
/// <param name="KindName">The C# enum next to an open enum type; the type itself when it is closed.</param>
/// <param name="UnknownName">The first member of that C# enum, for values the document does not list; not used when the type is closed.</param>
/// <param name="Values">The known values, in document order.</param>
internal sealed record EnumModel(
    Identifier Name,
    DocumentationModel Documentation,
    JsonNames Json,
    bool Open,
    bool AllowsOthers,
    Identifier KindName,
    Identifier UnknownName,
    EquatableArray<EnumValueModel> Values
) : TypeModel(Name, Documentation, Json)
{
    /// <summary>The type of the values when they are numbers; null when they are text.</summary>
    public TypeName? Number { get; init; }

    /// <summary>The bits of all values, of which a value can have several; null when the values are not bits.</summary>
    public Literal? Flags { get; init; }
}

/// <summary>One known value of an enum type.</summary>
/// <param name="WireValue">The text in JSON, or the digits of a number.</param>
/// <param name="Name">The C# member, on the struct and on the C# enum alike.</param>
/// <param name="Summary">What its doc comment says.</param>
internal sealed record EnumValueModel(string WireValue, Identifier Name, string Summary)
{
    /// <summary>The value when it is a number.</summary>
    public Literal? Number { get; init; }
}
