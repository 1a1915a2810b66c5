using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary><c>type</c>.</summary>
internal static class TypeRule
{
    internal static SchemaRule Of(JsonElement value)
    {
        var names = value.ValueKind == JsonValueKind.Array ? AssertionKeywords.Names(value) : [value.GetString()!];
        var message = $"must be of type {string.Join(" or ", names)}";
        return new Assertion("type", message, json => IsAny(json, names));
    }

    private static bool IsAny(JsonView json, string[] names)
    {
        foreach (var name in names)
        {
            if (Is(json, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(JsonView json, string type) =>
        json.Kind switch
        {
            JsonValueKind.Null => type == "null",
            JsonValueKind.True or JsonValueKind.False => type == "boolean",
            JsonValueKind.Number => type == "number" || (type == "integer" && json.Number.IsInteger),
            JsonValueKind.String => type == "string",
            JsonValueKind.Array => type == "array",
            _ => type == "object",
        };
}
