using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields.Keywords;

namespace AmplifyAdmin.Generators.Reading.Fields;

/// <summary>Reads the objects of one file by their field tables.</summary>
internal sealed class ObjectReader
{
    // A comparison with all fields takes time, which a document full of misspelled words must not multiply.
    private const int MostSuggestions = 500;

    private readonly SpecDocument document;
    private readonly Dictionary<string, SchemaNode> schemas = [];
    private readonly Dictionary<object, Dictionary<string, DocumentNode>> objects = [];
    private Dictionary<(object Table, string Name), string>? suggestions;

    /// <param name="document">The document or one of its parts.</param>
    /// <param name="session">The state shared by the readers of a document and its parts.</param>
    public ObjectReader(SpecDocument document, ReadingSession session)
    {
        this.document = document;
        Session = session;
    }

    /// <summary>The state shared by the readers of a document and its parts.</summary>
    public ReadingSession Session { get; }

    /// <summary>The version of OpenAPI that the document uses.</summary>
    public Dialect Dialect => document.Dialect;

    /// <summary>The file.</summary>
    public SpecDocument Document => document;

    /// <summary>The text of an object's <c>$ref</c>; null when it has none.</summary>
    public static string? Reference(JsonObject members) =>
        members["$ref"] is JsonValue value && value.TryGetValue(out string? reference) ? reference : null;

    /// <summary>Reads an object, or the one that it refers to; null when there is none.</summary>
    public T? Read<T>(JsonNode? node, JsonPointer pointer, FieldTable<T> table, bool isShared = false)
        where T : DocumentNode
    {
        if (node is not JsonObject members)
        {
            if (node is not null)
            {
                Invalid(pointer, pointer.Last, "an object");
            }

            return null;
        }

        if (Reference(members) is { } reference)
        {
            return Session.Resolve(document, reference, pointer.Append("$ref"), table);
        }

        return isShared ? Shared(members, pointer, table) : Fill(table.Create(document, pointer), members, table);
    }

    /// <summary>Reads the fields of an object.</summary>
    public T Fill<T>(T node, JsonObject members, FieldTable<T> table)
        where T : DocumentNode
    {
        Session.Cancellation.ThrowIfCancellationRequested();
        foreach (var member in members)
        {
            ReadField(node, member.Key, member.Value, table);
        }

        foreach (var (first, second) in table.Exclusions)
        {
            if (members.ContainsKey(first) && members.ContainsKey(second))
            {
                Violation(node.Pointer.Append(second), $"'{first}' and '{second}' are mutually exclusive");
            }
        }

        table.Completed?.Invoke(this, node);
        if (node is ContentNode content)
        {
            Session.Contents.Add(content);
        }

        return node;
    }

    /// <summary>Reads a schema and all schemas inside it.</summary>
    public SchemaNode ReadSchema(JsonNode? node, JsonPointer pointer)
    {
        var schema = NewSchema(pointer);
        switch (node)
        {
            case JsonValue value when value.TryGetValue(out bool flag):
                schema.BooleanValue = flag;
                break;
            case JsonObject members when Dialect == Dialect.Swagger20 && members.ContainsKey("$ref"):
                Fill(schema, members, SchemaFields.Reference);
                break;
            case JsonObject members:
                Fill(schema, members, SchemaFields.Table);
                break;
            default:
                Invalid(pointer, pointer.Last, "a schema: an object, or true or false");
                break;
        }

        return schema;
    }

    /// <summary>The object at a position that other objects refer to; each is read once, and its fields later.</summary>
    public T Shared<T>(JsonObject members, JsonPointer pointer, FieldTable<T> table)
        where T : DocumentNode
    {
        if (!objects.TryGetValue(table, out var known))
        {
            objects.Add(table, known = []);
        }

        if (known.TryGetValue(pointer.Text, out var node))
        {
            return (T)node;
        }

        var created = table.Create(document, pointer);
        known.Add(pointer.Text, created);
        Session.Postpone(() => Fill(created, members, table));
        return created;
    }

    /// <summary>The schema at a position outside other schemas; each is read once.</summary>
    public SchemaNode SharedSchema(JsonNode? node, JsonPointer pointer)
    {
        if (!schemas.TryGetValue(pointer.Text, out var schema))
        {
            schema = ReadSchema(node, pointer);
            schemas.Add(pointer.Text, schema);
        }

        return schema;
    }

    /// <summary>Creates a schema without keywords.</summary>
    public SchemaNode NewSchema(JsonPointer pointer)
    {
        var schema = new SchemaNode(document, pointer, Session.Schemas.Count);
        Session.Schemas.Add(schema);
        return schema;
    }

    /// <summary>Reports that a field's value has the wrong type.</summary>
    public void Invalid(JsonPointer pointer, string field, string expected) =>
        Report(LoweringDiagnostics.InvalidKeyword.Id, pointer, false, field, expected);

    /// <summary>Reports a violation of a rule of OpenAPI.</summary>
    public void Violation(JsonPointer pointer, string rule) =>
        Report(ReadingDiagnostics.InvalidDocument.Id, pointer, true, rule);

    /// <summary>Reports a construct that is not supported.</summary>
    public void Unsupported(JsonPointer pointer, string construct, string advice) =>
        Report(LoweringDiagnostics.UnsupportedConstruct.Id, pointer, false, construct, advice);

    /// <summary>Reports a member that is neither a field nor an extension.</summary>
    public void Unknown<T>(JsonPointer place, string name, JsonNode? value, FieldTable<T> table)
        where T : DocumentNode
    {
        if (value is not null && !table.IsOpenFrom31)
        {
            Session.Unchecked.Add(value);
        }

        suggestions ??= [];
        if (!suggestions.TryGetValue((table, name), out var suggestion))
        {
            suggestion = suggestions.Count < MostSuggestions ? Spelling.DidYouMean(name, table.Names) : "";
            suggestions.Add((table, name), suggestion);
        }

        // OpenAPI 3.1 allows any other keyword as an annotation, so only a likely misspelling is reported there.
        if (suggestion.Length > 0 || !table.IsOpenFrom31 || Dialect < Dialect.OpenApi31)
        {
            Report(LoweringDiagnostics.UnknownKeyword.Id, place.Append(name), true, name, suggestion);
        }
    }

    /// <summary>Reads one member of an object.</summary>
    public void ReadField<T>(T node, string name, JsonNode? value, FieldTable<T> table)
        where T : DocumentNode
    {
        if (table.TryGet(name, out var field))
        {
            if (!field.Versions.Include(Dialect))
            {
                var version = field.Versions.Nearest(Dialect);
                Report(LoweringDiagnostics.ForeignKeyword.Id, node.Pointer.Append(name), true, name, version);
            }

            field.Read(new FieldValue(this, name, value, node.Pointer), node);
            (node as SchemaNode)?.Usage.Add((Keyword)(object)field);
        }
        else if (table.HasExtensions && name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
        {
            node.Extend(name, value);
        }
        else if (table.Pattern is { } pattern)
        {
            pattern(new FieldValue(this, name, value, node.Pointer), node);
        }
        else
        {
            (node as SchemaNode)?.Usage.AddUnknown(name);
            Unknown(node.Pointer, name, value, table);
        }
    }

    private void Report(string id, JsonPointer pointer, bool atKey, params string[] arguments) =>
        Session.Sink.Add(new DiagnosticRecord(id, document.Path, pointer, atKey, arguments.ToEquatableArray()));
}
