using System;
using System.Globalization;
using System.Numerics;

namespace AmplifyAdmin.Runtime;

/// <summary>An integer times a power of ten, without trailing zeros.</summary>
internal readonly record struct LargeNumber : IComparable<LargeNumber>
{
    // Exponents beyond this are taken as this: no number that anyone compares lies out there, and they must cost nothing.
    private const int GreatestExponent = 1_000_000;

    // Digits beyond these cost quadratic time to read and decide nothing.
    private const int MostDigits = 1_000;

    private readonly BigInteger significand;
    private readonly int exponent;
    private readonly int digits;

    private LargeNumber(BigInteger significand, int exponent, int digits)
    {
        this.significand = significand;
        this.exponent = significand.IsZero ? 0 : exponent;
        this.digits = significand.IsZero ? 1 : digits;
    }

    internal bool IsInteger => exponent >= 0;

    // The number of digits before the decimal point.
    private long Magnitude => exponent + digits;

    internal static LargeNumber Parse(ReadOnlySpan<char> text)
    {
        var mark = text.IndexOfAny('e', 'E');
        var exponent = mark < 0 ? 0 : Exponent(text[(mark + 1)..]);
        var digits = mark < 0 ? text : text[..mark];
        var point = digits.IndexOf('.');
        if (point >= 0)
        {
            exponent -= digits.Length - point - 1;
            digits = string.Concat(digits[..point], digits[(point + 1)..]);
        }

        var isNegative = digits.StartsWith("-", StringComparison.Ordinal);
        digits = digits[(isNegative ? 1 : 0)..].TrimStart('0');
        if (digits.Length > MostDigits)
        {
            exponent += digits.Length - MostDigits;
            digits = digits[..MostDigits];
        }

        // As text, because dividing by ten costs as much as all digits for each zero.
        var significant = digits.TrimEnd('0');
        exponent += digits.Length - significant.Length;
        var significand = significant.IsEmpty
            ? BigInteger.Zero
            : BigInteger.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture);
        return new LargeNumber(isNegative ? -significand : significand, exponent, significant.Length);
    }

    /// <summary>Whether the number has at most so many digits before the decimal point and after it together.</summary>
    internal bool IsWithin(int digits) => exponent >= -digits && Magnitude - Math.Min(exponent, 0) <= digits;

    internal decimal ToDecimal() =>
        exponent >= 0
            ? (decimal)(significand * BigInteger.Pow(10, exponent))
            : (decimal)significand / (decimal)BigInteger.Pow(10, -exponent);

    /// <inheritdoc />
    public int CompareTo(LargeNumber other)
    {
        var signs = significand.Sign.CompareTo(other.significand.Sign);
        if (signs != 0 || significand.IsZero)
        {
            return signs;
        }

        var magnitudes = Magnitude.CompareTo(other.Magnitude);
        if (magnitudes != 0)
        {
            return significand.Sign * magnitudes;
        }

        var shift = exponent - other.exponent;
        return shift >= 0
            ? (significand * BigInteger.Pow(10, shift)).CompareTo(other.significand)
            : significand.CompareTo(other.significand * BigInteger.Pow(10, -shift));
    }

    internal bool IsMultipleOf(LargeNumber divisor)
    {
        if (significand.IsZero || divisor.significand.IsZero)
        {
            return significand.IsZero;
        }

        var shift = exponent - divisor.exponent;
        var modulus = BigInteger.Abs(divisor.significand);
        if (shift >= 0)
        {
            return (significand % modulus * BigInteger.ModPow(10, shift, modulus) % modulus).IsZero;
        }

        // Without trailing zeros a number is divisible by no power of ten.
        return false;
    }

    /// <inheritdoc />
    public override string ToString() =>
        exponent is >= 0 and < 30
            ? (significand * BigInteger.Pow(10, exponent)).ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{significand}e{exponent}");

    private static int Exponent(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            ? Math.Clamp(exponent, -GreatestExponent, GreatestExponent)
        : text[0] == '-' ? -GreatestExponent
        : GreatestExponent;
}
