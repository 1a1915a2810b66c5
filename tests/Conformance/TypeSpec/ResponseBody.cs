using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.TypeSpec;

/// <summary>Compares the body of a response with what a method returned.</summary>
internal static class ResponseBody
{
    /// <summary>What differs; null when nothing does.</summary>
    public static string? Difference(ScenarioBody body, object? result, JsonEquality equality)
    {
        if (body.IsJson)
        {
            var json = JsonNode.Parse(body.Text!);
            return result switch
            {
                string text when json is not JsonValue => equality.Difference(json, JsonNode.Parse(text)),
                byte[] bytes when json is not JsonValue => equality.Difference(json, JsonNode.Parse(bytes)),
                _ => equality.Difference(json, result),
            };
        }

        if (body.IsSequence)
        {
            return result is byte[] or null
                ? "the sequence is a stream of bytes"
                : equality.Difference(Items(body, result is IEnumerable<string>), result);
        }

        return result switch
        {
            byte[] bytes when bytes.AsSpan().SequenceEqual(body.Bytes) => null,
            string text when text == Encoding.UTF8.GetString(body.Bytes) => null,
            _ => $"{result?.GetType().Name ?? "null"} does not hold the bytes of {body.ContentType}",
        };
    }

    /// <summary>The items of a sequence of events or lines: JSON where it is JSON, otherwise text.</summary>
    public static JsonArray Items(ScenarioBody body, bool asText = false)
    {
        var isEvents = body.ContentType.StartsWith("text/event-stream", StringComparison.Ordinal);
        var text = Encoding.UTF8.GetString(body.Bytes).ReplaceLineEndings("\n");
        var items = isEvents ? text.Split("\n\n").Select(Data) : text.Split('\n');
        return new JsonArray([
            .. items
                .Where(item => item is not (null or "" or "[DONE]" or "[done]"))
                .Select(item => asText ? item : Item(item)),
        ]);
    }

    private static string? Data(string block)
    {
        var lines = block.Split('\n').Where(line => line.StartsWith("data:", StringComparison.Ordinal)).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines.Select(line => line[5..].TrimStart(' ')));
    }

    /// <summary>JSON where the text is JSON, otherwise the text.</summary>
    public static JsonNode? Item(string? text)
    {
        try
        {
            return JsonNode.Parse(text!);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
