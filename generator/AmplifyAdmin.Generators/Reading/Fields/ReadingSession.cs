using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.References;

namespace AmplifyAdmin.Generators.Reading.Fields;

/// <summary>The state of reading one document and its parts.</summary>
internal sealed class ReadingSession
{
    // A longer chain of references is taken to be circular.
    private const int LongestChain = 32;

    private readonly SpecDocument document;
    private readonly ReferenceResolver references;
    private readonly ExtendingSchemas extending;
    private readonly HashSet<SchemaNode> referred = [];
    private readonly Dictionary<SpecDocument, ObjectReader> readers = [];
    private readonly Queue<Action> pending = new();

    public ReadingSession(SpecDocument document, ReferenceResolver references, CancellationToken cancellation)
    {
        this.document = document;
        this.references = references;
        extending = new ExtendingSchemas(document, references);
        Cancellation = cancellation;
        Sink = Problems;
    }

    public CancellationToken Cancellation { get; }

    /// <summary>The problems found outside operations.</summary>
    public List<DiagnosticRecord> Problems { get; } = [];

    /// <summary>The list that takes the problems of the object being read.</summary>
    public List<DiagnosticRecord> Sink { get; set; }

    /// <summary>Every schema read so far. The index of a schema is its number.</summary>
    public List<SchemaNode> Schemas { get; } = [];

    /// <summary>The schemas of parts that are referred to, by the name of their place, in the order they are met.</summary>
    public List<KeyValuePair<string, SchemaNode>> PartSchemas { get; } = [];

    /// <summary>Every object read so far that can have examples.</summary>
    public List<ContentNode> Contents { get; } = [];

    /// <summary>The values that the check by the OpenAPI library leaves out.</summary>
    public HashSet<JsonNode> Unchecked { get; } = [];

    /// <summary>The reader of the objects in a file.</summary>
    public ObjectReader ReaderOf(SpecDocument document)
    {
        if (!readers.TryGetValue(document, out var reader))
        {
            reader = new ObjectReader(document, this);
            readers.Add(document, reader);
        }

        return reader;
    }

    /// <summary>Reads what is referred to, until nothing is left.</summary>
    public void Complete()
    {
        Sink = Problems;
        for (var index = 0; index < Schemas.Count || pending.Count > 0; )
        {
            Cancellation.ThrowIfCancellationRequested();
            if (pending.Count > 0)
            {
                pending.Dequeue()();
            }
            else
            {
                ResolveSchema(Schemas[index++]);
            }
        }
    }

    /// <summary>Reads something later: objects refer to each other in any depth, and in circles.</summary>
    public void Postpone(Action read) => pending.Enqueue(read);

    /// <summary>The object that a reference means; null, and reported, when it was not found.</summary>
    public T? Resolve<T>(SpecDocument document, string reference, JsonPointer pointer, FieldTable<T> table)
        where T : DocumentNode
    {
        var (file, place) = (document, pointer);
        for (var step = 0; step < LongestChain; step++)
        {
            if (references.Resolve(reference, file) is not { } target)
            {
                Sink.Add(Missing(file, place, reference));
                return null;
            }

            if (target.Node is not JsonObject members)
            {
                ReaderOf(file).Invalid(place, "$ref", "a reference to an object");
                return null;
            }

            if (ObjectReader.Reference(members) is not { } next)
            {
                return ReaderOf(target.Document).Shared(members, target.Pointer, table);
            }

            (reference, file, place) = (next, target.Document, target.Pointer.Append("$ref"));
        }

        var origin = pointer.Parent;
        Sink.Add(
            new DiagnosticRecord(
                LoweringDiagnostics.CircularReference.Id,
                document.Path,
                origin,
                false,
                [origin.ToString()]
            )
        );
        return null;
    }

    private void ResolveSchema(SchemaNode schema)
    {
        foreach (var extension in extending.Of(schema))
        {
            Refer(extension);
        }

        if (schema.Ref is not { } reference)
        {
            return;
        }

        if (references.Resolve(reference, schema.Document) is { } found)
        {
            schema.Target = Refer(found);
        }
        else
        {
            schema.ReferenceProblem = Missing(schema.Document, schema.Pointer.Append("$ref"), reference);
        }
    }

    private SchemaNode Refer(ResolvedNode target)
    {
        var schema = ReaderOf(target.Document).SharedSchema(target.Node, target.Pointer);
        if (!ReferenceEquals(target.Document, document) && referred.Add(schema))
        {
            var name = target.Pointer.Text.Length > 0 ? target.Pointer.Last : RelativePath.Stem(target.Document.Path);
            PartSchemas.Add(new KeyValuePair<string, SchemaNode>(name, schema));
        }

        return schema;
    }

    private DiagnosticRecord Missing(SpecDocument file, JsonPointer pointer, string reference) =>
        references.IsExternal(reference, file)
            ? new DiagnosticRecord(LoweringDiagnostics.ExternalReference.Id, file.Path, pointer, false, [reference])
            : new DiagnosticRecord(
                LoweringDiagnostics.UnresolvedReference.Id,
                file.Path,
                pointer,
                false,
                [reference, references.Suggest(reference, file)]
            );
}
