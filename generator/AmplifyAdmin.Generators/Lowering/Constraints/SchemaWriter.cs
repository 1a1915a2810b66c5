using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Constraints;

/// <summary>
/// Writes schemas as self-contained JSON Schema 2020-12: one dialect whatever the document's, references into its own
/// <c>$defs</c>, regular expressions in .NET's syntax, nothing that refuses no value.
/// </summary>
internal sealed class SchemaWriter
{
    private readonly LoweringContext context;
    private readonly Dictionary<SchemaNode, string> names = [];
    private readonly Queue<(SchemaNode Schema, string Name)> unwritten = [];

    public SchemaWriter(LoweringContext context)
    {
        this.context = context;
    }

    /// <summary>Writes the definitions that what was written so far refers to, and those they refer to.</summary>
    public JsonObject Definitions()
    {
        var definitions = new JsonObject();
        while (unwritten.Count > 0)
        {
            var (schema, name) = unwritten.Dequeue();
            definitions[name] = Write(schema);
        }

        return definitions;
    }

    /// <summary>A whole schema.</summary>
    public JsonNode Write(SchemaNode schema) => Write(schema, KeywordGroups.Stated(schema.Spoken.Refusing));

    /// <summary>A schema's keywords, those named only.</summary>
    public JsonNode Write(SchemaNode schema, IEnumerable<string> keywords)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        KeywordReport.Report(schema, context);
        if (schema.BooleanValue is { } accepts)
        {
            return JsonValue.Create(accepts);
        }

        var result = new JsonObject();
        foreach (var keyword in keywords)
        {
            if (keyword == "const" && schema.HasConst)
            {
                result[keyword] = schema.Const?.DeepClone();
            }
            else if (Value(schema, keyword) is { } value)
            {
                result[keyword] = value;
                AddCompanions(schema, keyword, result);
            }
        }

