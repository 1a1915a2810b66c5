using System;
using System.Buffers.Text;
using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Reads numbers, dates and the other scalars that have a format.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonScalars
{
    /// <summary>Reads a 32-bit integer; <c>1.0</c> and <c>1e2</c> are integers too.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static int ReadInt32(ref JsonReader reader)
    {
        RequireNumber(ref reader, "an integer");
        if (Utf8Parser.TryParse(reader.ValueSpan, out int value, out var length) && length == reader.ValueSpan.Length)
        {
            return value;
        }

        var whole = ReadWhole(ref reader);
        return whole is >= int.MinValue and <= int.MaxValue
            ? (int)whole
            : throw OutOfRange(ref reader, "a 32-bit integer");
    }

    /// <summary>Reads a 64-bit integer; <c>1.0</c> and <c>1e2</c> are integers too.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static long ReadInt64(ref JsonReader reader)
    {
        RequireNumber(ref reader, "an integer");
        return
            Utf8Parser.TryParse(reader.ValueSpan, out long value, out var length) && length == reader.ValueSpan.Length
            ? value
            : ReadWhole(ref reader);
    }

    /// <summary>Reads a number in single precision.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static float ReadSingle(ref JsonReader reader)
    {
        RequireNumber(ref reader, "a number");
        return Utf8Parser.TryParse(reader.ValueSpan, out float value, out _) && float.IsFinite(value)
            ? value
            : throw OutOfRange(ref reader, "a number of single precision");
    }

    /// <summary>Reads a number in double precision.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static double ReadDouble(ref JsonReader reader)
    {
        RequireNumber(ref reader, "a number");
        return Utf8Parser.TryParse(reader.ValueSpan, out double value, out _) && double.IsFinite(value)
            ? value
            : throw OutOfRange(ref reader, "a number of double precision");
    }

    /// <summary>Reads a decimal number.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static decimal ReadDecimal(ref JsonReader reader)
    {
        RequireNumber(ref reader, "a number");
        return TryDecimal(reader.ValueSpan, out var value) ? value : throw OutOfRange(ref reader, "a decimal number");
    }

    /// <summary>Reads an RFC 3339 date and time; one without an offset is UTC.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static DateTimeOffset ReadDateTime(ref JsonReader reader)
    {
        var text = Text(ref reader);
        if (IsoTime.HasOffset(text))
        {
            return JsonDecoding.TryGetDateTimeOffset(reader.Token(), out var value)
                ? value
                : throw Malformed(ref reader, "date and time (RFC 3339)");
        }

        return text.Contains((byte)'T') && JsonDecoding.TryGetDateTime(reader.Token(), out var time)
            ? new DateTimeOffset(time.Ticks, TimeSpan.Zero)
            : throw Malformed(ref reader, "date and time (RFC 3339)");
    }

    /// <summary>Reads an RFC 3339 date.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static DateOnly ReadDate(ref JsonReader reader) =>
        IsoTime.TryDate(Text(ref reader), out var value) ? value : throw Malformed(ref reader, "date (RFC 3339)");

    /// <summary>Reads a time of day without an offset.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static TimeOnly ReadTime(ref JsonReader reader) =>
        IsoTime.TryTime(Text(ref reader), out var value) ? value : throw Malformed(ref reader, "time of day");

    /// <summary>Reads an ISO 8601 duration of weeks, or of days, hours, minutes and seconds.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static TimeSpan ReadDuration(ref JsonReader reader)
    {
        // A duration in .NET's notation is read too. Without a colon that is a number of days.
        var text = Text(ref reader);
        return
            IsoDuration.TryParse(text, out var value)
            || Utf8Parser.TryParse(text, out value, out var length, 'c')
                && length == text.Length
                && text.Contains((byte)':')
            ? value
            : throw Malformed(ref reader, "duration (ISO 8601)");
    }

    /// <summary>Reads a UUID with its four hyphens.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static Guid ReadUuid(ref JsonReader reader)
    {
        var text = Text(ref reader);
        return Utf8Parser.TryParse(text, out Guid value, out var length, 'D') && length == text.Length
            ? value
            : throw Malformed(ref reader, "UUID");
    }

    /// <summary>Reads a URI, absolute or relative, kept as received.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static Uri ReadUri(ref JsonReader reader) =>
        Uri.TryCreate(JsonReaderExtensions.ReadString(ref reader), UriKind.RelativeOrAbsolute, out var value)
            ? value
            : throw Malformed(ref reader, "URI");

    /// <summary>Reads bytes from base64 text.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static byte[] ReadBytes(ref JsonReader reader)
    {
        Text(ref reader);
        return JsonDecoding.TryGetBytes(reader.Token(), out var value)
            ? value
            : throw Malformed(ref reader, "base64 text");
    }

    internal static ReadOnlySpan<byte> Text(ref JsonReader reader) =>
        reader.TokenType == JsonTokenType.String
            ? JsonReaderExtensions.Utf8(ref reader)
            : throw JsonReaderExtensions.WrongType(ref reader, "a string");

    private static void RequireNumber(ref JsonReader reader, string expected)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw JsonReaderExtensions.WrongType(ref reader, expected);
        }
    }

    /// <summary>Reads a whole number that is written with a fraction of zeros or an exponent.</summary>
    private static long ReadWhole(ref JsonReader reader)
    {
        var number = reader.ValueSpan;

        // Up to 28 digits decimal is exact, but for numbers so small that they become zero.
        if (number.Length > 28 || !TryDecimal(number, out var value))
        {
            throw OutOfRange(ref reader, "a 64-bit integer");
        }

        var exponent = number.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = exponent < 0 ? number : number[..exponent];
        var vanished = value == 0 && mantissa.ContainsAnyInRange((byte)'1', (byte)'9');
        return vanished || value != decimal.Truncate(value)
                ? throw new JsonException($"Expected an integer, found {Shown(ref reader)}.")
            : value is < long.MinValue or > long.MaxValue ? throw OutOfRange(ref reader, "a 64-bit integer")
            : (long)value;
    }

    internal static JsonException OutOfRange(ref JsonReader reader, string type) =>
        new($"The number {Shown(ref reader)} is outside the range of {type}.");

    internal static JsonException Malformed(ref JsonReader reader, string format) =>
        new($"The text '{JsonReaderExtensions.Shorten(reader.GetString())}' is not a valid {format}.");

    private static string Shown(ref JsonReader reader) =>
        JsonReaderExtensions.Shorten(Encoding.UTF8.GetString(reader.ValueSpan));

    private static bool TryDecimal(ReadOnlySpan<byte> number, out decimal value)
    {
        var format = number.ContainsAny((byte)'e', (byte)'E') ? 'e' : default;
        return Utf8Parser.TryParse(number, out value, out var length, format) && length == number.Length;
    }
}
