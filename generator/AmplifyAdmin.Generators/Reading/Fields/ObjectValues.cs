using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields;

/// <summary>Reads the values of fields outside schemas. A field without a value counts as absent.</summary>
internal static class ObjectValues
{
    /// <summary>Text. Numbers and flags count as text, because YAML makes them of versions and ports.</summary>
    public static string? Scalar(this FieldValue value) => Scalar(value, value.Value, value.Name);

    /// <summary>A list of texts.</summary>
    public static IReadOnlyList<string> Scalars(this FieldValue value) =>
        value
            .Elements()
            .Select((element, index) => Scalar(value, element, value.Name))
            .Where(text => text is not null)
            .Select(text => text!)
            .ToList();

    /// <summary>Texts by name.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ScalarMap(this FieldValue value)
    {
        var texts = new List<KeyValuePair<string, string>>();
        foreach (var member in value.Members())
        {
            if (Scalar(value, member.Value, value.Name) is { } text)
            {
                texts.Add(new KeyValuePair<string, string>(member.Key, text));
            }
        }

        return texts;
    }

    /// <summary>A flag; null when the field has no value.</summary>
    public static bool? OptionalFlag(this FieldValue value) => value.Value is null ? null : value.Flag();

    /// <summary>An object, or the one it refers to.</summary>
    public static T? Object<T>(this FieldValue value, FieldTable<T> table)
        where T : DocumentNode => value.Reader.Read(value.Value, value.Pointer, table);

    /// <summary>A list of objects.</summary>
    public static IReadOnlyList<T> Objects<T>(this FieldValue value, FieldTable<T> table)
        where T : DocumentNode
    {
        var pointer = value.Pointer;
        return value
            .Elements()
            .Select((element, index) => value.Reader.Read(element, pointer.Append(index), table))
            .Where(node => node is not null)
            .Select(node => node!)
            .ToList();
    }

    /// <summary>Objects by name.</summary>
    public static IReadOnlyList<KeyValuePair<string, T>> Map<T>(
        this FieldValue value,
        FieldTable<T> table,
        bool isShared = false
    )
        where T : DocumentNode
    {
        var pointer = value.Pointer;
        var nodes = new List<KeyValuePair<string, T>>();
        foreach (var member in value.Members())
        {
            if (value.Reader.Read(member.Value, pointer.Append(member.Key), table, isShared) is { } node)
            {
                nodes.Add(new KeyValuePair<string, T>(member.Key, node));
            }
        }

        return nodes;
    }

    /// <summary>Objects by name that other objects refer to.</summary>
    public static IReadOnlyList<KeyValuePair<string, T>> Components<T>(this FieldValue value, FieldTable<T> table)
        where T : DocumentNode => value.Map(table, isShared: true);

    /// <summary>Schemas by name that other schemas refer to.</summary>
    public static IReadOnlyList<KeyValuePair<string, SchemaNode>> SharedSchemas(this FieldValue value)
    {
        var pointer = value.Pointer;
        var schemas = new List<KeyValuePair<string, SchemaNode>>();
        foreach (var member in value.Members())
        {
            var schema = value.Shared(member.Value, pointer.Append(member.Key));
            schemas.Add(new KeyValuePair<string, SchemaNode>(member.Key, schema));
        }

        return schemas;
    }

    /// <summary>A schema outside other schemas.</summary>
    public static SchemaNode SharedSchema(this FieldValue value) => value.Shared(value.Value, value.Pointer);

    /// <summary>A value of any kind.</summary>
    public static JsonNode? Any(this FieldValue value)
    {
        value.LeaveUnchecked(value.Value);
        return value.Value;
    }

    /// <summary>The members of an object.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Members(this FieldValue value)
    {
        if (value.Value is not null and not JsonObject)
        {
            value.Reader.Invalid(value.Pointer, value.Name, "an object");
        }

        return value.Value as JsonObject ?? [];
    }

    /// <summary>The elements of a list.</summary>
    public static IEnumerable<JsonNode?> Elements(this FieldValue value)
    {
        if (value.Value is not null and not JsonArray)
        {
            value.Reader.Invalid(value.Pointer, value.Name, "a list");
        }

        return value.Value as JsonArray ?? [];
    }

    private static SchemaNode Shared(this FieldValue value, JsonNode? node, JsonPointer pointer)
    {
        value.LeaveUnchecked(node);
        return value.Reader.SharedSchema(node, pointer);
    }

    private static void LeaveUnchecked(this FieldValue value, JsonNode? node)
    {
        if (node is not null)
        {
            value.Reader.Session.Unchecked.Add(node);
        }
    }

    private static string? Scalar(FieldValue value, JsonNode? node, string name)
    {
        if (node is JsonValue scalar)
        {
            return scalar.GetValueKind() == JsonValueKind.String ? scalar.GetValue<string>() : scalar.ToJsonString();
        }

        if (node is not null)
        {
            value.Reader.Invalid(value.Pointer, name, "text");
        }

        return null;
    }
}
