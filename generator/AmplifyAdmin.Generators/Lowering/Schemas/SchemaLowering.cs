using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Constraints;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Schemas.Records;
using AmplifyAdmin.Generators.Lowering.Schemas.Scalars;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Lowering.Schemas.Unions;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Schemas;

/// <summary>
/// Decides what C# type each schema becomes. A schema that becomes its own type is named when it is first met and
/// lowered later, from a queue, so that schemas may refer to themselves and to each other.
/// </summary>
internal sealed class SchemaLowering
{
    private readonly LoweringContext context;
    private readonly SchemaSource source;
    private readonly SchemaViewBuilder views;
    private readonly RecordHierarchies hierarchies;
    private readonly SchemaClassifier classifier;
    private readonly SchemaAliases aliases;
    private readonly EqualTypes equalTypes;
    private readonly TypeRegistry types;
    private readonly TypeMappings mappings;
    private readonly ShapeLowering shapes;
    private readonly TypeBodyLowering bodies;
    private readonly HashSet<SchemaNode> inProgress = [];
    private readonly SchemaMap<ValueModel> scalars = new();
    private readonly InlineTypeNameCache placeNames;

    // Parts of parts can be put together in more ways than there are schemas.
    private const int MostMergedTypes = 2_000;

    public SchemaLowering(LoweringContext context)
    {
        this.context = context;
        placeNames = new InlineTypeNameCache(context.Document.Document);
        source = new SchemaSource(context);
        views = new SchemaViewBuilder(context, source);
        hierarchies = new RecordHierarchies([.. source.Components, .. context.Document.PartSchemas], context.Shared);
        classifier = new SchemaClassifier(views, hierarchies);
        mappings = new TypeMappings(context);
        aliases = new SchemaAliases(context, source, hierarchies);
        equalTypes = new EqualTypes(context, source);
        types = new TypeRegistry(context, hierarchies, equalTypes);
        shapes = new ShapeLowering(this, classifier, mappings, context);
        bodies = new TypeBodyLowering(context, this, views, classifier, shapes);
    }

    /// <summary>Names every component that becomes a type, in document order, so that no inline schema takes a component's name.</summary>
    /// <param name="errorNames">The names that schemas of typed exceptions get.</param>
    public void NameComponents(IReadOnlyDictionary<string, string> errorNames)
    {
        equalTypes.Count();
        var custom = new CustomNames(context.TypeNames, context);
        foreach (var component in source.Components)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (KindOf(views.Of(component.Value)) is not null)
            {
                custom.Add(component.Value);
            }
        }

        foreach (var component in source.Components)
        {
            if (KindOf(views.Of(component.Value)) is { } kind)
            {
                var wanted = errorNames.TryGetValue(component.Key, out var errorName)
                    ? errorName
                    : TypeNaming.OfComponent(component.Key, component.Value.Title);
                types.NameComponent(component.Value, wanted, kind, custom);
            }
        }

