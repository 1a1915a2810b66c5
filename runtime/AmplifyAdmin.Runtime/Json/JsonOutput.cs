using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Runtime;

/// <summary>
/// Writes JSON as UTF-8 straight into a pooled buffer. It checks values, not grammar: the emitted code that calls it
/// puts members as <c>,"name":</c> and leaves it to <see cref="EndObject"/> to turn the first comma into a brace.
/// </summary>
public ref struct JsonOutput
{
    private readonly PooledBuffer target;
    private readonly int maxDepth;
    private Span<byte> span;
    private int position;
    private int depth;

    /// <summary>A writer that appends to a buffer.</summary>
    /// <param name="target">The buffer; <see cref="Complete"/> counts what was written as its content.</param>
    /// <param name="maxDepth">How deep objects and arrays may be nested.</param>
    public JsonOutput(PooledBuffer target, int maxDepth = 64)
    {
        ArgumentNullException.ThrowIfNull(target);
        this.target = target;
        this.maxDepth = maxDepth;
        span = target.All;
        position = target.Length;
    }

    /// <summary>Hands the bytes written to the buffer.</summary>
    public readonly void Complete() => target.Complete(position);

    /// <summary>The elements of a list for <c>foreach</c>.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="list">The list.</param>
    /// <exception cref="JsonException">The list is null.</exception>
    public static ListElements<T> Elements<T>(IReadOnlyList<T> list)
    {
        RequireValue(list);
        return new(list);
    }

    /// <summary>The entries of a map for <c>foreach</c>.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="map">The map.</param>
    public static MapEntries<T> Entries<T>(IReadOnlyDictionary<string, T> map) => new(map);

    /// <summary>Refuses null where JSON null is not a value.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="JsonException">The value is null.</exception>
    public static void RequireValue([NotNull] object? value)
    {
        if (value is null)
        {
            throw new JsonException("Null stands where JSON null is not a value.");
        }
    }

    /// <summary>Begins an object.</summary>
    /// <param name="value">What the object is written from; null is refused.</param>
    /// <returns>What <see cref="EndObject"/> takes.</returns>
    public int BeginObject(object value)
    {
        RequireValue(value);
        Enter();
        return position;
    }

    /// <summary>Ends an object.</summary>
    /// <param name="start">What <see cref="BeginObject"/> gave.</param>
    public void EndObject(int start) => End(start, (byte)'{', (byte)'}');

    /// <summary>Begins an array, each of whose elements follows a <see cref="WriteComma"/>.</summary>
    /// <returns>What <see cref="EndArray"/> takes.</returns>
    public int BeginArray()
    {
        Enter();
        return position;
    }

    /// <summary>Ends an array.</summary>
    /// <param name="start">What <see cref="BeginArray"/> gave.</param>
    public void EndArray(int start) => End(start, (byte)'[', (byte)']');

    /// <summary>Writes what goes before an element of an array.</summary>
    public void WriteComma()
    {
        Reserve(1);
        span[position++] = (byte)',';
    }

    /// <summary>Writes JSON text as it stands, such as a member's name with the punctuation around it.</summary>
    /// <param name="json">The UTF-8 text.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(scoped ReadOnlySpan<byte> json)
    {
        Reserve(json.Length);
        json.CopyTo(span[position..]);
        position += json.Length;
    }

    /// <summary>Writes the name of a map's entry with the punctuation around it.</summary>
    /// <param name="name">The name.</param>
    public void WriteName(string name)
    {
        WriteComma();
        WriteString(name);
        WriteRaw(":"u8);
    }

    /// <summary>Writes null.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="JsonException">The value is null.</exception>
    public void WriteString(string value)
    {
        RequireValue(value);
        WriteText(value);
    }

    /// <summary>Writes true or false.</summary>
    /// <param name="value">The value.</param>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    public void WriteInt32(int value) => WriteInt64(value);

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    public void WriteInt64(long value)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(value, span[position..], out var written);
        position += written;
    }

    /// <summary>Writes a number in its shortest form.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="JsonException">The value is no finite number.</exception>
    public void WriteSingle(float value) => WriteNumber(value, float.IsFinite(value));

    /// <summary>Writes a number in its shortest form.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="JsonException">The value is no finite number.</exception>
    public void WriteDouble(double value) => WriteNumber(value, double.IsFinite(value));

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    public void WriteDecimal(decimal value) => WriteNumber(value, true);

    /// <summary>Writes a date and time as RFC 3339 says.</summary>
    /// <param name="value">The date and time.</param>
    public void WriteDateTime(DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[40];
        Utf8Formatter.TryFormat(value, text, out var length, 'O');

        // 2017-06-12T05:30:45.7680000-07:00: zeros that end the fraction say nothing.
        var fraction = 27;
        while (text[fraction - 1] == '0')
        {
            fraction--;
        }

        fraction = text[fraction - 1] == '.' ? fraction - 1 : fraction;
        WriteRaw("\""u8);
        WriteRaw(text[..fraction]);
        WriteRaw(text[27..length]);
        WriteRaw("\""u8);
    }

    /// <summary>Writes a date.</summary>
    /// <param name="value">The date.</param>
    public void WriteDate(DateOnly value) => WriteFormatted(value, "yyyy-MM-dd");

    /// <summary>Writes a time of day.</summary>
    /// <param name="value">The time.</param>
    public void WriteTime(TimeOnly value) => WriteFormatted(value, "HH':'mm':'ss.FFFFFFF");

    /// <summary>Writes a duration as ISO 8601 says, in days, hours, minutes and seconds.</summary>
    /// <param name="value">The duration.</param>
    public void WriteDuration(TimeSpan value) => WriteText(IsoTime.Format(value));

    /// <summary>Writes a UUID.</summary>
    /// <param name="value">The UUID.</param>
    public void WriteUuid(Guid value) => WriteFormatted(value, "D");

    /// <summary>Writes a URI as it was received.</summary>
    /// <param name="value">The URI.</param>
    public void WriteUri(Uri value) => WriteString(value?.OriginalString!);

    /// <summary>Writes bytes as base64 text.</summary>
    /// <param name="value">The bytes.</param>
    public void WriteBytes(byte[] value)
    {
        RequireValue(value);

        // The base64 alphabet holds a plus sign, which the default encoder escapes everywhere but here.
        Reserve(checked(Base64.GetMaxEncodedToUtf8Length(value.Length) + 2));
        span[position] = (byte)'"';
        Base64.EncodeToUtf8(value, span[(position + 1)..], out _, out var written);
        span[position + 1 + written] = (byte)'"';
        position += written + 2;
    }

    /// <summary>Writes any JSON value.</summary>
    /// <param name="value">The value; null is JSON null.</param>
    public void WriteNode(JsonNode? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        target.Complete(position);
        FreeFormJson.Write(value, target, maxDepth - depth);
        span = target.All;
        position = target.Length;
    }

    private void WriteNumber<T>(T value, bool finite)
        where T : IUtf8SpanFormattable
    {
        if (!finite)
        {
            throw new JsonException("JSON has no number for not-a-number and the infinities.");
        }

        Reserve(64);
        value.TryFormat(span[position..], out var written, default, CultureInfo.InvariantCulture);
        position += written;
    }

    private void WriteFormatted<T>(T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        Reserve(64);
        span[position] = (byte)'"';
        value.TryFormat(span[(position + 1)..], out var written, format, CultureInfo.InvariantCulture);
        span[position + 1 + written] = (byte)'"';
        position += written + 2;
    }

    private void WriteText(ReadOnlySpan<char> text)
    {
        Reserve(checked(text.Length + 2));
        span[position++] = (byte)'"';
        var plain = JsonText.CopyPlain(text, span[position..]);
        position += plain;
        if (plain < text.Length)
        {
            WriteEscaped(text[plain..]);
        }

        span[position++] = (byte)'"';
    }

    private void WriteEscaped(ReadOnlySpan<char> text)
    {
        Span<char> escaped = stackalloc char[256];
        while (!text.IsEmpty)
        {
            JavaScriptEncoder.Default.Encode(text, escaped, out var consumed, out var length);
            text = text[consumed..];
            Reserve(length + 1);
            Ascii.FromUtf16(escaped[..length], span[position..], out _);
            position += length;
        }
    }

    private void Enter()
    {
        if (++depth > maxDepth)
        {
            throw new JsonException($"The value is nested deeper than {maxDepth} levels.");
        }

        Reserve(2);
    }

    private void End(int start, byte opening, byte closing)
    {
        depth--;
        Reserve(2);
        position = Math.Max(position, start + 1);
        span[start] = opening;
        span[position++] = closing;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int room)
    {
        if (span.Length - position < room)
        {
            span = target.Grow(position, room);
        }
    }
}
