using System;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Numbers of double precision in their shortest form.</summary>
internal static class DoubleText
{
    /// <summary>The room that the longest number takes, in bytes.</summary>
    public const int Longest = 64;

    /// <summary>Writes a number; gives the length written.</summary>
    public static int Format(double value, Span<byte> to)
    {
        if (!double.IsFinite(value))
        {
            throw new JsonException("JSON has no number for not-a-number and the infinities.");
        }

        // Whole numbers of up to 15 digits are written like integers, which takes a fraction of the time. A zero may be
        // a negative one.
        var whole = (long)value;
        if (whole == value && whole is > -1_000_000_000_000_000 and < 1_000_000_000_000_000 and not 0)
        {
            Utf8Formatter.TryFormat(whole, to, out var digits);
            return digits;
        }

        value.TryFormat(to, out var written, default, CultureInfo.InvariantCulture);
        return written;
    }
}
