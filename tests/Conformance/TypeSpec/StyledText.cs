using System.Text.Json.Nodes;

namespace Conformance.TypeSpec;

/// <summary>Reads what a styled parameter carries, so that the same value can be given to the emitted method.</summary>
internal static class StyledText
{
    /// <summary>The value of a path parameter or a header.</summary>
    public static JsonNode? Read(DocumentParameter parameter, string text)
    {
        text = parameter.In == "path" ? Uri.UnescapeDataString(text) : text;
        var separator = ',';
        if (parameter.Style == "label" && text.StartsWith('.'))
        {
            (text, separator) = (text[1..], parameter.Explode ? '.' : ',');
        }
        else if (parameter.Style == "matrix" && text.StartsWith(';'))
        {
            (text, separator) = (text[1..], parameter.Explode ? ';' : ',');
            if (!parameter.Explode || Kind(parameter) != "object")
            {
                text = text.Replace(parameter.Name + "=", "", StringComparison.Ordinal);
            }
        }

        return Split(parameter, text, separator);
    }

    /// <summary>The value of a query parameter; null when the request has none.</summary>
    public static JsonNode? Read(DocumentParameter parameter, IReadOnlyDictionary<string, JsonNode?> query)
    {
        if (Kind(parameter) == "object" && parameter is { Explode: true, Style: "form" })
        {
            return new JsonObject(
                query.Select(pair => KeyValuePair.Create(pair.Key, Member(parameter, pair.Key, pair.Value)))
            );
        }

        if (!query.TryGetValue(parameter.Name, out var value) || value is null)
        {
            return null;
        }

        if (value is JsonArray || Kind(parameter) is not ("array" or "object"))
        {
            return value is JsonArray list && Kind(parameter) is not "array" ? list.FirstOrDefault() : value;
        }

        var separator = parameter.Style switch
        {
            "spaceDelimited" => ' ',
            "pipeDelimited" => '|',
            _ => ',',
        };
        return Split(parameter, JsonText.Of(value), separator);
    }

    private static JsonNode Split(DocumentParameter parameter, string text, char separator)
    {
        var parts = text.Split(separator, StringSplitOptions.TrimEntries);
        switch (Kind(parameter))
        {
            case "array":
                return new JsonArray([.. parts.Select(part => (JsonNode)part)]);
            case "object" when parameter.Explode:
                return new JsonObject(
                    parts
                        .Select(part => part.Split('=', 2))
                        .Select(pair => KeyValuePair.Create(pair[0], Member(parameter, pair[0], pair[^1])))
                );
            case "object":
                return new JsonObject(
                    parts.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], Member(parameter, pair[0], pair[^1])))
                );
            default:
                return text;
        }
    }

    // A number where the schema describes one.
    private static JsonNode? Member(DocumentParameter parameter, string name, JsonNode? value)
    {
        var schema =
            parameter.Schema["properties"]?[name]
            ?? parameter.Schema["additionalProperties"]
            ?? parameter.Schema["unevaluatedProperties"];
        var isNumber =
            schema is JsonObject
            && schema["type"] is JsonValue type
            && type.GetValue<string>() is ("integer" or "number");
        return value is null ? null
            : isNumber ? JsonNode.Parse(JsonText.Of(value))
            : value.DeepClone();
    }

    private static string? Kind(DocumentParameter parameter) =>
        parameter.Schema["type"] switch
        {
            JsonArray types => types[0]!.GetValue<string>(),
            JsonValue type => type.GetValue<string>(),
            _ => null,
        };
}
