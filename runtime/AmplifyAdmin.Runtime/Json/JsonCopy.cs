using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace AmplifyAdmin.Runtime;

/// <summary>Gets the text of the value that System.Text.Json is reading.</summary>
internal static class JsonCopy
{
    /// <summary>The value where it is, if it is known to be in one piece there and as RFC 8259 has it.</summary>
    /// <param name="start">The reader, on the value's first token.</param>
    /// <param name="end">The reader, on its last.</param>
    /// <param name="json">The value.</param>
    public static bool TryInPlace(
        scoped in Utf8JsonReader start,
        scoped in Utf8JsonReader end,
        out ReadOnlySpan<byte> json
    )
    {
        var options = start.CurrentState.Options;
        json = default;
        if (
            start.Position.GetObject() is not null
            || start.HasValueSequence
            || end.HasValueSequence
            || options.AllowTrailingCommas
            || options.CommentHandling != JsonCommentHandling.Disallow
        )
        {
            return false;
        }

        // A reader hands out tokens, not the text between them. Only where the last token is as far behind the first in
        // memory as it is in the text are both in one buffer, and so is all between them.
        ref var first = ref MemoryMarshal.GetReference(start.ValueSpan);
        ref var last = ref MemoryMarshal.GetReference(end.ValueSpan);
        var distance = end.TokenStartIndex - start.TokenStartIndex;
        if (start.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            if (Unsafe.ByteOffset(ref first, ref last) != (nint)distance)
            {
                return false;
            }

            json = MemoryMarshal.CreateReadOnlySpan(ref first, (int)distance + end.ValueSpan.Length);
            return true;
        }

        // The quotation marks of a string are outside of what is handed out.
        json = start.TokenType == JsonTokenType.String ? default : start.ValueSpan;
        return start.TokenType != JsonTokenType.String;
    }

    /// <summary>Copies the value, in one piece and as RFC 8259 has it.</summary>
    /// <param name="reader">The reader, on the value's first token.</param>
    /// <exception cref="JsonException">The value is malformed.</exception>
    public static PooledBuffer Copy(Utf8JsonReader reader)
    {
        var buffer = new PooledBuffer();
        var depth = reader.CurrentDepth;
        var needsComma = false;
        do
        {
            if (reader.TokenType == JsonTokenType.Comment)
            {
                continue;
            }

            var isEnd = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            buffer.Write(needsComma && !isEnd ? ","u8 : []);
            Append(buffer, reader);
            needsComma = !IsBegun(reader.TokenType);
        } while ((reader.CurrentDepth > depth || !needsComma) && reader.Read());
        return buffer;
    }

    private static bool IsBegun(JsonTokenType token) =>
        token is JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName;

    private static void Append(PooledBuffer buffer, in Utf8JsonReader reader)
    {
        var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        buffer.Write(isText ? "\""u8 : []);
        if (reader.HasValueSequence)
        {
            foreach (var piece in reader.ValueSequence)
            {
                buffer.Write(piece.Span);
            }
        }
        else
        {
            buffer.Write(reader.ValueSpan);
        }

        buffer.Write(isText ? "\""u8 : []);
        buffer.Write(reader.TokenType == JsonTokenType.PropertyName ? ":"u8 : []);
    }
}
