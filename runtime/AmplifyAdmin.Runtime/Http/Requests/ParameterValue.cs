using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>A parameter's value taken apart: one text, a list of texts, or members with texts.</summary>
/// <param name="Text">The text of a scalar.</param>
/// <param name="Elements">The texts of a list.</param>
/// <param name="Members">The texts of an object's members, inner ones by their path in brackets.</param>
/// <param name="Json">The value as JSON text.</param>
internal sealed record ParameterValue(
    string? Text,
    IReadOnlyList<string>? Elements,
    IReadOnlyList<KeyValuePair<string, string>>? Members,
    string Json
)
{
    /// <summary>Whether the value is absent.</summary>
    public bool IsNull => Text is null && Elements is null && Members is null;

    /// <summary>Whether it is a list or an object with nothing in it, which RFC 6570 takes for no value.</summary>
    public bool IsEmpty => Elements is { Count: 0 } || Members is { Count: 0 };

    /// <summary>Takes a value apart by way of its JSON, so that text in parameters and in bodies is the same.</summary>
    public static ParameterValue Of<T>(T? value, ApiJsonConverter<T> converter)
    {
        if (value is null)
        {
            return new ParameterValue(null, null, null, "null");
        }

        using var buffer = new PooledBuffer(256);
        converter.Serialize(value, buffer);
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        var json = Encoding.UTF8.GetString(buffer.WrittenSpan);
        var root = document.RootElement;
        return root.ValueKind switch
        {
            JsonValueKind.Array => new ParameterValue(null, Texts(root), null, json),
            JsonValueKind.Object => new ParameterValue(null, null, Flatten(root), json),
            JsonValueKind.Null => new ParameterValue(null, null, null, json),
            _ => new ParameterValue(Scalar(root), null, null, json),
        };
    }

    private static List<string> Texts(JsonElement array)
    {
        var texts = new List<string>(array.GetArrayLength());
        foreach (var element in array.EnumerateArray())
        {
            texts.Add(Scalar(element));
        }

        return texts;
    }

    private static List<KeyValuePair<string, string>> Flatten(JsonElement value)
    {
        var members = new List<KeyValuePair<string, string>>();
        foreach (var member in value.EnumerateObject())
        {
            Flatten(member.Name, member.Value, members);
        }

        return members;
    }

    private static void Flatten(string path, JsonElement value, List<KeyValuePair<string, string>> members)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Flatten($"{path}[{member.Name}]", member.Value, members);
                }

                break;
            case JsonValueKind.Array:
                foreach (var element in value.EnumerateArray())
                {
                    members.Add(new(path, Scalar(element)));
                }

                break;
            case JsonValueKind.Null:
                break;
            default:
                members.Add(new(path, Scalar(value)));
                break;
        }
    }

    private static string Scalar(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
