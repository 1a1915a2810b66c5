using System;
using System.Buffers.Text;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Durations as ISO 8601 writes them, of weeks, or of days, hours, minutes and seconds; years and months have no length.</summary>
internal static class IsoDuration
{
    /// <summary>The bytes of the longest duration and then some.</summary>
    internal const int LongestText = 32;

    /// <summary>Reads a duration; a fraction of a second beyond what a <see cref="TimeSpan"/> holds is cut off.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        var isNegative = text.StartsWith("-"u8);
        text = isNegative ? text[1..] : text;
        if (!text.StartsWith("P"u8))
        {
            return false;
        }

        text = text[1..];
        Int128 ticks = 0;
        var isWhole =
            TakeParts(ref text, "W"u8, TimeSpan.TicksPerDay * 7, ref ticks)
            || (TakeParts(ref text, "D"u8, TimeSpan.TicksPerDay, ref ticks) && text.IsEmpty)
            || TakeTime(ref text, ref ticks);
        ticks = isNegative ? -ticks : ticks;
        if (!isWhole || !text.IsEmpty || ticks < long.MinValue || ticks > long.MaxValue)
        {
            return false;
        }

        value = new TimeSpan((long)ticks);
        return true;
    }

    /// <summary>Writes a duration in days, hours, minutes and seconds, and says how many bytes that took.</summary>
    internal static int Format(TimeSpan value, Span<byte> text)
    {
        var length = 0;
        if (value < TimeSpan.Zero)
        {
            text[length++] = (byte)'-';
        }

        text[length++] = (byte)'P';
        var left = value.Ticks < 0 ? 0 - (ulong)value.Ticks : (ulong)value.Ticks;
        Put(ref left, TimeSpan.TicksPerDay, (byte)'D', text, ref length);
        if (left == 0 && value != TimeSpan.Zero)
        {
            return length;
        }

        text[length++] = (byte)'T';
        Put(ref left, TimeSpan.TicksPerHour, (byte)'H', text, ref length);
        Put(ref left, TimeSpan.TicksPerMinute, (byte)'M', text, ref length);
        if (left > 0 || value == TimeSpan.Zero)
        {
            PutSeconds(left, text, ref length);
        }

        return length;
    }

    private static bool TakeTime(ref ReadOnlySpan<byte> text, ref Int128 ticks)
    {
        if (!text.StartsWith("T"u8))
        {
            return false;
        }

        text = text[1..];
        var hours = TakeParts(ref text, "H"u8, TimeSpan.TicksPerHour, ref ticks);
        var minutes = TakeParts(ref text, "M"u8, TimeSpan.TicksPerMinute, ref ticks);
        return TakeParts(ref text, "S"u8, TimeSpan.TicksPerSecond, ref ticks) || hours || minutes;
    }

    /// <summary>Takes a number and its unit off the text and adds what they come to; nothing when another unit follows.</summary>
    private static bool TakeParts(
        ref ReadOnlySpan<byte> text,
        ReadOnlySpan<byte> unit,
        long ticksOfUnit,
        ref Int128 ticks
    )
    {
        var digits = Digits(text);

        // More digits than these are longer than any duration, and must not overflow.
        if (digits is 0 or > 18 || !Utf8Parser.TryParse(text[..digits], out long number, out _))
        {
            return false;
        }

        var rest = text[digits..];
        Int128 sum = (Int128)number * ticksOfUnit;
        if (ticksOfUnit == TimeSpan.TicksPerSecond && rest.StartsWith("."u8))
        {
            var fraction = Digits(rest[1..]);
            if (fraction == 0)
            {
                return false;
            }

            sum += Fraction(rest.Slice(1, fraction));
            rest = rest[(fraction + 1)..];
        }

        if (!rest.StartsWith(unit))
        {
            return false;
        }

        text = rest[1..];
        ticks += sum;
        return true;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }

    private static long Fraction(ReadOnlySpan<byte> digits)
    {
        long ticks = 0;
        for (var place = 0; place < 7; place++)
        {
            ticks = (ticks * 10) + (place < digits.Length ? digits[place] - '0' : 0);
        }

        return ticks;
    }

    private static void Put(ref ulong left, long ticksOfUnit, byte unit, Span<byte> text, ref int length)
    {
        var number = left / (ulong)ticksOfUnit;
        left %= (ulong)ticksOfUnit;
        if (number > 0)
        {
            Utf8Formatter.TryFormat(number, text[length..], out var written);
            length += written;
            text[length++] = unit;
        }
    }

    private static void PutSeconds(ulong left, Span<byte> text, ref int length)
    {
        Utf8Formatter.TryFormat(left / TimeSpan.TicksPerSecond, text[length..], out var written);
        length += written;
        var fraction = left % TimeSpan.TicksPerSecond;
        if (fraction > 0)
        {
            text[length++] = (byte)'.';
            for (var place = (ulong)TimeSpan.TicksPerSecond / 10; fraction > 0; place /= 10)
            {
                text[length++] = (byte)('0' + (fraction / place));
                fraction %= place;
            }
        }

        text[length++] = (byte)'S';
    }
}