        types.NameCompanions();
    }

    /// <summary>Lowers every component, whether an operation reaches it or not.</summary>
    public void LowerComponents()
    {
        foreach (var component in source.Components)
        {
            Lower(component.Value, component.Key);
        }
    }

    /// <summary>The value that a schema describes.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="suggestedName">The name of the type that it may become.</param>
    public ValueModel Lower(SchemaNode schema, string suggestedName)
    {
        // A scalar is the same wherever it is referred to, whatever a type would be called there.
        if (scalars[schema] is { } scalar)
        {
            return scalar;
        }

        if (context.Uses.Files.Contains(schema))
        {
            return new ValueModel(ScalarLowering.Of(ScalarKind.File), schema.Nullable, ConstraintsModel.None);
        }

        var (described, nullable) = aliases.Described(schema);
        if (described is not null && !ReferenceEquals(described, schema))
        {
            suggestedName = placeNames.Of(described) ?? suggestedName;
        }

        var value = described is null ? ShapeTypes.AnyValue : LowerGuarded(views.Of(described), suggestedName);
        var result = nullable ? value with { Nullable = true } : value;
        if (result.Shape is ScalarShape)
        {
            scalars[schema] = result;
        }

        return result;
    }

    /// <summary>The value that a flat schema describes.</summary>
    private ValueModel LowerGuarded(SchemaView view, string suggestedName)
    {
        var exceedsLimit = view.Roots.Count > 1 && types.MergedCount > MostMergedTypes;
        if (exceedsLimit || inProgress.Count > SchemaViewBuilder.DeepestNesting || !inProgress.Add(view.Schema))
        {
            return Unbounded(view);
        }

        try
        {
            return LowerNew(view, suggestedName);
        }
        finally
        {
            inProgress.Remove(view.Schema);
        }
    }

    // No C# type can describe an array of itself, for example, so the value stays JSON.
    private ValueModel Unbounded(SchemaView view) =>
        new(ShapeTypes.Any, true, ConstraintsLowering.Lower(view, ShapeTypes.Any, context));

    /// <summary>Lowers what the queue holds, and what that adds to it, and gives all types in document order.</summary>
    public EquatableArray<TypeModel> Complete()
    {
        while (types.TryTakeUnlowered(out var entry))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            entry.Body ??= bodies.Lower(entry);
        }

        return types.InOrder();
    }

    /// <summary>The lowered types, for documents that refer to them.</summary>
    public EquatableArray<SharedType> Shared() => types.Shared();

    /// <summary>What a schema's <c>$ref</c> leads to; null when it leads nowhere.</summary>
    public SchemaNode? Target(SchemaNode schema) => source.Target(schema);

    /// <summary>The record of a schema that is part of a hierarchy.</summary>
    public RecordModel RecordOf(HierarchyNode node)
    {
        var entry = types.GetOrName(views.Of(node.Schema), node.Name, NamedKind.Record);
        entry.Body ??= bodies.Lower(entry);
        return (RecordModel)entry.Body;
    }

    /// <summary>The shape of a schema that is part of a hierarchy.</summary>
    public NamedShape ShapeOf(HierarchyNode node) =>
        types.GetOrName(views.Of(node.Schema), node.Name, NamedKind.Record).Shape(NamedKind.Record);

    /// <summary>Notes that a union writes its discriminator with a record.</summary>
    public void AddDiscriminator(Identifier record) => types.AddDiscriminator(record);

    /// <summary>Notes the value of a discriminator by which a union chooses a record that declares it.</summary>
    public void FillDiscriminator(Identifier record, string property, string value) =>
        types.FillDiscriminator(record, property, value);

    /// <summary>Whether several schemas of one value describe the same.</summary>
    public bool DescribeTheSame(IReadOnlyList<SchemaNode> all) => OnlyDescribed(all) is not null;

    /// <summary>What the choices of schemas become.</summary>
    public ChoicePlanner Choices => classifier.Choices;

    /// <summary>Whether a schema extends another by a discriminator, or is extended.</summary>
    public bool IsInHierarchy(SchemaNode schema) => hierarchies.Of(schema) is not null;

    /// <summary>Whether a schema describes a JSON Merge Patch, in which null removes a member.</summary>
    public bool IsMergePatch(SchemaView view) => view.Any(context.Uses.MergePatches.Contains);

    /// <summary>The flat view of a schema.</summary>
    public SchemaView View(SchemaNode schema) => views.Of(schema);

    /// <summary>The flat view of a value that several schemas describe.</summary>
    public SchemaView View(IReadOnlyList<SchemaNode> schemas) => views.Of(schemas);

    private ValueModel LowerNew(SchemaView view, string suggestedName)
    {
        var plan = Choices.Of(view);
        if (plan.Base is { } common)
        {
            var value = Lower(common.Schema, common.Name);
            return view.HasStatedKinds && view.Nullable || plan.AllowsNull ? value with { Nullable = true } : value;
        }

        if (plan.Role == ChoiceRole.OnlyBranch)
        {
            return LowerOnlyBranch(view, plan, suggestedName);
        }

        if (KindOf(view) is { } typeKind)
        {
            mappings.ReportUnused(view);
            var entry = types.GetOrName(view, suggestedName, typeKind);
            entry.IsNumber =
                entry.Kind is NamedKind.OpenEnum or NamedKind.ClosedEnum && (view.Kinds & JsonKinds.String) == 0;
            return new ValueModel(
                entry.Shape(entry.Kind),
                view.HasStatedKinds && view.Nullable || plan.AllowsNull,
                ConstraintsModel.None
            );
        }

        var shape = shapes.Lower(view, suggestedName);
        if (shape is not ScalarShape)
        {
            mappings.ReportUnused(view);
        }

        var nullable = shape is AnyShape || view.Nullable;
        return new ValueModel(shape, nullable, ConstraintsLowering.Lower(view, shape, context));
    }

    /// <summary>The value of a place for which several schemas hold.</summary>
    public ValueModel Lower(IReadOnlyList<SchemaNode> schemas, string suggestedName) =>
        Lower(schemas.Count == 1 ? schemas[0] : null, schemas, suggestedName);

    private ValueModel Lower(SchemaNode? only, IReadOnlyList<SchemaNode> all, string suggestedName) =>
        (only ?? OnlyDescribed(all)) is { } schema
            ? Lower(schema, suggestedName)
            : LowerGuarded(views.Of(all), suggestedName);

    // Parts of an object often declare the same member: each refers to the same schema, or repeats only its type.
    private SchemaNode? OnlyDescribed(IReadOnlyList<SchemaNode> all)
    {
        var described = all.Select(schema => aliases.Described(schema).Schema).Distinct().ToList();
        described.RemoveAll(schema =>
            schema is { Nullable: false }
            && schema != described[0]
            && described[0] is { } first
            && SchemaKeywords.AssertsOnly(schema, "type")
            && (schema.Types == JsonKinds.None || schema.Types == first.Types)
        );
        return described.Count == 1 ? described[0] : null;
    }

    private NamedKind? KindOf(SchemaView view)
    {
        if (aliases.Target(view) is not null || Choices.Of(view).Role is ChoiceRole.OnlyBranch or ChoiceRole.Base)
        {
            return null;
        }

        return classifier.Classify(view) switch
        {
            Classification.Record => NamedKind.Record,
            Classification.Enum => context.Options.ClosedEnums && !classifier.EnumValues(view)!.AllowsOthers
                ? NamedKind.ClosedEnum
                : NamedKind.OpenEnum,
            Classification.Union or Classification.KindUnion => NamedKind.Union,
            _ => null,
        };
    }

    // "anyOf: [X, null]" and "oneOf: [X]" are X, nullable or not.
    private ValueModel LowerOnlyBranch(SchemaView view, ChoicePlan plan, string suggestedName)
    {
        var choice = plan.Choice!;
        var branch = plan.Branches[0];
        var value =
            view.Parts.Count == 1 && SchemaKeywords.AssertsOnly(view.Schema, choice.ExactlyOne ? "oneOf" : "anyOf")
                ? Lower(branch, suggestedName)
                : LowerNew(views.With(view, choice, branch), suggestedName);
        return plan.AllowsNull || view.Schema.Nullable ? value with { Nullable = true } : value;
    }
}
