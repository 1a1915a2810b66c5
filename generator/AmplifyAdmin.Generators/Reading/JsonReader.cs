using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading;

/// <summary>Reads JSON into nodes at once, so that nothing is left to fail later; numbers keep their text.</summary>
internal static class JsonReader
{
    /// <summary>Reads a text with one JSON document.</summary>
    /// <exception cref="ReadingProblemException">The text is broken.</exception>
    public static JsonNode? Read(
        string path,
        string text,
        List<DiagnosticRecord> problems,
        CancellationToken cancellation
    )
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = NodeLimits.Depth });
        try
        {
            reader.Read();
            var context = new Context(path, bytes, problems, cancellation);
            var root = ReadNode(ref reader, context);
            reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            var position = new TextPosition(
                (int)(exception.LineNumber ?? 0),
                Utf8Position.Column(bytes, (int)(exception.LineNumber ?? 0), (int)(exception.BytePositionInLine ?? 0))
            );
            throw exception.Message.IndexOf("depth", StringComparison.OrdinalIgnoreCase) >= 0
                ? new ReadingProblemException(
                    ReadingDiagnostics.TooDeep,
                    position,
                    NodeLimits.Depth.ToString(CultureInfo.InvariantCulture)
                )
                : new ReadingProblemException(ReadingDiagnostics.JsonSyntax, position, Message(exception));
        }
        catch (InvalidOperationException exception)
        {
            // A string with half a surrogate pair.
            throw new ReadingProblemException(
                ReadingDiagnostics.JsonSyntax,
                Utf8Position.Find(bytes, (int)reader.TokenStartIndex),
                exception.Message
            );
        }
    }

    private static JsonNode? ReadNode(ref Utf8JsonReader reader, Context context)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, context),
            JsonTokenType.StartArray => ReadArray(ref reader, context),
            JsonTokenType.String => JsonValue.Create(reader.GetString()),
            JsonTokenType.Number => ReadNumber(ref reader),
            JsonTokenType.True => JsonValue.Create(true),
            JsonTokenType.False => JsonValue.Create(false),
            _ => null,
        };
    }

    private static JsonValue ReadNumber(ref Utf8JsonReader reader) =>
        reader.ValueSpan.Length < 18 && reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0
            ? JsonValue.Create(reader.GetInt64())
            : JsonValue.Create(JsonElement.ParseValue(ref reader))!;

    private static JsonObject ReadObject(ref Utf8JsonReader reader, Context context)
    {
        var result = new JsonObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            var start = (int)reader.TokenStartIndex;
            reader.Read();
            var value = ReadNode(ref reader, context);
            if (result.ContainsKey(name))
            {
                context.Problems.Add(
                    new DiagnosticRecord(
                        ReadingDiagnostics.DuplicateKey.Id,
                        context.Path,
                        JsonPointer.Root,
                        true,
                        [name]
                    )
                    {
                        Position = Utf8Position.Find(context.Bytes, start),
                    }
                );
            }
            else
            {
                result.Add(name, value);
            }
        }

        return result;
    }

    private static JsonArray ReadArray(ref Utf8JsonReader reader, Context context)
    {
        var result = new JsonArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            result.Add(ReadNode(ref reader, context));
        }

        return result;
    }

    private static string Message(JsonException exception)
    {
        var message = exception.Message;
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message.Substring(0, end)).TrimEnd('.', ' ');
    }

    private sealed record Context(
        string Path,
        byte[] Bytes,
        List<DiagnosticRecord> Problems,
        CancellationToken Cancellation
    );
}
