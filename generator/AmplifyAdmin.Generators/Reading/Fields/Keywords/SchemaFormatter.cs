using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields.Keywords;

/// <summary>Writes schemas as JSON Schema 2020-12, by the rows of <see cref="SchemaFields"/>.</summary>
internal abstract class SchemaFormatter
{
    /// <summary>Writes a schema with all keywords that can reject a value.</summary>
    public virtual JsonNode Write(SchemaNode schema) =>
        Write(
            schema,
            SchemaFields.Written.Where(keyword => keyword.Index < 0 || schema.Usage.Assertions.Contains(keyword))
        );

    /// <summary>Writes some keywords of a schema.</summary>
    public virtual JsonNode Write(SchemaNode schema, IEnumerable<Keyword> keywords)
    {
        if (schema.BooleanValue is { } accepts)
        {
            return JsonValue.Create(accepts);
        }

        var result = new JsonObject();
        foreach (var keyword in keywords)
        {
            if (Add(result, keyword, schema))
            {
                keyword.WriteCompanions?.Invoke(this, schema, result);
            }
        }

        return result;
    }

    /// <summary>Adds a keyword, unless the schema has no value for it.</summary>
    public bool Add(JsonObject result, Keyword keyword, SchemaNode schema)
    {
        if (!keyword.IsIn(schema) || result.ContainsKey(keyword.Name))
        {
            return false;
        }

        if (keyword.Format is { } format)
        {
            return format(this, schema) is { } text && Add(result, keyword.Name, text);
        }

        return Add(result, keyword.Name, Text(keyword.Value!(schema)));
    }

    /// <summary>Adds keywords by their names.</summary>
    public void Add(JsonObject result, SchemaNode schema, params string[] names)
    {
        foreach (var name in names)
        {
            Add(result, SchemaFields.Find(name), schema);
        }
    }

    /// <summary>Writes the reference to a schema's target.</summary>
    public abstract JsonNode? Reference(SchemaNode schema);

    /// <summary>Writes a regular expression; null when it cannot be translated.</summary>
    public abstract string? Pattern(SchemaNode schema, string pattern, JsonPointer place);

    /// <summary>Whether a required property is sent in one direction only.</summary>
    public abstract bool IsOfOneDirection(SchemaNode schema, string name);

    /// <summary>Writes a list of names.</summary>
    public static JsonArray Names(IEnumerable<string> names) =>
        new(names.Select(name => (JsonNode?)JsonValue.Create(name)).ToArray());

    /// <summary>Writes an object with a member for each entry.</summary>
    public static JsonObject Map<T>(
        IEnumerable<KeyValuePair<string, T>> entries,
        System.Func<KeyValuePair<string, T>, JsonNode?> write
    ) => new(entries.Select(entry => new KeyValuePair<string, JsonNode?>(entry.Key, write(entry))));

    private static bool Add(JsonObject result, string name, JsonNode? text)
    {
        result[name] = text;
        return true;
    }

    private JsonNode? Text(object? value) =>
        value switch
        {
            long count => JsonValue.Create(count),
            bool flag => JsonValue.Create(flag),
            string text => JsonValue.Create(text),
            Constant constant => constant.Value?.DeepClone(),
            SchemaNode schema => Write(schema),
            IEnumerable<SchemaNode> schemas => new JsonArray(
                schemas.Select(schema => (JsonNode?)Write(schema)).ToArray()
            ),
            IEnumerable<KeyValuePair<string, SchemaNode>> schemas => Map(schemas, entry => Write(entry.Value)),
            IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> names => Map(names, entry => Names(entry.Value)),
            _ => null,
        };
}
