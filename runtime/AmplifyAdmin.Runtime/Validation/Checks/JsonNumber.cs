using System;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>A JSON number exactly as written, whatever its size.</summary>
internal readonly record struct JsonNumber : IComparable<JsonNumber>
{
    // Any text this long without an exponent is a decimal exactly, and so is any number of as many digits on either side.
    private const int MostDecimalDigits = 28;

    private readonly decimal small;
    private readonly LargeNumber? large;

    private JsonNumber(decimal small)
    {
        this.small = small;
    }

    private JsonNumber(LargeNumber large)
    {
        if (large.IsWithin(MostDecimalDigits))
        {
            small = large.ToDecimal();
        }
        else
        {
            this.large = large;
        }
    }

    internal bool IsInteger => large is { } number ? number.IsInteger : decimal.IsInteger(small);

    private LargeNumber Large => large ?? LargeNumber.Parse(ToString());

    internal static JsonNumber Of(long integer) => new(integer);

    internal static JsonNumber Of(ReadOnlySpan<byte> utf8) =>
        utf8.Length <= MostDecimalDigits
        // With an exponent, the parser rounds.
        && !utf8.ContainsAny((byte)'e', (byte)'E')
        && Utf8Parser.TryParse(utf8, out decimal value, out var read)
        && read == utf8.Length
            ? new JsonNumber(value)
            : Parse(Encoding.ASCII.GetString(utf8));

    internal static JsonNumber Parse(ReadOnlySpan<char> text) =>
        text.Length <= MostDecimalDigits
        && decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? new JsonNumber(value)
            : new JsonNumber(LargeNumber.Parse(text));

    /// <inheritdoc />
    public int CompareTo(JsonNumber other) =>
        large is null && other.large is null ? small.CompareTo(other.small) : Large.CompareTo(other.Large);

    internal bool IsMultipleOf(JsonNumber divisor)
    {
        if (large is null && divisor.large is null)
        {
            return divisor.small == 0 ? small == 0 : small % divisor.small == 0;
        }

        return Large.IsMultipleOf(divisor.Large);
    }

    /// <inheritdoc />
    public override int GetHashCode() => large?.GetHashCode() ?? NumberHash.Of(small);

    /// <inheritdoc />
    public bool Equals(JsonNumber other) => small == other.small && large == other.large;

    /// <inheritdoc />
    public override string ToString() =>
        large?.ToString() ?? small.ToString("0.############################", CultureInfo.InvariantCulture);
}
