using System;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Xml;

namespace AmplifyAdmin.Runtime;

/// <summary>Dates, times and durations as RFC 3339 and ISO 8601 write them, where System.Text.Json takes more or less.</summary>
internal static class IsoTime
{
    /// <summary>Whether a date and time names its offset; without, it would mean another moment on every machine.</summary>
    internal static bool HasOffset(ReadOnlySpan<byte> text) =>
        text.Length >= 17 && (text[^1] == 'Z' || text[^6] is (byte)'+' or (byte)'-');

    /// <summary>Reads a date.</summary>
    internal static bool TryDate(ReadOnlySpan<byte> text, out DateOnly value) =>
        DateOnly.TryParseExact(
            Encoding.UTF8.GetString(text),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out value
        );

    /// <summary>Reads a time of day without an offset.</summary>
    internal static bool TryTime(ReadOnlySpan<byte> text, out TimeOnly value) =>
        TimeOnly.TryParseExact(
            Encoding.UTF8.GetString(text),
            "HH':'mm':'ss.FFFFFFF",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out value
        );

    /// <summary>Reads a duration of weeks, or of days, hours, minutes and seconds; years and months have no length.</summary>
    internal static bool TryDuration(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        var time = text.IndexOf((byte)'T');
        var days = time < 0 ? text : text[..time];
        if (days.IndexOfAny((byte)'Y', (byte)'M') >= 0)
        {
            return false;
        }

        try
        {
            var weeks = text.EndsWith("W"u8);
            value = XmlConvert.ToTimeSpan(Encoding.UTF8.GetString(weeks ? text[..^1] : text) + (weeks ? "D" : ""));
            value = weeks ? value * 7 : value;
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>A duration as ISO 8601 text.</summary>
    internal static string Format(TimeSpan value) => XmlConvert.ToString(value);

    /// <summary>A date and time as RFC 3339 text, at most 33 bytes.</summary>
    internal static int Format(DateTimeOffset value, Span<byte> text)
    {
        // 2017-06-12T05:30:45.7680000-07:00: zeros that end the fraction say nothing.
        Utf8Formatter.TryFormat(value, text, out var length, 'O');
        var fraction = 27;
        while (text[fraction - 1] == '0')
        {
            fraction--;
        }

        fraction = text[fraction - 1] == '.' ? fraction - 1 : fraction;
        text[27..length].CopyTo(text[fraction..]);
        return fraction + length - 27;
    }
}
