using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>A value that is one of several types.</summary>
/// <param name="Cases">The branches, in document order.</param>
/// <param name="Discriminator">The discriminator that the document declares, or null.</param>
/// <param name="ExactlyOne">Whether exactly one branch must match (<c>oneOf</c>) or at least one (<c>anyOf</c>).</param>
/// <param name="Constraints">What the value must satisfy besides its branch.</param>
internal sealed record UnionModel(
    Identifier Name,
    DocumentationModel Documentation,
    JsonNames Json,
    EquatableArray<UnionCaseModel> Cases,
    string? Discriminator,
    bool ExactlyOne,
    ConstraintsModel Constraints
) : TypeModel(Name, Documentation, Json)
{
    /// <summary>The member whose constant tells the branches apart where no discriminator is declared, or null.</summary>
    public string? ConstantMember { get; init; }
}

/// <summary>One branch of a union.</summary>
/// <param name="Name">The case's name: <c>TryGet{Name}</c>, and <c>From{Name}</c> where other cases have the same type.</param>
/// <param name="Value">Its shape and constraints; never nullable.</param>
/// <param name="JsonKinds">The kinds of JSON value that can be this branch.</param>
/// <param name="DiscriminatorValues">The values of the discriminator, or of the member with a constant, that choose it.</param>
/// <param name="RequiredMembers">The wire names without which a value cannot be this branch.</param>
/// <param name="HasImplicitConversion">Whether an implicit conversion is possible: no other case has the type, and it is not an interface.</param>
internal sealed record UnionCaseModel(
    Identifier Name,
    ValueModel Value,
    JsonKinds JsonKinds,
    EquatableArray<string> DiscriminatorValues,
    EquatableArray<string> RequiredMembers,
    bool HasImplicitConversion
)
{
    /// <summary>The discriminator's value that is written with the branch; null when the branch carries it itself.</summary>
    public string? AddedDiscriminator { get; init; }

    /// <summary>Whether another branch has JSON values of the same kind, so that the constraints decide between them.</summary>
    public bool IsValidated { get; init; }
}
