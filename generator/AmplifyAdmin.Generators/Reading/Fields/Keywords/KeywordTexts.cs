using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields.Keywords;

/// <summary>Writes the keywords whose JSON is more than their value.</summary>
internal static class KeywordTexts
{
    private static readonly (JsonKinds Kind, string Name)[] TypeNames =
    [
        (JsonKinds.Null, "null"),
        (JsonKinds.Boolean, "boolean"),
        (JsonKinds.Fraction, "number"),
        (JsonKinds.Integer, "integer"),
        (JsonKinds.String, "string"),
        (JsonKinds.Array, "array"),
        (JsonKinds.Object, "object"),
    ];

    /// <summary>Writes the types, with null when the schema is nullable.</summary>
    public static JsonNode? Types(SchemaNode schema)
    {
        var kinds = schema.Nullable ? schema.Types | JsonKinds.Null : schema.Types;

        // A number may be an integer.
        kinds &= (kinds & JsonKinds.Fraction) != JsonKinds.None ? ~JsonKinds.Integer : JsonKinds.All;
        var names = new List<string>();
        foreach (var (kind, name) in TypeNames)
        {
            if ((kinds & kind) != JsonKinds.None)
            {
                names.Add(name);
            }
        }

        return names.Count == 1 ? JsonValue.Create(names[0]) : SchemaFormatter.Names(names);
    }

    /// <summary>Writes the listed values, with null when the schema is nullable.</summary>
    public static JsonNode Enum(SchemaNode schema)
    {
        var result = new JsonArray(schema.Enum!.Select(value => value?.DeepClone()).ToArray());
        if (schema.Nullable && schema.Enum!.All(value => value is not null))
        {
            result.Add((JsonNode?)null);
        }

        return result;
    }

    /// <summary>Writes a limit that is allowed itself.</summary>
    public static JsonNode? Inclusive(LimitModel? limit) =>
        limit is { Exclusive: false } ? JsonNode.Parse(limit.Text) : null;

    /// <summary>Writes a limit that is not allowed itself.</summary>
    public static JsonNode? Exclusive(LimitModel? separate, LimitModel? shared) =>
        ExclusiveOf(separate, shared) is { } limit ? JsonNode.Parse(limit.Text) : null;

    /// <summary>The limit that is not allowed itself: a separate one, or the inclusive one with a flag.</summary>
    public static LimitModel? ExclusiveOf(LimitModel? separate, LimitModel? shared) =>
        separate ?? (shared is { Exclusive: true } ? shared : null);

    /// <summary>Writes the pattern in .NET's syntax.</summary>
    public static JsonNode? Pattern(SchemaFormatter writer, SchemaNode schema) =>
        writer.Pattern(schema, schema.Pattern!, schema.Pointer.Append("pattern")) is { } pattern
            ? JsonValue.Create(pattern)
            : null;

    /// <summary>Writes the patterns of property names in .NET's syntax.</summary>
    public static JsonNode? Patterns(SchemaFormatter writer, SchemaNode schema)
    {
        var result = new JsonObject();
        var place = schema.Pointer.Append("patternProperties");
        foreach (var entry in schema.PatternProperties)
        {
            if (writer.Pattern(schema, entry.Key, place.Append(entry.Key)) is { } pattern)
            {
                result[pattern] = writer.Write(entry.Value);
            }
        }

        return result.Count > 0 ? result : null;
    }

    /// <summary>Writes the names that are required in both directions.</summary>
    public static JsonNode? Required(SchemaFormatter writer, SchemaNode schema)
    {
        // A value's direction is not known where the text is used.
        var names = schema.Required.Where(name => !writer.IsOfOneDirection(schema, name)).ToList();
        return names.Count == 0 ? null : SchemaFormatter.Names(names);
    }

    /// <summary>Adds the names and patterns of declared properties to <c>additionalProperties</c>, which does not apply to them.</summary>
    public static void AddDeclared(SchemaFormatter writer, SchemaNode schema, JsonObject result)
    {
        if (!result.ContainsKey("properties") && schema.Properties.Count > 0)
        {
            result["properties"] = SchemaFormatter.Map(schema.Properties, _ => JsonValue.Create(true));
        }

        writer.Add(result, schema, "patternProperties");
    }
}
