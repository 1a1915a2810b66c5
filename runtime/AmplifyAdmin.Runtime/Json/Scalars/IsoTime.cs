using System;
using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Dates and times as RFC 3339 writes them, where System.Text.Json takes more or less.</summary>
internal static class IsoTime
{
    private const int LongestText = 16;

    /// <summary>Whether a date and time names its offset; without, it would mean another moment on every machine.</summary>
    internal static bool HasOffset(ReadOnlySpan<byte> text) =>
        text.Length >= 17 && (text[^1] == 'Z' || text[^6] is (byte)'+' or (byte)'-');

    /// <summary>Reads a date.</summary>
    internal static bool TryDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        Span<char> characters = stackalloc char[LongestText];
        return DateOnly.TryParseExact(
            Widen(text, characters),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out value
        );
    }

    /// <summary>Reads a time of day without an offset.</summary>
    internal static bool TryTime(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        Span<char> characters = stackalloc char[LongestText];
        return TimeOnly.TryParseExact(
            Widen(text, characters),
            "HH':'mm':'ss.FFFFFFF",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out value
        );
    }

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

    /// <summary>The text as characters; none when it is longer than any date or time, or not ASCII.</summary>
    private static ReadOnlySpan<char> Widen(ReadOnlySpan<byte> text, Span<char> characters) =>
        Ascii.ToUtf16(text, characters, out var length) == OperationStatus.Done ? characters[..length] : default;
}
