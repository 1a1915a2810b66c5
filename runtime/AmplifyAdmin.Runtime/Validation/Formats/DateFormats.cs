using System;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Dates, times and durations of RFC 3339.</summary>
internal static class DateFormats
{
    internal static bool IsDateTime(string text) =>
        text.Length > 11 && text[10] is 'T' or 't' && IsDate(text.AsSpan(0, 10)) && IsTime(text.AsSpan(11));

    internal static bool IsDate(ReadOnlySpan<char> text) =>
        text.Length == 10
        && text[4] == '-'
        && text[7] == '-'
        && Number(text[..4]) is >= 0 and var year
        && Number(text[5..7]) is >= 1 and <= 12 and var month
        && Number(text[8..]) is >= 1 and var day
        && day <= (year == 0 ? DateTime.DaysInMonth(4, month) : DateTime.DaysInMonth(year, month));

    internal static bool IsTime(ReadOnlySpan<char> text)
    {
        if (
            text.Length < 9
            || text[2] != ':'
            || text[5] != ':'
            || Number(text[..2]) is not (>= 0 and <= 23 and var hour)
            || Number(text[3..5]) is not (>= 0 and <= 59 and var minute)
            || Number(text[6..8]) is not (>= 0 and <= 60 and var second)
        )
        {
            return false;
        }

        var end = 8;
        if (text[end] == '.')
        {
            end += 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end == 9)
            {
                return false;
            }
        }

        // A leap second falls on the last minute of a UTC day.
        return OffsetMinutes(text[end..]) is { } offset
            && (second < 60 || ((hour * 60) + minute - offset + 2880) % 1440 == 1439);
    }

    internal static bool IsDuration(string text)
    {
        var rest = text.AsSpan();
        if (rest.Length < 3 || rest[0] != 'P')
        {
            return false;
        }

        rest = rest[1..];
        if (rest[^1] == 'W')
        {
            return TakeUnits(ref rest, "W") && rest.IsEmpty;
        }

        var hasDate = rest[0] != 'T' && TakeUnits(ref rest, "YMD");
        return rest.IsEmpty ? hasDate : TakeTime(rest) && (hasDate || text[1] == 'T');
    }

    private static bool TakeTime(ReadOnlySpan<char> rest)
    {
        rest = rest[1..];
        return TakeUnits(ref rest, "HMS") && rest.IsEmpty;
    }

    // Units follow each other without a gap: hours and seconds without minutes are not a duration.
    private static bool TakeUnits(ref ReadOnlySpan<char> rest, string units)
    {
        var last = -1;
        while (!rest.IsEmpty && rest[0] != 'T')
        {
            var digits = 0;
            while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
            {
                digits++;
            }

            var unit =
                digits == 0 || digits == rest.Length ? -1 : units.IndexOf(rest[digits], StringComparison.Ordinal);
            if (unit < 0 || (last >= 0 && unit != last + 1))
            {
                return false;
            }

            last = unit;
            rest = rest[(digits + 1)..];
        }

        return last >= 0;
    }

    private static int? OffsetMinutes(ReadOnlySpan<char> text)
    {
        if (text is "Z" or "z")
        {
            return 0;
        }

        return
            text.Length == 6
            && text[0] is '+' or '-'
            && text[3] == ':'
            && Number(text[1..3]) is >= 0 and <= 23 and var hours
            && Number(text[4..]) is >= 0 and <= 59 and var minutes
            ? (text[0] == '-' ? -1 : 1) * ((hours * 60) + minutes)
            : null;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
