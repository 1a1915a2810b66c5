using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Schemas.Enums;
using AmplifyAdmin.Generators.Lowering.Schemas.Records;
using AmplifyAdmin.Generators.Lowering.Schemas.Scalars;
using AmplifyAdmin.Generators.Lowering.Schemas.Unions;
using AmplifyAdmin.Generators.Lowering.Views;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Types;

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
        Choices = new ChoicePlanner(views, hierarchies, this);
    }

    /// <summary>What the choices of schemas become.</summary>
    public ChoicePlanner Choices { get; }

    /// <summary>What the schema becomes.</summary>
    public Classification Classify(SchemaView view)
    {
        if (view.Classification is { } known)
        {
            return known;
        }

        // A choice that is a branch of itself is told from its other branches.
        if (inProgress.Count > SchemaViewBuilder.DeepestNesting || !inProgress.Add(view))
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

        if (IsMapped(view))
        {
            return Classification.Scalar;
        }

        if (EnumValues(view) is not null)
        {
            return Classification.Enum;
        }

        if (Choices.Of(view).Role == ChoiceRole.Union)
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

    // A listing of values is checked as a constraint of the type that the document names.
    private static bool IsMapped(SchemaView view) =>
        TypeMappings.IsStated(view)
        && view.HasStatedKinds
        && view.ValueKinds is JsonKinds.String or JsonKinds.Integer or JsonKinds.Number or JsonKinds.Fraction;

    /// <summary>The strings that a schema lists as its values; null when it does not list any.</summary>
    public EnumList? EnumValues(SchemaView view) => EnumCandidates.Of(view, views);

    /// <summary>Whether a branch is JSON null alone.</summary>
    public static bool IsNull(SchemaView view) =>
        view.HasStatedKinds
        && (
            view.Kinds == JsonKinds.Null
            || view.Nullable
                && view.Any(part => part.Enum is { Count: > 0 } values && values.All(value => value is null))
        );

    private static bool IsValueList(SchemaView view) => view.Any(part => part.Enum is not null || part.HasConst);

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
