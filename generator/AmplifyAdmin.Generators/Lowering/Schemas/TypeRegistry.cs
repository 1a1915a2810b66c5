using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Tracing;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading;

namespace AmplifyAdmin.Generators.Lowering.Schemas;

/// <summary>The types a document becomes, by schema, with their names and whether they are lowered yet.</summary>
internal sealed class TypeRegistry
{
    private readonly LoweringContext context;
    private readonly Dictionary<int, TypeEntry> components = [];
    private readonly Dictionary<SchemaNode, TypeEntry> bySchema = [];
    private readonly Dictionary<string, TypeEntry> bySchemas = [];
    private readonly List<TypeEntry> inOrder = [];
    private readonly Queue<TypeEntry> unlowered = new();
    private readonly List<(TypeEntry Entry, LoweringUnit Unit)> lowered = [];

    public TypeRegistry(LoweringContext context)
    {
        this.context = context;
    }

    /// <summary>Takes the name of a component's type; its companions' names come after all components have theirs.</summary>
    public void NameComponent(SchemaNode schema, string wanted, NamedKind kind)
    {
        var name = context.TypeNames.Reserve(TypeNaming.Allowed(TypeNaming.FromComponent(wanted), kind));
        TypeNaming.ReportRenamed(context, schema.Pointer, wanted, name);
        var entry = new TypeEntry(schema, name, kind);
        Add(schema, entry);
        components.Add(schema.Section, entry);
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
        var trace = context.Trace;
        if (ComponentsAreQueued && Component(view) is { } component)
        {
            // Named and to be lowered whoever asks.
            return component.Kind == kind || !trace.Repeats ? component : throw new LoweringDivergedException();
        }

        var place = Key(view);
        if (trace.TryRecall(this, place, out var known))
        {
            return Renew(known, view, suggestedName, kind);
        }

        if (Find(view) is { } entry)
        {
            trace.Note(this, place, entry);
        }
        else
        {
            trace.Silence();
            entry = new TypeEntry(
                view.Schema,
                context.TypeNames.Reserve(TypeNaming.Allowed(PascalCase.From(suggestedName), kind)),
                kind
            );
            Add(view, entry);
            NameCompanions(entry);
            trace.Resume();
            trace.Note(this, place, new NewType(entry, suggestedName));
        }

        if (!entry.IsQueued)
        {
            entry.IsQueued = true;
            entry.View = view;
            unlowered.Enqueue(entry);
        }

        return entry;
    }

    /// <summary>Whether all components wait to be lowered, so that asking for one changes nothing.</summary>
    public bool ComponentsAreQueued { get; set; }

    private TypeEntry? Component(SchemaView view) =>
        view.IsComponent
        && view.Roots.Count == 1
        && components.TryGetValue(view.Schema.Section, out var entry)
        && entry.IsQueued
            ? entry
            : null;

    /// <summary>Lowers a type.</summary>
    public void Lower(TypeEntry entry, TypeBodyLowering bodies)
    {
        var unit = new LoweringUnit(() =>
        {
            foreach (var root in entry.View.Roots)
            {
                context.Trace.Touch(root.Section);
            }

            context.Trace.Touch(entry.View.Sections);
            entry.Body = bodies.Lower(entry);
        });
        context.Trace.Perform(unit);
        lowered.Add((entry, unit));
    }

    /// <summary>Lowers again the types that look at an edited schema.</summary>
    /// <returns>Those that are no longer what they were: before and after.</returns>
    public IReadOnlyList<(TypeModel Before, TypeModel After)> Repeat(int section)
    {
        var changes = new List<(TypeModel, TypeModel)>();
        foreach (var (entry, unit) in lowered)
        {
            if (entry.IsStale)
            {
                // Nothing asks for it any more.
                throw new LoweringDivergedException();
            }

            if (unit.LooksAt(section))
            {
                var before = entry.Body!;
                context.Trace.Repeat(unit);
                if (entry.Body!.Equals(before))
                {
                    entry.Body = before;
                }
                else
                {
                    changes.Add((before, entry.Body));
                }
            }
        }

        return changes;
    }

    /// <summary>Marks the types whose schemas, as far as they are part of what they are, have been edited.</summary>
    public void MarkStale(int section)
    {
        foreach (var entry in inOrder)
        {
            if (entry.Schema.Section == section || entry.IsQueued && SectionSet.Contains(entry.View.Sections, section))
            {
                entry.MarkStale();
            }
        }
    }

    // The same type with what its schema says now.
    private static TypeEntry Renew(object known, SchemaView view, string suggestedName, NamedKind kind)
    {
        var entry = known as TypeEntry ?? ((NewType)known).Entry;
        if (entry.Kind != kind || known is NewType { SuggestedName: var name } && name != suggestedName)
        {
            throw new LoweringDivergedException();
        }

        if (entry.IsStale)
        {
            entry.Renew(view);
        }

        return entry;
    }

    private sealed record NewType(TypeEntry Entry, string SuggestedName);

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

    /// <summary>All lowered types, components first, in the order they were named.</summary>
    public EquatableArray<TypeModel> InOrder() =>
        inOrder.Select(entry => entry.Body).Where(body => body is not null).Select(body => body!).ToEquatableArray();

    // A C# enum implements no interface, so that it needs a converter class of its own.
    private TypeName Converter(TypeEntry entry) =>
        entry.Kind == NamedKind.ClosedEnum
            ? TypeName.Of(context.TypeNames.Reserve(entry.Name.Text + "JsonConverter"))
            : TypeName.Generic("Runtime::JsonModelConverter", TypeName.Of(entry.Name));

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

    // A member that several parts of an object declare has a type of its own: the first part alone may mean another.
    private static string Key(SchemaView view) =>
        view.Roots.Count == 1
            ? view.Schema.Pointer.Text
            : string.Join("\n", view.Roots.Select(root => root.Document.Path + "#" + root.Pointer));

    private void Add(SchemaNode schema, TypeEntry entry)
    {
        bySchema.Add(schema, entry);
        inOrder.Add(entry);
    }

    private void NameCompanions(TypeEntry entry)
    {
        var name = entry.Name.Text;
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
