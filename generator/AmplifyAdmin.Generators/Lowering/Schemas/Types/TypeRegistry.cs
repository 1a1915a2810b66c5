using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Schemas.Records;
using AmplifyAdmin.Generators.Lowering.Schemas.Unions;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Types;

/// <summary>The types a document becomes, by schema, with their names and whether they are lowered yet.</summary>
internal sealed class TypeRegistry
{
    private readonly LoweringContext context;
    private readonly Dictionary<SchemaNode, TypeEntry> bySchema = [];
    private readonly Dictionary<string, TypeEntry> bySchemas = [];
    private readonly List<TypeEntry> inOrder = [];
    private readonly Queue<TypeEntry> unlowered = new();
    private readonly HashSet<Identifier> discriminated = [];
    private readonly DiscriminatorValues discriminatorValues = new();

    private readonly RecordHierarchies hierarchies;
    private readonly EqualTypes equalTypes;

    public TypeRegistry(LoweringContext context, RecordHierarchies hierarchies, EqualTypes equalTypes)
    {
        this.context = context;
        this.equalTypes = equalTypes;
        this.hierarchies = hierarchies;
    }

    /// <summary>Takes the name of a component's type; its companions' names come after all components have theirs.</summary>
    public void NameComponent(SchemaNode schema, string wanted, NamedKind kind, CustomNames custom)
    {
        var name = custom.Reserve(schema, TypeNaming.Allowed(TypeNaming.FromComponent(wanted), kind));
        if (!custom.IsStated(schema))
        {
            TypeNaming.ReportRenamed(context, schema, wanted, name);
        }

        var entry = new TypeEntry(schema, name, kind) { Hierarchy = hierarchies.Of(schema) };
        Add(schema, entry);
        equalTypes.AddComponent(schema, entry);
    }

    /// <summary>Takes the names of the types that accompany each named component.</summary>
    public void NameCompanions()
    {
        foreach (var entry in inOrder)
        {
            NameCompanions(entry);
        }
    }

    /// <summary>The type of a schema; named and queued when it is met for the first time.</summary>
    public TypeEntry GetOrName(SchemaView view, string suggestedName, NamedKind kind)
    {
        var entry = Find(view) ?? FindShared(view);
        if (entry is null && equalTypes.Find(view, kind) is { } equal)
        {
            bySchema.Add(view.Schema, entry = equal);
        }
        else if (entry is null)
        {
            suggestedName = equalTypes.Name(view) ?? suggestedName;
            entry = new TypeEntry(view.Schema, NameInline(view, suggestedName, kind), kind)
            {
                Hierarchy = view.Roots.Count == 1 ? hierarchies.Of(view.Schema) : null,
            };
            Add(view, entry);
            equalTypes.Add(view, entry);
            NameCompanions(entry);
        }

        if (!entry.IsQueued)
        {
            entry.IsQueued = true;
            entry.View = entry.Schema == view.Schema ? view : context.Schemas.View(entry.Schema);
            unlowered.Enqueue(entry);
        }

        return entry;
    }

    /// <summary>How many types have been made of several schemas.</summary>
    public int MergedCount => bySchemas.Count;

    /// <summary>Takes the next type that is not lowered.</summary>
    public bool TryTakeUnlowered(out TypeEntry entry)
    {
        if (unlowered.Count == 0)
        {
            entry = null!;
            return false;
        }

        entry = unlowered.Dequeue();
        return true;
    }

    /// <summary>Notes that a union writes its discriminator with a record.</summary>
    public void AddDiscriminator(Identifier record) => discriminated.Add(record);

    /// <summary>Notes the value of a discriminator by which a union chooses a record that declares it.</summary>
    public void FillDiscriminator(Identifier record, string property, string value) =>
        discriminatorValues.Add(record, property, value);

    /// <summary>All lowered types, components first, in the order they were named.</summary>
    public EquatableArray<TypeModel> InOrder() =>
        inOrder
            .Select(entry => entry.Body)
            .Where(body => body is not null)
            .Select(body =>
                body is RecordModel record
                    ? discriminatorValues.Fill(record) with
                    {
                        TakesDiscriminator = discriminated.Contains(record.Name),
                    }
                    : body!
            )
            .ToEquatableArray();

    /// <summary>The lowered types by their schemas, for documents that refer to them.</summary>
    public EquatableArray<SharedType> Shared()
    {
        var bodies = InOrder().ToDictionary(body => body.Name);
        return bySchema
            .Where(entry => bodies.ContainsKey(entry.Value.Name))
            .Select(entry => new SharedType(
                entry.Key.Document.Path,
                entry.Key.Pointer.Text,
                entry.Value.Shape(entry.Value.Kind),
                bodies[entry.Value.Name]
            ))
            .ToEquatableArray();
    }