        return result;
    }

    private JsonNode? Value(SchemaNode schema, string keyword) =>
        keyword switch
        {
            "$ref" => schema.Ref is null ? null : Reference(schema),
            "type" => Types(schema),
            "enum" => schema.Enum is { } values ? Enumerated(schema, values) : null,
            "minLength" => Count(schema.MinLength),
            "maxLength" => Count(schema.MaxLength),
            "pattern" => schema.Pattern is { } pattern
                ? Pattern(schema, pattern, schema.Pointer.Append("pattern"))
                : null,
            "format" => schema.Format is { } format ? JsonValue.Create(format) : null,
            "minimum" => schema.Minimum is { Exclusive: false } limit ? Number(limit.Text) : null,
            "maximum" => schema.Maximum is { Exclusive: false } limit ? Number(limit.Text) : null,
            "exclusiveMinimum" => Exclusive(schema.ExclusiveMinimum, schema.Minimum),
            "exclusiveMaximum" => Exclusive(schema.ExclusiveMaximum, schema.Maximum),
            "multipleOf" => schema.MultipleOf is { } divisor ? Number(divisor) : null,
            "minItems" => Count(schema.MinItems),
            "maxItems" => Count(schema.MaxItems),
            "uniqueItems" => schema.UniqueItems ? JsonValue.Create(true) : null,
            "items" => Schema(schema.Items),
            "prefixItems" => Schemas(schema.PrefixItems),
            "contains" => Schema(schema.Contains),
            "unevaluatedItems" => Schema(schema.UnevaluatedItems),
            "minProperties" => Count(schema.MinProperties),
            "maxProperties" => Count(schema.MaxProperties),
            "properties" => Map(schema.Properties),
            "required" => Texts(schema.Required.Where(name => !IsOfOneDirection(schema, name)).ToList()),
            "patternProperties" => Patterns(schema),
            "additionalProperties" => Schema(schema.AdditionalProperties),
            "propertyNames" => Schema(schema.PropertyNames),
            "dependentRequired" => Dependents(schema),
            "dependentSchemas" => Map(schema.DependentSchemas),
            "unevaluatedProperties" => Schema(schema.UnevaluatedProperties),
            "allOf" => Schemas(schema.AllOf),
            "anyOf" => Schemas(schema.AnyOf),
            "oneOf" => Schemas(schema.OneOf),
            "not" => Schema(schema.Not),
            "if" => Schema(schema.If),
            _ => null,
        };

    // Keywords that mean something only beside another one, or change what it means.
    private void AddCompanions(SchemaNode schema, string keyword, JsonObject result)
    {
        switch (keyword)
        {
            case "if":
                Add(result, "then", Schema(schema.Then));
                Add(result, "else", Schema(schema.Else));
                break;
            case "contains":
                Add(result, "minContains", Count(schema.MinContains));
                Add(result, "maxContains", Count(schema.MaxContains));
                break;
            case "items" or "unevaluatedItems" when !result.ContainsKey("prefixItems"):
                Add(result, "prefixItems", Schemas(schema.PrefixItems));
                break;
            case "additionalProperties" when !result.ContainsKey("properties") && schema.Properties.Count > 0:
                result["properties"] = new JsonObject(
                    schema.Properties.Select(entry => new KeyValuePair<string, JsonNode?>(
                        entry.Key,
                        JsonValue.Create(true)
                    ))
                );
                Add(result, "patternProperties", Patterns(schema));
                break;
            case "additionalProperties" when !result.ContainsKey("patternProperties"):
                Add(result, "patternProperties", Patterns(schema));
                break;
        }
    }

    private static void Add(JsonObject result, string keyword, JsonNode? value)
    {
        if (value is not null)
        {
            result[keyword] = value;
        }
    }

    private JsonValue? Reference(SchemaNode schema)
    {
        if (context.Schemas.Target(schema) is not { } target)
        {
            return null;
        }

        if (!names.TryGetValue(target, out var name))
        {
            name = "s" + (names.Count + 1).ToString(CultureInfo.InvariantCulture);
            names.Add(target, name);
            unwritten.Enqueue((target, name));
        }

        return JsonValue.Create("#/$defs/" + name);
    }

    private static JsonNode? Types(SchemaNode schema)
    {
        if (schema.Types == JsonKinds.None)
        {
            return null;
        }

        var kinds = schema.Nullable ? schema.Types | JsonKinds.Null : schema.Types;
        var names = TypeNames(kinds).Select(name => (JsonNode?)JsonValue.Create(name)).ToArray();
        return names.Length == 1 ? names[0] : new JsonArray(names);
    }

    private static IEnumerable<string> TypeNames(JsonKinds kinds)
    {
        if ((kinds & JsonKinds.Null) != 0)
        {
            yield return "null";
        }

        if ((kinds & JsonKinds.Boolean) != 0)
        {
            yield return "boolean";
        }

        if ((kinds & JsonKinds.Number) != 0)
        {
            yield return (kinds & JsonKinds.Fraction) != 0 ? "number" : "integer";
        }

        if ((kinds & JsonKinds.String) != 0)
        {
            yield return "string";
        }

        if ((kinds & JsonKinds.Array) != 0)
        {
            yield return "array";
        }

        if ((kinds & JsonKinds.Object) != 0)
        {
            yield return "object";
        }
    }

    private static JsonArray Enumerated(SchemaNode schema, IReadOnlyList<JsonNode?> values)
    {
        var result = new JsonArray(values.Select(value => value?.DeepClone()).ToArray());
        if (schema.Nullable && values.All(value => value is not null))
        {
            result.Add((JsonNode?)null);
        }

        return result;
    }

    private JsonObject? Patterns(SchemaNode schema)
    {
        var result = new JsonObject();
        foreach (var entry in schema.PatternProperties)
        {
            if (Pattern(schema, entry.Key, schema.Pointer.Append("patternProperties").Append(entry.Key)) is { } pattern)
            {
                result[pattern.GetValue<string>()] = Write(entry.Value);
            }
        }

        return result.Count > 0 ? result : null;
    }

    private JsonValue? Pattern(SchemaNode schema, string pattern, JsonPointer place) =>
        PatternLowering.Lower(pattern, schema, place, context) is { } model ? JsonValue.Create(model.DotNet) : null;

    private static JsonObject? Dependents(SchemaNode schema) =>
        schema.DependentRequired.Count == 0
            ? null
            : new JsonObject(
                schema.DependentRequired.Select(entry => new KeyValuePair<string, JsonNode?>(
                    entry.Key,
                    new JsonArray(entry.Value.Select(name => (JsonNode?)JsonValue.Create(name)).ToArray())
                ))
            );

    // It is required in one direction only, and which one the value travels in is not known here.
    private bool IsOfOneDirection(SchemaNode schema, string name) =>
        schema.Properties.Any(property =>
            property.Key == name && context.Schemas.View(property.Value).Any(part => part.ReadOnly || part.WriteOnly)
        );

    private static JsonNode? Exclusive(LimitModel? own, LimitModel? shared) =>
        own is not null ? Number(own.Text)
        : shared is { Exclusive: true } ? Number(shared.Text)
        : null;

    private static JsonArray? Texts(List<string> texts) =>
        texts.Count == 0 ? null : new JsonArray(texts.Select(text => (JsonNode?)JsonValue.Create(text)).ToArray());

    private static JsonValue? Count(long? count) => count is { } value ? JsonValue.Create(value) : null;

    private static JsonNode? Number(string text) => JsonNode.Parse(text);

    private JsonNode? Schema(SchemaNode? schema) => schema is null ? null : Write(schema);

    private JsonArray? Schemas(IReadOnlyList<SchemaNode> schemas) =>
        schemas.Count == 0 ? null : new JsonArray(schemas.Select(schema => (JsonNode?)Write(schema)).ToArray());

    private JsonObject? Map(IReadOnlyList<KeyValuePair<string, SchemaNode>> schemas) =>
        schemas.Count == 0
            ? null
            : new JsonObject(
                schemas.Select(entry => new KeyValuePair<string, JsonNode?>(entry.Key, Write(entry.Value)))
            );
}
