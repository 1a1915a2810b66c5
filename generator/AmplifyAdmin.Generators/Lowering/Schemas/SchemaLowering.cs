using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Constraints;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Tracing;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading;

namespace AmplifyAdmin.Generators.Lowering.Schemas;

/// <summary>
/// Decides what C# type each schema becomes. A schema that becomes a type of its own is named when it is first met and
/// lowered later, from a queue, so that schemas may refer to themselves and to each other.
/// </summary>
internal sealed class SchemaLowering
{
    private readonly LoweringContext context;
    private readonly SchemaSource source;
    private readonly SchemaViewBuilder views;
    private readonly SchemaClassifier classifier;
    private readonly SchemaAliases aliases;
    private readonly TypeRegistry types;
    private readonly TypeBodyLowering bodies;
    private readonly HashSet<SchemaNode> inProgress = [];
    private readonly SchemaTable<KnownScalar> scalars = new();
    private readonly PlaceNames placeNames;

    /// <summary>How deep types without a name of their own are looked into; nobody writes such, but anybody can send it.</summary>
    public const int DeepestNesting = 200;

    // Parts of parts can be put together in more ways than there are schemas.
    private const int MostMergedTypes = 2_000;

    public SchemaLowering(LoweringContext context)
    {
        this.context = context;
        placeNames = new PlaceNames(context.Document);
        source = new SchemaSource(context);
        views = new SchemaViewBuilder(context, source);
        classifier = new SchemaClassifier(context.Trace, views);
        Shapes = new ShapeLowering(this, classifier);
        aliases = new SchemaAliases(context, source);
        types = new TypeRegistry(context);
        bodies = new TypeBodyLowering(context, this, views, classifier);
        Components = new ComponentLowering(context, this, source, types);
    }

    /// <summary>Lowers values that become no type of their own.</summary>
    public ShapeLowering Shapes { get; }

    /// <summary>Lowers the document's named schemas.</summary>
    public ComponentLowering Components { get; }

    /// <summary>Takes the text of a named schema as it is after an edit.</summary>
    /// <returns>Its number.</returns>
    public int Replace(string name, JsonNode? node)
    {
        var section = source.Replace(name, node);
        views.Forget(section);
        aliases.Forget(section);
        scalars.RemoveWhere(scalar => SectionSet.Contains(scalar.Sections, section));
        types.MarkStale(section);
        return section;
    }

    /// <summary>Whether more was asked for than is done, so that what is done depends on the order of asking.</summary>
    public bool HasGivenUp => views.HasGivenUp || types.MergedCount > MostMergedTypes;

    /// <summary>Reads the schema at a place and lowers it.</summary>
    /// <param name="document">The document or one of its parts.</param>
    /// <param name="node">The schema's JSON node.</param>
    /// <param name="pointer">Where it stands.</param>
    /// <param name="suggestedName">The name of the type that it may become.</param>
    public ValueModel Lower(SpecDocument document, JsonNode? node, JsonPointer pointer, string suggestedName) =>
        Lower(source.At(document, node, pointer), suggestedName);

    /// <summary>Notes that a place was looked at.</summary>
    public void Touch(SpecDocument document, JsonPointer pointer) => source.Touch(document, pointer);

    /// <summary>The schema at a place.</summary>
    public SchemaNode Read(SpecDocument document, JsonNode? node, JsonPointer pointer) =>
        source.At(document, node, pointer);

    /// <summary>The value that a schema describes.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="suggestedName">The name of the type that it may become.</param>
    public ValueModel Lower(SchemaNode schema, string suggestedName)
    {
        // A scalar is the same wherever it is referred to, whatever a type would be called there.
        var trace = context.Trace;
        if (scalars[schema] is { } scalar)
        {
            trace.Touch(scalar.Sections);
            context.Repeat(scalar.Reported);
            return scalar.Value;
        }

        var mark = trace.Mark;
        var reportMark = context.ReportMark;
        var outer = trace.Begin();
        trace.Touch(schema.Section);
        var (described, nullable) = aliases.Described(schema);
        if (described is not null && !ReferenceEquals(described, schema))
        {
            suggestedName = placeNames.Of(described) ?? suggestedName;
        }

        var value = described is null ? ShapeTypes.AnyValue : LowerGuarded(views.Of(described), suggestedName);
        var result = nullable ? value with { Nullable = true } : value;
        var sections = trace.End(outer);
        if (result.Shape is ScalarShape)
        {
            scalars[schema] = new KnownScalar(result, sections, context.ReportedSince(reportMark));
        }
        else if (result.Shape is NamedShape && described is not null && source.IsComponent(described))
        {
            // What can be seen of the component is its name, which ComponentLowering watches over.
            trace.Rewind(mark);
        }

        return result;
    }

