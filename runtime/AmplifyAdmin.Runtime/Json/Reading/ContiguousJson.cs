using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Gets at the text of a value that System.Text.Json stands on.</summary>
internal static class ContiguousJson
{
    /// <summary>The value where it lies; it must lie in one piece, without comments or commas too many.</summary>
    /// <param name="start">The reader, on the value's first token.</param>
    /// <param name="end">The reader, on its last.</param>
    public static ReadOnlySpan<byte> InPlace(scoped in Utf8JsonReader start, scoped in Utf8JsonReader end)
    {
        // A reader hands out a token, not the text behind it; both lie in the same memory. Of text it leaves out the
        // quotation marks.
        ref var token = ref MemoryMarshal.GetReference(start.ValueSpan);
        return MemoryMarshal.CreateReadOnlySpan(
            ref start.TokenType == JsonTokenType.String ? ref Unsafe.Subtract(ref token, 1) : ref token,
            (int)(end.BytesConsumed - start.TokenStartIndex)
        );
    }

    /// <summary>The value in one piece and as RFC 8259 has it, where it does not lie so; otherwise null.</summary>
    /// <param name="reader">The reader, on the value's first token.</param>
    /// <exception cref="JsonException">The value is malformed.</exception>
    public static PooledBuffer? IfNeeded(in Utf8JsonReader reader)
    {
        var options = reader.CurrentState.Options;
        var isInPlace =
            reader.Position.GetObject() is null
            && !reader.HasValueSequence
            && !options.AllowTrailingCommas
            && options.CommentHandling == JsonCommentHandling.Disallow;
        return isInPlace ? null : Copy(reader);
    }

    private static PooledBuffer Copy(Utf8JsonReader reader)
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
