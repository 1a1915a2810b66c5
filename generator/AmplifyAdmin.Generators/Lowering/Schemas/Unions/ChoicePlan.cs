using System.Collections.Generic;
using AmplifyAdmin.Generators.Lowering.Schemas.Records;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Unions;

/// <summary>What the <c>oneOf</c> or <c>anyOf</c> of a schema becomes.</summary>
internal enum ChoiceRole
{
    /// <summary>The C# type does not express it; it is checked on the JSON value.</summary>
    Check,

    /// <summary>All branches derive from one record, which is the type.</summary>
    Base,

    /// <summary>There is one branch besides null, which is the type.</summary>
    OnlyBranch,

    /// <summary>Each branch is a case of a union.</summary>
    Union,
}

/// <summary>What the choice of a schema becomes, decided once and read by everything that follows.</summary>
/// <param name="Role">What it becomes.</param>
/// <param name="Choice">The choice; null when there is none or none that a C# type expresses.</param>
/// <param name="Branches">The branches other than null.</param>
/// <param name="AllowsNull">Whether a branch is null alone.</param>
internal sealed record ChoicePlan(
    ChoiceRole Role,
    SchemaChoice? Choice,
    IReadOnlyList<SchemaNode> Branches,
    bool AllowsNull
)
{
    /// <summary>The record from which all branches derive.</summary>
    public HierarchyNode? Base { get; init; }

    /// <summary>The plan of a schema without a choice.</summary>
    public static ChoicePlan None { get; } = new(ChoiceRole.Check, null, [], false);
}
