using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Tracing;
using AmplifyAdmin.Generators.Reading;

namespace AmplifyAdmin.Generators.Lowering.Schemas;

/// <summary>Gives each schema of the document as one object, however often it is referred to.</summary>
internal sealed class SchemaSource
{
    private readonly LoweringContext context;
    private readonly Dictionary<SchemaNode, SchemaNode?> byReferrer = [];
    private readonly Dictionary<(string Path, string Reference), SchemaNode?> byReference = [];
    private readonly Dictionary<(string Path, JsonPointer Pointer), SchemaNode> byPointer = [];
    private readonly HashSet<SchemaNode> components = [];
    private readonly HashSet<int> faulty = [];
    private readonly NamedSections sections;
    private List<(string Name, SchemaNode Schema)>? named;

    public SchemaSource(LoweringContext context)
    {
        this.context = context;
        sections = new NamedSections(context.Document);
    }

    /// <summary>The document's named schemas, in document order.</summary>
    public IReadOnlyList<(string Name, SchemaNode Schema)> Components() => named ??= ReadComponents();

    /// <summary>A named schema by its number.</summary>
    public SchemaNode Component(int section) => Components()[section - 1].Schema;

    /// <summary>Whether a schema is one of the named ones.</summary>
    public bool IsComponent(SchemaNode schema)
    {
        Components();
        return components.Contains(schema);
    }

    /// <summary>What a schema's <c>$ref</c> leads to; null, and reported once, when there is no such thing.</summary>
    public SchemaNode? Target(SchemaNode schema)
    {
        // The same schema is asked for again and again, and a file's path is a long key.
        if (!byReferrer.TryGetValue(schema, out var target))
        {
            target = ByReference(schema);
            byReferrer.Add(schema, target);
        }

        context.Trace.Touch(target?.Section ?? LoweringTrace.Missing);
        return target;
    }

    private SchemaNode? ByReference(SchemaNode schema)
    {
        var reference = schema.Ref!;
        var key = (schema.Document.Path, reference);
        if (!byReference.TryGetValue(key, out var target))
        {
            target = context.References.Resolve(reference, schema.Document.Path) is { } found
                ? At(found.Document, found.Node, found.Pointer)
                : null;
            byReference.Add(key, target);
            if (target is null)
            {
                context.ReportMissing(schema.Document.Path, schema.Pointer.Append("$ref"), reference);
            }
        }

        return target;
    }

    /// <summary>The schema at a place of the document or of one of its parts.</summary>
    public SchemaNode At(SpecDocument document, JsonNode? node, JsonPointer pointer)
    {
        if (!byPointer.TryGetValue((document.Path, pointer), out var schema))
        {
            schema = Read(document, node, pointer);
            byPointer.Add((document.Path, pointer), schema);
        }

        context.Trace.Touch(schema.Section);
        return schema;
    }

    /// <summary>Notes that a place was looked at, as what leads there depends on it.</summary>
    public void Touch(SpecDocument document, JsonPointer pointer) =>
        context.Trace.Touch(sections.Of(document, pointer));

    /// <summary>Takes the text of a named schema as it is after an edit, and forgets what was known of it.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="LoweringDivergedException">There is something to report about the schema, before or after.</exception>
    public int Replace(string name, JsonNode? node)
    {
        var old = Components().First(component => component.Name == name).Schema;
        var section = old.Section;
        context.References.Forget(old.Pointer);
        Forget(byPointer, entry => entry.Value.Section == section);
        Forget(byReferrer, entry => entry.Key.Section == section || entry.Value?.Section == section);
        Forget(byReference, entry => entry.Value?.Section == section);
        components.Remove(old);
        sections.Container![name] = node;
        var wasFaulty = faulty.Contains(section);
        var schema = At(context.Document, node, old.Pointer);
        if (wasFaulty || faulty.Contains(section) || context.References.HasUsedNames)
        {
            throw new LoweringDivergedException();
        }

        components.Add(schema);
        named![section - 1] = (name, schema);
        return section;
    }

    private static void Forget<TKey, TValue>(
        Dictionary<TKey, TValue> known,
        Func<KeyValuePair<TKey, TValue>, bool> isStale
    )
    {
        foreach (var entry in known.Where(isStale).ToList())
        {
            known.Remove(entry.Key);
        }
    }

    private SchemaNode Read(SpecDocument document, JsonNode? node, JsonPointer pointer)
    {
        var section = sections.Of(document, pointer);
        var reported = context.ReportedCount;
        context.SchemaCounter.Section = section;
        var schema = context.ReaderOf(document).Read(node, pointer);
        context.SchemaCounter.Section = 0;
        if (context.ReportedCount != reported)
        {
            // Said where the schema is read, which is done once.
            faulty.Add(section);
            context.Trace.Spoil();
        }

        return schema;
    }

    private List<(string Name, SchemaNode Schema)> ReadComponents()
    {
        named = [];
        var result = named;
        foreach (var entry in sections.Container ?? [])
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var schema = At(context.Document, entry.Value, sections.Place.Append(entry.Key));
            components.Add(schema);
            result.Add((entry.Key, schema));
        }

        return result;
    }
}
