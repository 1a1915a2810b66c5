using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>Puts a schema into the words that NJsonSchema knows, those of older drafts; what it cannot check is left out.</summary>
internal static class NJsonSchemaDialect
{
    private static readonly HashSet<string> Unknown =
    [
        "contains",
        "minContains",
        "maxContains",
        "if",
        "then",
        "else",
        "dependentRequired",
        "dependentSchemas",
        "propertyNames",
        "unevaluatedItems",
        "unevaluatedProperties",
    ];

    /// <summary>The schema's text.</summary>
    public static string Write(JsonNode schema, JsonObject definitions)
    {
        var result = Schema(schema, isAdditional: false) as JsonObject ?? [];
        if (definitions.Count > 0)
        {
            // A schema that is nothing but a reference would hide the definitions next to it.
            result = result.ContainsKey("$ref") ? new JsonObject { ["allOf"] = new JsonArray(result) } : result;
            result["definitions"] = Map(definitions);
        }

        return result.ToJsonString();
    }

    private static JsonNode? Schema(JsonNode? node, bool isAdditional)
    {
        if (node is not JsonObject schema)
        {
            return isAdditional ? node?.DeepClone()
                : node is JsonValue flag && flag.GetValue<bool>() ? new JsonObject()
                : new JsonObject { ["not"] = new JsonObject() };
        }

        var result = new JsonObject();
        foreach (var keyword in schema)
        {
            if (!Unknown.Contains(keyword.Key))
            {
                Add(result, keyword.Key, keyword.Value, schema);
            }
        }

        return BesideReference(result);
    }

    private static void Add(JsonObject result, string keyword, JsonNode? value, JsonObject schema)
    {
        switch (keyword)
        {
            case "$ref":
                result[keyword] = value!.GetValue<string>().Replace("#/$defs/", "#/definitions/");
                break;
            case "const":
                result["enum"] = new JsonArray(value?.DeepClone());
                break;
            case "prefixItems":
                result["items"] = List(value!.AsArray());
                break;
            case "items" when schema.ContainsKey("prefixItems"):
                result["additionalItems"] = Schema(value, isAdditional: true);
                break;
            case "items" or "not":
                result[keyword] = Schema(value, isAdditional: false);
                break;
            case "additionalProperties":
                result[keyword] = Schema(value, isAdditional: true);
                break;
            case "allOf" or "anyOf" or "oneOf":
                result[keyword] = List(value!.AsArray());
                break;
            case "properties" or "patternProperties":
                result[keyword] = Map(value!.AsObject());
                break;
            default:
                result[keyword] = value?.DeepClone();
                break;
        }
    }

    // In older drafts a reference silences what is next to it.
    private static JsonObject BesideReference(JsonObject schema)
    {
        if (schema.Count < 2 || !schema.ContainsKey("$ref"))
        {
            return schema;
        }

        var reference = schema["$ref"]!.DeepClone();
        schema.Remove("$ref");
        return new JsonObject { ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = reference }, schema) };
    }

    private static JsonArray List(JsonArray schemas) =>
        new(schemas.Select(schema => Schema(schema, isAdditional: false)).ToArray());

    private static JsonObject Map(JsonObject schemas) =>
        new(
            schemas.Select(entry => new KeyValuePair<string, JsonNode?>(
                entry.Key,
                Schema(entry.Value, isAdditional: false)
            ))
        );
}
