using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Schemas;

/// <summary>Decides what a schema becomes, from its flat view alone.</summary>
internal sealed class SchemaClassifier
{
    private readonly SchemaViewBuilder views;
    private readonly RecordHierarchies hierarchies;
    private readonly HashSet<SchemaView> inProgress = [];

    public SchemaClassifier(SchemaViewBuilder views, RecordHierarchies hierarchies)
    {
        this.views = views;
        this.hierarchies = hierarchies;
    }

    /// <summary>What the schema becomes.</summary>
    public Classification Classify(SchemaView view)
    {
        if (view.Classification is { } known)
        {
            return known;
        }

        // A choice that is a branch of itself is told from its other branches.
        if (inProgress.Count > SchemaLowering.DeepestNesting || !inProgress.Add(view))
        {
            return Classification.Any;
        }

        var classification = ClassifyNew(view);
        inProgress.Remove(view);
        view.Classification = classification;
        return classification;
    }

    private Classification ClassifyNew(SchemaView view)
    {
        if (view.Roots.Count == 1 && !view.IsMerged && hierarchies.Of(view.Schema) is not null)
        {
            return Classification.Record;
        }

        if (EnumValues(view) is not null)
        {
            return Classification.Enum;
        }

        if (TypedChoice(view) is not null)
        {
            return Classification.Union;
        }

        if (!view.HasStatedKinds || view.ValueKinds == JsonKinds.None)
        {
            return Classification.Any;
        }

        return view.ValueKinds switch
        {
            JsonKinds.Object => ClassifyObject(view),
            JsonKinds.Array => Classification.List,
            JsonKinds.String or JsonKinds.Boolean => Classification.Scalar,
            JsonKinds.Integer or JsonKinds.Number or JsonKinds.Fraction => Classification.Scalar,
            JsonKinds.All & ~JsonKinds.Null => Classification.Any,
            _ => IsValueList(view) ? Classification.Any : Classification.KindUnion,
        };
    }

    /// <summary>The choice that becomes a union type; null when there is none, or the branches say nothing on types.</summary>
    public SchemaChoice? TypedChoice(SchemaView view)
    {
        if (view.Choices.Count == 0)
        {
            return null;
        }

        var choices = view
            .Choices.Where(choice => choice.Branches.Any(branch => views.Of(branch).HasStatedKinds))
            .ToList();
        if (choices.Count != 1 || DeclaresMembers(view))
        {
            return null;
        }

        var branches = ValueBranches(choices[0]);
        return branches.Count > 1 && branches.All(branch => IsTyped(views.Of(branch))) && !AreOneScalar(branches)
            ? choices[0]
            : null;
    }

    /// <summary>The strings a schema lets one choose from; null when it is no such list.</summary>
    public EnumList? EnumValues(SchemaView view) => EnumCandidates.Of(view, views);

    /// <summary>The branches of a choice that are not just JSON null.</summary>
    public IReadOnlyList<SchemaNode> ValueBranches(SchemaChoice choice) =>
        choice.Branches.Where(branch => !IsNull(views.Of(branch))).ToList();

    /// <summary>Whether a branch is JSON null alone.</summary>
    public static bool IsNull(SchemaView view) => view.HasStatedKinds && view.Kinds == JsonKinds.Null;

    // A choice between integers is an integer; which ones is checked as a constraint.
    private bool AreOneScalar(IReadOnlyList<SchemaNode> branches)
    {
        ScalarKind? common = null;
        foreach (var branch in branches)
        {
            var view = views.Of(branch);
            if (Classify(view) != Classification.Scalar)
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

    private static bool IsValueList(SchemaView view) => view.Any(part => part.Enum is not null || part.HasConst);

    private static bool DeclaresMembers(SchemaView view) => view.Properties.Count > 0;

    private static bool IsTyped(SchemaView view) =>
        view.HasStatedKinds && view.ValueKinds != JsonKinds.None && view.Kinds != JsonKinds.All;

    private static Classification ClassifyObject(SchemaView view)
    {
        if (view.Properties.Count > 0)
        {
            return Classification.Record;
        }

        var additional = view
            .Parts.Select(part => part.AdditionalProperties)
            .FirstOrDefault(value => value is not null);
        if (additional is { BooleanValue: null })
        {
            return Classification.Map;
        }

        return
            additional is { BooleanValue: false }
            && view.IsComponent
            && !view.Any(part => part.PatternProperties.Count > 0)
            ? Classification.Record
            : Classification.FreeFormObject;
    }
}
