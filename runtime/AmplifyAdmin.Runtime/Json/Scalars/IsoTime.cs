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

    /// <summary>Determines whether a date and time ends with an offset. Without one it is UTC, on every machine.</summary>
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

    /// <summary>Formats a date and time as RFC 3339 text of at most 33 bytes; UTC ends with <c>Z</c>.</summary>
    internal static int Format(DateTimeOffset value, Span<byte> text)
    {
        // 2017-06-12T05:30:45.7680000-07:00: trailing zeros of the fraction are left out.
        Utf8Formatter.TryFormat(value, text, out var length, 'O');
        var fraction = 27;
        while (text[fraction - 1] == '0')
        {
            fraction--;
        }

        fraction = text[fraction - 1] == '.' ? fraction - 1 : fraction;
        if (value.Offset == TimeSpan.Zero)
        {
            text[fraction] = (byte)'Z';
            return fraction + 1;
        }

        text[27..length].CopyTo(text[fraction..]);
        return fraction + length - 27;
    }

    /// <summary>The text as characters; none when it is longer than any date or time, or not ASCII.</summary>
    private static ReadOnlySpan<char> Widen(ReadOnlySpan<byte> text, Span<char> characters) =>
        Ascii.ToUtf16(text, characters, out var length) == OperationStatus.Done ? characters[..length] : default;
}
