using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Schemas.Records;
using AmplifyAdmin.Generators.Lowering.Schemas.Scalars;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields.Keywords;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Unions;

/// <summary>Decides what the <c>oneOf</c> or <c>anyOf</c> of a schema becomes.</summary>
internal sealed class ChoicePlanner(SchemaViewBuilder views, RecordHierarchies hierarchies, SchemaClassifier classifier)
{
    private static readonly KeywordSet BesideDerived = SchemaFields.Set("oneOf", "anyOf", "type", "required");

    private readonly Dictionary<SchemaView, ChoicePlan> plans = [];

    /// <summary>The plan of a schema.</summary>
    public ChoicePlan Of(SchemaView view)
    {
        if (view.Choices.Count == 0)
        {
            return ChoicePlan.None;
        }

        if (!plans.TryGetValue(view, out var plan))
        {
            plan = Plan(view);
            plans[view] = plan;
        }

        return plan;
    }

    /// <summary>Whether the C# type of a view expresses the choice of one of its parts, so that nothing is left to check.</summary>
    /// <param name="view">The view.</param>
    /// <param name="owner">The part.</param>
    /// <param name="branches">The branches of its <c>oneOf</c> or <c>anyOf</c>.</param>
    public bool IsExpressed(SchemaView view, SchemaNode owner, IReadOnlyList<SchemaNode> branches) =>
        branches.Count > 0
        && (
            view.AllowsNumberText
            || view.MergedChoice?.Branches == branches
            || Of(view) is { Role: ChoiceRole.Union, Choice: { } choice } && choice.Branches == branches
            || IsAmongDerived(owner, branches)
        );

    private ChoicePlan Plan(SchemaView view)
    {
        var allowsNull = view.Choices.Any(choice => choice.Branches.Any(IsNull));
        if (view.Choices.Count == 1)
        {
            var choice = view.Choices[0];
            var branches = ValueBranches(choice);
            if (branches.Count == 1)
            {
                return new ChoicePlan(ChoiceRole.OnlyBranch, choice, branches, allowsNull);
            }

            if (CommonBase(view, branches) is { } common)
            {
                return new ChoicePlan(ChoiceRole.Base, choice, branches, allowsNull) { Base = common };
            }
        }

        return TypedChoice(view) is { } typed
            ? new ChoicePlan(ChoiceRole.Union, typed, ValueBranches(typed), allowsNull)
            : new ChoicePlan(ChoiceRole.Check, null, [], allowsNull);
    }

    // A choice among schemas that extend one base is that base, which reads each of them.
    private HierarchyNode? CommonBase(SchemaView view, List<SchemaNode> branches) =>
        branches.Count > 1
        && view.Roots.Count == 1
        && !view.IsMerged
        && (view.Assertions - BesideDerived).IsEmpty
        && view.Discriminator is var discriminator
        && hierarchies.CommonBase(branches, view.IsComponent) is { } common
        && common.Schema != view.Schema
        && (discriminator is null || common.Properties.Contains(discriminator.PropertyName))
            ? common
            : null;

    private bool IsAmongDerived(SchemaNode owner, IReadOnlyList<SchemaNode> branches) =>
        hierarchies.Of(owner) is { } node
        && hierarchies.CommonBase(branches, all: false)?.WithBases().Contains(node) == true;

    // Branches that say nothing on types are not cases of a union.
    private SchemaChoice? TypedChoice(SchemaView view)
    {
        var choices = view
            .Choices.Where(choice => choice.Branches.Any(branch => views.Of(branch).HasStatedKinds))
            .ToList();
        if (choices.Count != 1 || view.Properties.Count > 0)
        {
            return null;
        }

        var branches = ValueBranches(choices[0]);
        return branches.Count > 1 && branches.All(branch => IsTyped(views.Of(branch))) && !AreOneScalar(branches)
            ? choices[0]
            : null;
    }

    // A choice between integers is an integer; which ones is checked as a constraint.
    private bool AreOneScalar(IReadOnlyList<SchemaNode> branches)
    {
        ScalarKind? common = null;
        foreach (var branch in branches)
        {
            var view = views.Of(branch);
            if (classifier.Classify(view) != Classification.Scalar)
            {
                return false;
            }

            var kind = ScalarLowering.Lower(view.ValueKinds, view.Format, null).Kind;
            common ??= kind;
            if (common != kind)
            {
                return false;
            }
        }

        return true;
    }

    private List<SchemaNode> ValueBranches(SchemaChoice choice) =>
        choice.Branches.Where(branch => !IsNull(branch)).ToList();

    private bool IsNull(SchemaNode branch) => SchemaClassifier.IsNull(views.Of(branch));

    private static bool IsTyped(SchemaView view) =>
        view.HasStatedKinds && view.ValueKinds != JsonKinds.None && view.Kinds != JsonKinds.All;
}