    /// <summary>The value that a flat schema describes.</summary>
    private ValueModel LowerGuarded(SchemaView view, string suggestedName)
    {
        var isOneTooMany = view.Roots.Count > 1 && types.MergedCount > MostMergedTypes;
        if (isOneTooMany || inProgress.Count > DeepestNesting || !inProgress.Add(view.Schema))
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

    // An array of itself, say: no C# type has an end for that, so the value stays JSON.
    private ValueModel Unbounded(SchemaView view) =>
        new(ShapeTypes.Any, true, ConstraintsLowering.Lower(view, ShapeTypes.Any, context));

    /// <summary>Lowers what the queue holds, and what that adds to it, and gives all types in document order.</summary>
    public EquatableArray<TypeModel> Complete()
    {
        while (types.TryTakeUnlowered(out var entry))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            types.Lower(entry, bodies);
        }

        return types.InOrder();
    }

    /// <summary>Lowers again the types that look at an edited schema.</summary>
    /// <returns>Those that are no longer what they were: before and after.</returns>
    public IReadOnlyList<(TypeModel Before, TypeModel After)> RepeatTypes(int section) => types.Repeat(section);

    /// <summary>What a schema's <c>$ref</c> leads to; null when it leads nowhere.</summary>
    public SchemaNode? Target(SchemaNode schema) => source.Target(schema);

    /// <summary>The schema that a schema stands for; itself when it is no alias, or leads back to itself.</summary>
    public SchemaNode Described(SchemaNode schema) => aliases.Described(schema).Schema ?? schema;

    /// <summary>The flat view of a schema.</summary>
    public SchemaView View(SchemaNode schema) => views.Of(schema);

    private ValueModel LowerNew(SchemaView view, string suggestedName)
    {
        if (OnlyBranch(view) is { } branch)
        {
            return LowerOnlyBranch(view, branch, suggestedName);
        }

        if (KindOf(view) is { } typeKind)
        {
            var entry = types.GetOrName(view, suggestedName, typeKind);
            return new ValueModel(
                entry.Shape(typeKind),
                view.HasStatedKinds && view.Nullable || NullBranch(view),
                ConstraintsModel.None
            );
        }

        var shape = Shapes.Of(view, suggestedName);
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

    // Parts of an object often declare a member alike: each refers to the same schema, or repeats no more than its type.
    private SchemaNode? OnlyDescribed(IReadOnlyList<SchemaNode> all)
    {
        var described = all.Select(schema => aliases.Described(schema).Schema).Distinct().ToList();
        described.RemoveAll(schema =>
            schema is { Nullable: false }
            && schema != described[0]
            && described[0] is { } first
            && SchemaKeywords.SaysNothingBeside(schema, "type")
            && (schema.Types == JsonKinds.None || schema.Types == first.Types)
        );
        return described.Count == 1 ? described[0] : null;
    }

    /// <summary>What kind of type a flat schema becomes; null when it becomes none of its own.</summary>
    public NamedKind? KindOf(SchemaView view)
    {
        if (aliases.Target(view) is not null || OnlyBranch(view) is not null)
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
    private SchemaNode? OnlyBranch(SchemaView view)
    {
        if (view.Choices.Count != 1)
        {
            return null;
        }

        var branches = classifier.ValueBranches(view.Choices[0]);
        return branches.Count == 1 ? branches[0] : null;
    }

    private ValueModel LowerOnlyBranch(SchemaView view, SchemaNode branch, string suggestedName)
    {
        var keyword = view.Choices[0].ExactlyOne ? "oneOf" : "anyOf";
        var value =
            view.Parts.Count == 1 && SchemaKeywords.SaysNothingBeside(view.Schema, keyword)
                ? Lower(branch, suggestedName)
                : LowerNew(views.With(view, branch), suggestedName);
        return NullBranch(view) || view.Schema.Nullable ? value with { Nullable = true } : value;
    }

    private bool NullBranch(SchemaView view) =>
        view.Choices.Any(choice => choice.Branches.Any(branch => SchemaClassifier.IsNull(views.Of(branch))));
}

/// <summary>The value of a scalar schema, the named schemas it depends on, and what there was to report.</summary>
internal sealed record KnownScalar(ValueModel Value, int[] Sections, IReadOnlyList<DiagnosticRecord> Reported);
