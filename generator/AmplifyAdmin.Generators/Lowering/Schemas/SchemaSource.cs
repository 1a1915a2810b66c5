using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Schemas;

/// <summary>Gives each schema of the document as one object, however often it is referred to.</summary>
internal sealed class SchemaSource
{
    private readonly LoweringContext context;
    private readonly Dictionary<SchemaNode, SchemaNode?> byReferrer = [];
    private readonly Dictionary<(string Path, string Reference), SchemaNode?> byReference = [];
    private readonly Dictionary<(string Path, JsonPointer Pointer), SchemaNode> byPointer = [];
    private readonly HashSet<SchemaNode> components = [];
    private List<(string Name, SchemaNode Schema)>? named;

    public SchemaSource(LoweringContext context)
    {
        this.context = context;
    }

    /// <summary>The document's named schemas, in document order.</summary>
    public IReadOnlyList<(string Name, SchemaNode Schema)> Components() => named ??= ReadComponents();

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
            schema = context.ReaderOf(document).Read(node, pointer);
            byPointer.Add((document.Path, pointer), schema);
        }

        return schema;
    }

    private List<(string Name, SchemaNode Schema)> ReadComponents()
    {
        named = [];
        var result = named;
        var (container, pointer) = Container();
        foreach (var entry in container ?? [])
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var schema = At(context.Document, entry.Value, pointer.Append(entry.Key));
            components.Add(schema);
            result.Add((entry.Key, schema));
        }

        return result;
    }

    private (JsonObject? Container, JsonPointer Pointer) Container()
    {
        var root = context.Document.Root;
        return context.Document.Dialect == Dialect.Swagger20
            ? (root["definitions"] as JsonObject, JsonPointer.Root.Append("definitions"))
            : (
                (root["components"] as JsonObject)?["schemas"] as JsonObject,
                JsonPointer.Root.Append("components").Append("schemas")
            );
    }
}
