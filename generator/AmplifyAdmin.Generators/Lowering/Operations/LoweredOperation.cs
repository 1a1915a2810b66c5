using System.Collections.Generic;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Tracing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>An operation on its way: as its own text gives it, with its other ways to be called, and completed.</summary>
internal sealed class LoweredOperation
{
    /// <summary>The work that gives <see cref="Model"/>.</summary>
    public LoweringUnit Unit { get; set; } = null!;

    /// <summary>The work that gives <see cref="Variants"/>.</summary>
    public LoweringUnit? VariantsUnit { get; set; }

    /// <summary>The operation; null when it cannot be emitted.</summary>
    public OperationModel? Model { get; set; }

    /// <summary>Other ways to call it.</summary>
    public List<OperationModel> Variants { get; set; } = [];

    /// <summary>The operation and its variants, completed.</summary>
    public List<ExtendedOperation> Extended { get; set; } = [];
}

/// <summary>An operation, completed.</summary>
/// <param name="Model">The operation.</param>
/// <param name="Used">The types whose members show in it.</param>
/// <param name="Followed">The types of which it matters only what their members are called and lead to.</param>
/// <param name="HasReported">Whether there was something to report.</param>
internal sealed record ExtendedOperation(
    OperationModel Model,
    HashSet<Identifier> Used,
    HashSet<Identifier> Followed,
    bool HasReported
);
