using System;
using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Reads and writes files, and bytes and times in notations other than those of RFC 3339 and base64.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonFormats
{
    /// <summary>Reads a duration in .NET's notation, such as <c>1.02:03:04.5</c>, or in that of ISO 8601.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static TimeSpan ReadTimeSpan(ref JsonReader reader) => JsonScalars.ReadDuration(ref reader);

    /// <summary>Writes a duration in .NET's notation.</summary>
    public static void WriteTimeSpan(ref JsonWriter output, TimeSpan value) =>
        output.WriteString(value.ToString("c", CultureInfo.InvariantCulture));

    /// <summary>Reads a date and time as HTTP headers write it, or as RFC 3339 does.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static DateTimeOffset ReadHttpDate(ref JsonReader reader)
    {
        var text = JsonScalars.Text(ref reader);
        return Utf8Parser.TryParse(text, out DateTimeOffset value, out var length, 'R') && length == text.Length
            ? value
            : JsonScalars.ReadDateTime(ref reader);
    }

    /// <summary>Writes a date and time as HTTP headers do, in UTC and without a fraction of a second.</summary>
    public static void WriteHttpDate(ref JsonWriter output, DateTimeOffset value) =>
        output.WriteString(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Reads a date and time from the number of seconds since 1970.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static DateTimeOffset ReadUnixTime(ref JsonReader reader)
    {
        var seconds = JsonScalars.ReadDecimal(ref reader);
        return seconds is >= -62135596800m and < 253402300800m
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : throw JsonScalars.OutOfRange(ref reader, "a date and time");
    }

    /// <summary>Writes a date and time as the number of whole seconds since 1970.</summary>
    public static void WriteUnixTime(ref JsonWriter output, DateTimeOffset value) =>
        output.WriteInt64(value.ToUnixTimeSeconds());

    /// <summary>Reads a file from base64 text, or from a <c>data:</c> URL, which has a name and a media type as well.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static FilePart ReadFile(ref JsonReader reader) =>
        FileText.TryParse(JsonReaderExtensions.ReadString(ref reader), out var file)
            ? file
            : throw JsonScalars.Malformed(ref reader, "base64 text");

    /// <summary>Writes the content of a file as base64 text.</summary>
    public static void WriteFile(ref JsonWriter output, FilePart value)
    {
        if (output.IsPrinting)
        {
            output.WriteString(value?.FileName ?? "file");
            return;
        }

        output.WriteBytes(value?.ToBytes()!);
    }

    /// <summary>Reads bytes from text in the alphabet of base64url or of base64, padded or not.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static byte[] ReadBase64Url(ref JsonReader reader)
    {
        var text = JsonScalars.Text(ref reader);
        var standard = new byte[(text.Length + 3) / 4 * 4];
        standard.AsSpan(text.Length).Fill((byte)'=');
        text.CopyTo(standard);
        standard.AsSpan().Replace((byte)'-', (byte)'+');
        standard.AsSpan().Replace((byte)'_', (byte)'/');
        return Base64.DecodeFromUtf8InPlace(standard, out var length) == OperationStatus.Done
            ? standard[..length]
            : throw JsonScalars.Malformed(ref reader, "base64url text");
    }

    /// <summary>Writes bytes as base64url text without padding.</summary>
    public static void WriteBase64Url(ref JsonWriter output, byte[] value)
    {
        JsonWriter.RequireValue(value);
        output.WriteString(Convert.ToBase64String(value).TrimEnd('=').Replace('+', '-').Replace('/', '_'));
    }
}
