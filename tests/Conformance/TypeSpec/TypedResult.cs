using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.TypeSpec;

/// <summary>Finds values that the emitted types hold without a type although the document describes one.</summary>
/// <param name="document">The document.</param>
internal sealed class TypedResult(JsonObject document)
{
    private static readonly string[] Describing =
    [
        "properties",
        "allOf",
        "oneOf",
        "anyOf",
        "enum",
        "const",
        "items",
        "prefixItems",
    ];

    /// <summary>What is untyped in a value; null when nothing is.</summary>
    public string? Untyped(JsonNode? schema, object? value, string path)
    {
        if (value is null || schema is not JsonObject node)
        {
            return null;
        }

        node = Described(node);
        switch (value)
        {
            case string or byte[] when node["properties"] is not null:
            case JsonNode or JsonElement:
                return IsDescribed(node) ? $"{path} is {value.GetType().Name}" : null;
            case IDictionary map when node["additionalProperties"] is JsonObject item:
                return First(map.Values.Cast<object?>().Select(one => Untyped(item, one, path + "/*")));
            case IEnumerable list when value is not string and not byte[] && node["items"] is JsonObject item:
                return First(list.Cast<object?>().Select(one => Untyped(item, one, path + "/[]")));
            default:
                return value.GetType().Namespace == "Emitted" ? Members(node, value, path) : null;
        }
    }

    private static string? First(IEnumerable<string?> found) => found.FirstOrDefault(one => one is not null);

    private string? Members(JsonObject schema, object value, string path)
    {
        if (BaseInsteadOfDerived(schema, value) is { } derived)
        {
            return $"{path} is {value.GetType().Name}, not {derived}";
        }

        var properties = Properties(schema, 0).ToList();
        return First(
            value
                .GetType()
                .GetProperties()
                .Where(property => property.GetIndexParameters().Length == 0)
                .Select(property =>
                {
                    var found = properties.FirstOrDefault(one => Names.Match(one.Key, property.Name)).Value;
                    return found is null
                        ? null
                        : Untyped(found, Unwrap(property.GetValue(value)), path + "/" + property.Name);
                })
        );
    }

    private static object? Unwrap(object? value) =>
        value?.GetType() is { IsGenericType: true } type && type.Name == "Optional`1"
            ? type.GetMethod("GetValueOrDefault")!.Invoke(value, [null])
            : value;

    private string? BaseInsteadOfDerived(JsonObject schema, object value)
    {
        if (schema["discriminator"]?["propertyName"]?.GetValue<string>() is not { } name)
        {
            return null;
        }

        var kind = value
            .GetType()
            .GetProperties()
            .FirstOrDefault(property => Names.Match(property.Name, name))
            ?.GetValue(value)
            ?.ToString();
        var target = kind is null
            ? null
            : schema["discriminator"]?["mapping"]?[kind]?.GetValue<string>()?.Split('/')[^1];
        return
            target is null
            || Names.Match(target, value.GetType().Name)
            || document["components"]?["schemas"]?[target] is not JsonObject other
            || ReferenceEquals(other, schema)
            ? null
            : target;
    }

    private IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonObject schema, int depth) =>
        depth > 8
            ? []
            : (schema["properties"]?.AsObject() ?? []).Concat(
                (schema["allOf"]?.AsArray() ?? []).SelectMany(part =>
                    Properties(DocumentParameter.Resolve(document, part!.AsObject()), depth + 1)
                )
            );

    // A reference, or one that 3.0 wraps to make it nullable.
    private JsonObject Described(JsonObject schema)
    {
        schema = DocumentParameter.Resolve(document, schema);
        return schema["allOf"] is JsonArray { Count: 1 } parts && schema["properties"] is null
            ? Described(parts[0]!.AsObject())
            : schema;
    }

    private static bool IsDescribed(JsonObject schema) =>
        Describing.Any(schema.ContainsKey)
        || schema["type"] is JsonValue type && type.GetValue<string>() is not "object"
        || schema["additionalProperties"] is JsonObject { Count: > 0 };
}
