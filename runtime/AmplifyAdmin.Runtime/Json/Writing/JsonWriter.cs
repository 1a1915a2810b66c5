using System;
using System.Buffers.Text;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>
/// Writes JSON as UTF-8 straight into a pooled buffer. It checks values, not grammar: the emitted code that calls it
/// puts members as <c>,"name":</c> and leaves it to <see cref="EndObject"/> to turn the first comma into a brace.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonWriter
{
    private readonly PooledBuffer target;
    private readonly int maxDepth;
    private Span<byte> span;
    private int position;
    private int depth;

    /// <summary>A writer that appends to a buffer.</summary>
    /// <param name="target">The buffer; <see cref="Complete"/> counts what was written as its content.</param>
    /// <param name="maxDepth">How deep objects and arrays may be nested.</param>
    public JsonWriter(PooledBuffer target, int maxDepth = 64)
    {
        ArgumentNullException.ThrowIfNull(target);
        this.target = target;
        this.maxDepth = maxDepth;
        span = target.All;
        position = target.Length;
    }

    /// <summary>Whether the text is for people: it shows no secret and reads no file.</summary>
    internal bool IsPrinting { get; init; }

    /// <summary>Hands the bytes written to the buffer.</summary>
    public readonly void Complete() => target.Complete(position);

    /// <summary>Refuses null where JSON null is not a value.</summary>
    public static void RequireValue([NotNull] object? value)
    {
        if (value is null)
        {
            throw new JsonException("Null is not allowed here.");
        }
    }

    /// <summary>Begins an object.</summary>
    /// <returns>What <see cref="EndObject"/> takes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BeginObject()
    {
        Enter();
        return position;
    }

    /// <summary>Begins an object.</summary>
    /// <returns>What <see cref="EndObject"/> takes.</returns>
    public int BeginObject(object value)
    {
        RequireValue(value);
        return BeginObject();
    }

    /// <summary>Ends an object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndObject(int start) => End(start, (byte)'{', (byte)'}');

    /// <summary>Begins an array, each of whose elements follows a <see cref="WriteComma"/>.</summary>
    /// <returns>What <see cref="EndArray"/> takes.</returns>
    public int BeginArray()
    {
        Enter();
        return position;
    }

    /// <summary>Ends an array.</summary>
    public void EndArray(int start) => End(start, (byte)'[', (byte)']');

    /// <summary>Writes what goes before an element of an array.</summary>
    public void WriteComma()
    {
        Reserve(1);
        span[position++] = (byte)',';
    }

    /// <summary>Writes JSON text as is, such as a member's name with the punctuation around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(scoped ReadOnlySpan<byte> json)
    {
        Reserve(json.Length);
        Append(json);
    }

    /// <summary>Writes a member whose value is text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(scoped ReadOnlySpan<byte> opening, string value)
    {
        RequireValue(value);
        Reserve(checked(opening.Length + value.Length + 1));
        Append(opening);
        WriteReserved(value);
    }

    /// <summary>Writes the name of a map's entry with the punctuation around it.</summary>
    public void WriteName(string name)
    {
        WriteComma();
        WriteString(name);
        WriteRaw(":"u8);
    }

    /// <summary>Writes null.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes text.</summary>
    public void WriteString(string value)
    {
        RequireValue(value);
        Reserve(checked(value.Length + 2));
        span[position++] = (byte)'"';
        WriteReserved(value);
    }

    /// <summary>Writes true or false.</summary>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a number.</summary>
    public void WriteInt32(int value) => WriteInt64(value);

    /// <summary>Writes a number.</summary>
    public void WriteInt64(long value)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(value, span[position..], out var written);
        position += written;
    }

    /// <summary>Writes a number in its shortest form.</summary>
    public void WriteSingle(float value) => WriteNumber(value, float.IsFinite(value));

    /// <summary>Writes a number in its shortest form.</summary>
    public void WriteDouble(double value)
    {
        Reserve(DoubleText.Longest);
        position += DoubleText.Format(value, span[position..]);
    }

    /// <summary>Writes a number.</summary>
    public void WriteDecimal(decimal value) => WriteNumber(value, true);

    /// <summary>Writes a date and time as RFC 3339 says.</summary>
    public void WriteDateTime(DateTimeOffset value)
    {
        Reserve(40);
        Quote(IsoTime.Format(value, span[(position + 1)..]));
    }

    /// <summary>Writes a date.</summary>
    public void WriteDate(DateOnly value) => WriteFormatted(value, "yyyy-MM-dd");

    /// <summary>Writes a time of day.</summary>
    public void WriteTime(TimeOnly value) => WriteFormatted(value, "HH':'mm':'ss.FFFFFFF");

    /// <summary>Writes a duration as ISO 8601 says, in days, hours, minutes and seconds.</summary>
    public void WriteDuration(TimeSpan value)
    {
        Reserve(IsoDuration.LongestText + 2);
        Quote(IsoDuration.Format(value, span[(position + 1)..]));
    }

    /// <summary>Writes a UUID.</summary>
    public void WriteUuid(Guid value) => WriteFormatted(value, "D");

    /// <summary>Writes a URI as it was received.</summary>
    public void WriteUri(Uri value) => WriteString(value?.OriginalString!);

    /// <summary>Writes bytes as base64 text.</summary>
    public void WriteBytes(byte[] value)
    {
        RequireValue(value);
        // The base64 alphabet holds a plus sign, which the default encoder escapes everywhere but here.
        Reserve(checked(Base64.GetMaxEncodedToUtf8Length(value.Length) + 2));
        Base64.EncodeToUtf8(value, span[(position + 1)..], out _, out var written);
        Quote(written);
    }

    /// <summary>Writes any JSON value.</summary>
    public void WriteNode(JsonNode? value)
    {
        if (FreeFormJson.TryWrite(ref this, value))
        {
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
        value.TryFormat(span[(position + 1)..], out var written, format, CultureInfo.InvariantCulture);
        Quote(written);
    }

    /// <summary>Puts quotation marks around text that is behind the room for the first.</summary>
    private void Quote(int written)
    {
        span[position] = (byte)'"';
        span[position + 1 + written] = (byte)'"';
        position += written + 2;
    }

    /// <summary>Writes text and the closing quotation mark; there is room for both if nothing needs escaping.</summary>
    private void WriteReserved(string text)
    {
        var plain = PlainAscii.CopyPlain(text, span[position..]);
        position += plain;
        if (plain < text.Length)
        {
            WriteEscaped(text.AsSpan(plain));
        }

        span[position++] = (byte)'"';
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(scoped ReadOnlySpan<byte> json)
    {
        json.CopyTo(span[position..]);
        position += json.Length;
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Enter()
    {
        if (++depth > maxDepth)
        {
            throw JsonReaderExtensions.TooDeep(maxDepth);
        }

        Reserve(2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
