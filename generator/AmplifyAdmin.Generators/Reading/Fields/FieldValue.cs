using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields;

/// <summary>The value of a field. Each method reads it as one type, and reports and ignores a value of another type.</summary>
/// <param name="Reader">Reads objects inside the value.</param>
/// <param name="Name">The field's name.</param>
/// <param name="Value">The value.</param>
/// <param name="Place">The position of the object that has the field.</param>
internal readonly record struct FieldValue(ObjectReader Reader, string Name, JsonNode? Value, JsonPointer Place)
{
    /// <summary>The position of the value. It is computed only where it is needed: most fields hold one scalar of the right type.</summary>
    public JsonPointer Pointer => Place.Append(Name);

    /// <summary>Text.</summary>
    public string? Text() =>
        Value is JsonValue value && value.TryGetValue(out string? text) ? text : Invalid<string>("text");

    /// <summary>True or false.</summary>
    public bool Flag() =>
        Value is JsonValue value && value.TryGetValue(out bool flag) ? flag : Invalid("true or false") ?? false;

    /// <summary>A count: a whole number that is not negative, <c>2.0</c> included.</summary>
    public long? Count()
    {
        if (
            NumberText() is { } text
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= 0
            && number == decimal.Truncate(number)
        )
        {
            // Nothing can be counted that far, so the largest count has the same meaning.
            return number > long.MaxValue ? long.MaxValue : (long)number;
        }

        Reader.Invalid(Pointer, Name, "a whole number that is not negative");
        return null;
    }

    /// <summary>A number, as its text.</summary>
    public string? Number() => NumberText() ?? Invalid<string>("a number");

    /// <summary>A limit.</summary>
    public LimitModel? Limit(bool exclusive) => Number() is { } text ? new LimitModel(text, exclusive) : null;

    /// <summary>Whether the value is true or false, as OpenAPI 3.0's exclusive limits are.</summary>
    public bool IsFlag => Value is JsonValue value && value.TryGetValue(out bool _);

    /// <summary>Values of any kind.</summary>
    public IReadOnlyList<JsonNode?>? Values() =>
        Value is JsonArray array ? array.ToList() : Invalid<List<JsonNode?>>("a list");

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string> Texts()
    {
        if (Value is not JsonArray array)
        {
            Reader.Invalid(Pointer, Name, "a list of names");
            return [];
        }

        var texts = new List<string>();
        foreach (var element in array)
        {
            if (element is JsonValue value && value.TryGetValue(out string? text))
            {
                texts.Add(text);
            }
            else
            {
                Reader.Invalid(Pointer, Name, "a list of names");
            }
        }

        return texts;
    }

    /// <summary>A schema inside a schema.</summary>
    public SchemaNode Schema() => Reader.ReadSchema(Value, Pointer);

    /// <summary>A list of schemas.</summary>
    public IReadOnlyList<SchemaNode> Schemas()
    {
        if (Value is not JsonArray array)
        {
            Reader.Invalid(Pointer, Name, "a list of schemas");
            return [];
        }

        var (reader, pointer) = (Reader, Pointer);
        return array.Select((element, index) => reader.ReadSchema(element, pointer.Append(index))).ToList();
    }

    /// <summary>Schemas by name.</summary>
    public IReadOnlyList<KeyValuePair<string, SchemaNode>> NamedSchemas()
    {
        if (Value is not JsonObject members)
        {
            Reader.Invalid(Pointer, Name, "an object of schemas");
            return [];
        }

        var pointer = Pointer;
        var schemas = new List<KeyValuePair<string, SchemaNode>>();
        foreach (var member in members)
        {
            var schema = Reader.ReadSchema(member.Value, pointer.Append(member.Key));
            schemas.Add(new KeyValuePair<string, SchemaNode>(member.Key, schema));
        }

        return schemas;
    }

    /// <summary>Lists of names by name.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> NamedTexts()
    {
        if (Value is not JsonObject members)
        {
            Reader.Invalid(Pointer, Name, "an object of lists of names");
            return [];
        }

        var (reader, pointer) = (Reader, Pointer);
        return members
            .Select(member => new KeyValuePair<string, IReadOnlyList<string>>(
                member.Key,
                new FieldValue(reader, member.Key, member.Value, pointer).Texts()
            ))
            .ToList();
    }

    /// <summary>A type name, or a list of them.</summary>
    public JsonKinds Kinds()
    {
        if (Value is JsonArray several)
        {
            var kinds = JsonKinds.None;
            foreach (var element in several)
            {
                // YAML reads "null" in "[string, null]" as a null value.
                kinds |= element is null ? JsonKinds.Null : Kind(element);
            }

            return kinds;
        }

        return Kind(Value);
    }

    private JsonKinds Kind(JsonNode? node)
    {
        var name = node is JsonValue value && value.TryGetValue(out string? text) ? text : "";
        switch (name)
        {
            case "null":
                return JsonKinds.Null;
            case "boolean":
                return JsonKinds.Boolean;
            case "integer":
                return JsonKinds.Integer;
            case "number":
                return JsonKinds.Number;
            case "string":
                return JsonKinds.String;
            case "array":
                return JsonKinds.Array;
            case "object":
                return JsonKinds.Object;
            case "file" when Reader.Dialect == Dialect.Swagger20:
                return JsonKinds.String;
            default:
                string[] known = ["null", "boolean", "integer", "number", "string", "array", "object"];
                Reader.Invalid(
                    Pointer,
                    Name,
                    "one of " + string.Join(", ", known) + Spelling.DidYouMean(name!, known).TrimEnd('?')
                );
                return JsonKinds.None;
        }
    }

    private string? NumberText() =>
        Value is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? value.ToJsonString() : null;

    private T? Invalid<T>(string expected)
        where T : class
    {
        Reader.Invalid(Pointer, Name, expected);
        return null;
    }

    private bool? Invalid(string expected)
    {
        Reader.Invalid(Pointer, Name, expected);
        return null;
    }
}
