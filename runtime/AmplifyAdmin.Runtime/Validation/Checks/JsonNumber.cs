using System;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace AmplifyAdmin.Runtime;

/// <summary>A JSON number exactly as written: an integer times a power of ten, without trailing zeros.</summary>
internal readonly record struct JsonNumber : IComparable<JsonNumber>
{
    // Exponents beyond this are taken as this: no number that anyone compares lies out there, and they must cost nothing.
    private const int GreatestExponent = 1_000_000;

    // Digits beyond these cost quadratic time to read and decide nothing.
    private const int MostDigits = 1_000;

    private readonly BigInteger significand;
    private readonly int exponent;

    private JsonNumber(BigInteger significand, int exponent)
    {
        while (!significand.IsZero && significand % 10 == 0)
        {
            significand /= 10;
            exponent++;
        }

        this.significand = significand;
        this.exponent = significand.IsZero ? 0 : exponent;
    }

    internal bool IsInteger => exponent >= 0;

    internal static JsonNumber Of(long integer) => new(integer, 0);

    internal static JsonNumber Of(JsonElement element) =>
        element.TryGetInt64(out var integer) ? new JsonNumber(integer, 0) : Parse(element.GetRawText());

    internal static JsonNumber Parse(ReadOnlySpan<char> text)
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

        if (digits.Length > MostDigits)
        {
            exponent += digits.Length - MostDigits;
            digits = digits[..MostDigits];
        }

        return new JsonNumber(
            BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            exponent
        );
    }

    /// <inheritdoc />
    public int CompareTo(JsonNumber other)
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

    internal bool IsMultipleOf(JsonNumber divisor)
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

    // The number of digits before the decimal point.
    private long Magnitude => exponent + BigInteger.Abs(significand).ToString(CultureInfo.InvariantCulture).Length;

    private static int Exponent(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            ? Math.Clamp(exponent, -GreatestExponent, GreatestExponent)
        : text[0] == '-' ? -GreatestExponent
        : GreatestExponent;
}
