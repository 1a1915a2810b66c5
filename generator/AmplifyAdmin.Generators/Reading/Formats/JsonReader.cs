using System;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;

namespace AmplifyAdmin.Generators.Reading.Formats;

/// <summary>Reads JSON into nodes eagerly, so that nothing can fail later. Numbers keep their text.</summary>
internal static class JsonReader
{
    private static readonly string[] MessageEnds =
    [
        " LineNumber:",
        " which is not supported in this mode",
        " Change the reader options",
    ];

    /// <summary>Reads a text with one JSON document.</summary>
    /// <exception cref="ReadingProblemException">The text is broken.</exception>
    public static JsonNode? Read(ReadingContext context)
    {
        var bytes = Encoding.UTF8.GetBytes(context.Text);
        var offsets = new Utf8Offsets(bytes, context.Text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = NodeLimits.Depth });
        try
        {
            reader.Read();
            var root = ReadNode(ref reader, new State(context, offsets));
            reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            var offset = offsets.Character(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            throw exception.Message.IndexOf("depth", StringComparison.OrdinalIgnoreCase) >= 0
                ? new ReadingProblemException(ReadingDiagnostics.TooDeep, offset, NodeLimits.DepthText)
                : new ReadingProblemException(ReadingDiagnostics.JsonSyntax, offset, Message(exception));
        }
        catch (InvalidOperationException exception)
        {
            // A string with half of a surrogate pair.
            throw new ReadingProblemException(
                ReadingDiagnostics.JsonSyntax,
                offsets.Character((int)reader.TokenStartIndex),
                exception.Message.TrimEnd('.')
            );
        }
    }

    private static JsonNode? ReadNode(ref Utf8JsonReader reader, State state)
    {
        state.Context.Cancellation.ThrowIfCancellationRequested();
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, state),
            JsonTokenType.StartArray => ReadArray(ref reader, state),
            JsonTokenType.String => JsonValue.Create(reader.GetString()),
            JsonTokenType.Number => ReadNumber(ref reader),
            JsonTokenType.True => JsonValue.Create(true),
            JsonTokenType.False => JsonValue.Create(false),
            _ => null,
        };
    }

    private static JsonValue ReadNumber(ref Utf8JsonReader reader) =>
        // Reading as an integer would lose the sign of a negative zero.
        reader.ValueSpan.Length < 18
        && reader.ValueSpan[0] != (byte)'-'
        && reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0
            ? JsonValue.Create(reader.GetInt64())
            : JsonValue.Create(JsonElement.ParseValue(ref reader))!;

    private static JsonObject ReadObject(ref Utf8JsonReader reader, State state)
    {
        var result = new JsonObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            var start = (int)reader.TokenStartIndex;
            reader.Read();
            var value = ReadNode(ref reader, state);
            if (result.ContainsKey(name))
            {
                state.Context.ReportDuplicate(name, state.Offsets.Character(start));
            }
            else
            {
                result.Add(name, value);
            }
        }

        return result;
    }

    private static JsonArray ReadArray(ref Utf8JsonReader reader, State state)
    {
        var result = new JsonArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            result.Add(ReadNode(ref reader, state));
        }

        return result;
    }

    // The diagnostic has the position, and advice about the reader's options does not help the author of the document.
    private static string Message(JsonException exception)
    {
        var message = exception.Message;
        foreach (var end in MessageEnds)
        {
            var index = message.IndexOf(end, StringComparison.Ordinal);
            message = index < 0 ? message : message.Substring(0, index);
        }

        return message.TrimEnd('.', ' ');
    }

    private sealed record State(ReadingContext Context, Utf8Offsets Offsets);
}
