using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>An object schema: a record.</summary>
/// <param name="Members">The declared properties, in document order.</param>
/// <param name="Additional">What keeps members the document does not declare; null when they are skipped.</param>
/// <param name="Constraints">What the object as a whole must satisfy.</param>
internal sealed record RecordModel(
    Identifier Name,
    DocumentationModel Documentation,
    JsonNames Json,
    EquatableArray<MemberModel> Members,
    AdditionalMembersModel? Additional,
    ConstraintsModel Constraints
) : TypeModel(Name, Documentation, Json)
{
    /// <summary>What the record extends, and what extends it; null for most.</summary>
    public InheritanceModel? Inheritance { get; init; }

    /// <summary>Whether a union writes its discriminator with the record, which does not declare it.</summary>
    public bool TakesDiscriminator { get; init; }

    /// <summary>Whether other records extend it.</summary>
    public bool IsBase => Inheritance is { Derived.Count: > 0 };

    /// <summary>Whether it extends another record.</summary>
    public bool IsDerived => Inheritance is { Base: not null };
}

/// <summary>The place of a record in a hierarchy.</summary>
/// <param name="Base">The record that it extends.</param>
/// <param name="Discriminator">The wire name of the member that chooses among the derived records.</param>
/// <param name="Derived">The derived records of all levels by the discriminator's values; empty for a sealed record.</param>
internal sealed record InheritanceModel(
    Identifier? Base,
    string Discriminator,
    EquatableArray<DerivedRecordModel> Derived
);

/// <summary>A record that extends another.</summary>
/// <param name="Value">The discriminator's value that chooses it.</param>
/// <param name="Shape">The record.</param>
/// <param name="ChoosesFurther">Whether its own discriminator chooses among what extends it.</param>
internal sealed record DerivedRecordModel(string Value, NamedShape Shape, bool ChoosesFurther);

/// <summary>One property of a record.</summary>
/// <param name="WireName">The member's name in JSON.</param>
/// <param name="Name">The C# property.</param>
/// <param name="Type">The C# type as declared, nullability and <c>Optional</c> included.</param>
/// <param name="Value">The value's shape and constraints.</param>
/// <param name="Presence">Whether it may be absent, and whether absent differs from null.</param>
/// <param name="Direction">Whether it belongs to requests, to responses, or to both.</param>
/// <param name="RequiredInDirection">Whether it must be there in the direction it travels in.</param>
/// <param name="Sensitive">Whether its value must not appear in <c>ToString()</c> or messages.</param>
/// <param name="Default">The schema's default value, where the C# type has an expression for it.</param>
internal sealed record MemberModel(
    string WireName,
    Identifier Name,
    TypeName Type,
    ValueModel Value,
    Presence Presence,
    Direction Direction,
    bool RequiredInDirection,
    bool Sensitive,
    DocumentationModel Documentation,
    DefaultModel? Default
)
{
    /// <summary>The value that the type gives the member itself; null when the caller has to.</summary>
    public Literal? InitialValue { get; init; }

    /// <summary>Whether the member tells which type of a hierarchy the record is, so that only the type sets it.</summary>
    public bool IsDiscriminator { get; init; }

    /// <summary>Whether a base record declares the member.</summary>
    public bool IsInherited { get; init; }
}

/// <summary>The members of a JSON object beyond the declared ones.</summary>
/// <param name="Name">The property that keeps them, null when there is none: a map of <paramref name="Type"/>.</param>
/// <param name="Type">The C# type of the property, without nullability.</param>
/// <param name="Value">The shape and constraints of each.</param>
/// <param name="Forbidden">Whether the document forbids them: kept as received so that validation can name them.</param>
internal sealed record AdditionalMembersModel(Identifier Name, TypeName Type, ValueModel Value, bool Forbidden)
{
    /// <summary>Whether a base record declares the property.</summary>
    public bool IsInherited { get; init; }
}

/// <summary>A default value of the document.</summary>
/// <param name="Name">The property that answers the value, or the default when it is absent.</param>
/// <param name="Type">That property's C# type.</param>
/// <param name="Expression">A C# expression of the type.</param>
internal sealed record DefaultModel(Identifier Name, TypeName Type, Literal Expression);

/// <summary>How a member may be missing.</summary>
internal enum Presence
{
    /// <summary>Always there; null only when the value is nullable.</summary>
    Required,

    /// <summary>May be absent, which is null in C#; JSON null is not a value.</summary>
    Optional,

    /// <summary>May be absent and may be null, told apart by <c>Optional&lt;T?&gt;</c>.</summary>
    OptionalNullable,
}

/// <summary>The direction a member travels in.</summary>
internal enum Direction
{
    Both,
    ResponseOnly,
    RequestOnly,
}