    private TypeEntry? FindShared(SchemaView view)
    {
        if (context.Shared.Find(view, context) is not { } shared)
        {
            return null;
        }

        var entry = new TypeEntry(view.Schema, shared) { View = view };
        bySchema.Add(view.Schema, entry);
        return entry;
    }

    // A C# enum implements no interface, so that it needs its own converter class.
    private TypeName Converter(TypeEntry entry) =>
        entry.Kind == NamedKind.ClosedEnum
            ? context.TypeOf(context.TypeNames.Reserve(entry.Name.Text + "JsonConverter"))
            : TypeName.Generic("Emitted::JsonModelConverter", context.TypeOf(entry.Name));

    // The name at a property is the property's.
    private Identifier NameInline(SchemaView view, string suggestedName, NamedKind kind)
    {
        var custom = new CustomNames(context.TypeNames, context);
        if (view.Roots.Count == 1 && view.Schema.Pointer.Parent.Last != "properties")
        {
            custom.Add(view.Schema);
        }

        return custom.Reserve(view.Schema, TypeNaming.Allowed(PascalCase.From(suggestedName), kind));
    }

    private TypeEntry? Find(SchemaView view) =>
        view.Roots.Count == 1
            ? bySchema.TryGetValue(view.Schema, out var alone)
                ? alone
                : null
            : bySchemas.TryGetValue(Key(view), out var merged)
                ? merged
                : null;

    private void Add(SchemaView view, TypeEntry entry)
    {
        if (view.Roots.Count == 1)
        {
            Add(view.Schema, entry);
            return;
        }

        bySchemas.Add(Key(view), entry);
        inOrder.Add(entry);
    }

    // A member that several parts of an object declare has its own type: the first part alone may mean another.
    private static string Key(SchemaView view) =>
        string.Join("\n", view.Roots.Select(root => root.Document.Path + "#" + root.Pointer));

    private void Add(SchemaNode schema, TypeEntry entry)
    {
        bySchema.Add(schema, entry);
        inOrder.Add(entry);
    }

    private void NameCompanions(TypeEntry entry)
    {
        var name = entry.Name.Text;
        entry.Type = context.TypeOf(entry.Name);
        entry.IsReferenced = context.Options.IsReferenced;
        entry.Json = new JsonNames(
            context.TypeNames.Reserve(name + "Json"),
            Converter(entry),
            context.JsonContextNames.Reserve(name)
        );
        if (entry.Kind == NamedKind.OpenEnum)
        {
            entry.KindName = context.TypeNames.Reserve(name + "Kind");
        }
    }
}

/// <summary>A type that a schema becomes.</summary>
internal sealed class TypeEntry
{
    private NamedShape? shape;

    public TypeEntry(SchemaNode schema, Identifier name, NamedKind kind)
    {
        Schema = schema;
        Name = name;
        Kind = kind;
    }

    /// <param name="schema">The schema.</param>
    /// <param name="shared">The type that is emitted for the schema's part.</param>
    public TypeEntry(SchemaNode schema, SharedType shared)
        : this(schema, shared.Shape.Name, shared.Shape.Kind)
    {
        shape = shared.Shape;
        Json = shared.Shape.Json;
        Type = shared.Shape.Type;
        IsNumber = shared.Shape.IsNumber;
        IsQueued = true;
    }

    public SchemaNode Schema { get; }

    public Identifier Name { get; }

    public NamedKind Kind { get; }

    /// <summary>The type as code writes it; given with the names of its JSON code.</summary>
    public TypeName Type { get; set; } = null!;

    /// <summary>Whether code in another namespace refers to it.</summary>
    public bool IsReferenced { get; set; }

    /// <summary>The names of its JSON code; given once every component has its own name.</summary>
    public JsonNames Json { get; set; } = null!;

    /// <summary>The C# enum next to an open enum type; null for other types.</summary>
    public Identifier? KindName { get; set; }

    /// <summary>The flat schema to lower.</summary>
    public SchemaView View { get; set; } = null!;

    /// <summary>The shape of values of the type; asked for once its JSON code is named.</summary>
    public NamedShape Shape(NamedKind kind) =>
        shape is not null && shape.Kind == kind
            ? shape
            : shape = ShapeTypes.Named(Name, kind, Json) with
            {
                Type = Type,
                IsShared = IsReferenced,
                Obsolete = Schema.Deprecated,
                IsBase = Hierarchy is { Derived.Count: > 0 },
                IsNumber = IsNumber,
            };

    /// <summary>Whether it is an enum type whose values are numbers in JSON.</summary>
    public bool IsNumber { get; set; }

    /// <summary>The schema's place among the schemas that extend each other; null for most.</summary>
    public HierarchyNode? Hierarchy { get; set; }

    /// <summary>Whether it waits to be lowered or is lowered.</summary>
    public bool IsQueued { get; set; }

    /// <summary>The lowered type.</summary>
    public TypeModel? Body { get; set; }
}
