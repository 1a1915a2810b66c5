using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AmplifyAdmin.Generators.Foundation;

/// <summary>A C# expression made from a value, never from text of a document as is.</summary>
internal readonly record struct Literal
{
    private Literal(string code)
    {
        Code = code;
    }

    private string Code { get; }

    /// <summary>A string literal; everything but plain ASCII is escaped, so that no character can act on the code around it.</summary>
    public static Literal String(string value) => new("\"" + Escape(value, '"') + "\"");

    /// <summary>A UTF-8 string literal; a lone surrogate, which UTF-8 cannot carry, becomes U+FFFD.</summary>
    public static Literal Utf8(string value) =>
        new(
            "\""
                + (IsPlain(value, '"') ? value : Escape(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value)), '"'))
                + "\"u8"
        );

    /// <summary>A character literal.</summary>
    public static Literal Char(char value) => new("'" + Escape(value.ToString(), '\'') + "'");

    /// <summary>An <c>int</c> literal.</summary>
    public static Literal Int32(int value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A <c>long</c> literal.</summary>
    public static Literal Int64(long value) =>
        new(value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L");

    /// <summary>A <c>ulong</c> literal in hexadecimal, for bit masks.</summary>
    public static Literal Mask(ulong value) => new("0x" + value.ToString("X", CultureInfo.InvariantCulture) + "UL");

    /// <summary>A <c>double</c> literal that reads back as the same value.</summary>
    public static Literal Double(double value) =>
        new(
            double.IsNaN(value) ? "double.NaN"
            : double.IsPositiveInfinity(value) ? "double.PositiveInfinity"
            : double.IsNegativeInfinity(value) ? "double.NegativeInfinity"
            : value.ToString("R", CultureInfo.InvariantCulture) + "D"
        );

    /// <summary>A <c>decimal</c> literal.</summary>
    public static Literal Decimal(decimal value) => new(value.ToString(CultureInfo.InvariantCulture) + "M");

    /// <summary>A <c>bool</c> literal.</summary>
    public static Literal Boolean(bool value) => new(value ? "true" : "false");

    /// <summary>A conversion of another literal by a static method or constructor that emitted code writes as given.</summary>
    public static Literal Call(string constantCallee, params Literal[] arguments) =>
        new(constantCallee + "(" + string.Join(", ", arguments) + ")");

    /// <inheritdoc />
    public override string ToString() => Code;

    private static string Escape(string value, char quote)
    {
        if (IsPlain(value, quote))
        {
            return value;
        }

        var builder = new StringBuilder(value.Length + 8);
        foreach (var character in value)
        {
            if (character == quote || character == '\\')
            {
                builder.Append('\\').Append(character);
            }
            else if (character is >= ' ' and <= '~')
            {
                builder.Append(character);
            }
            else
            {
                builder.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return builder.ToString();
    }

    // Most texts mean themselves.
    [MethodImpl(JitHints.AggressiveOptimization)]
    private static bool IsPlain(string value, char quote)
    {
        foreach (var character in value)
        {
            if (character is < ' ' or > '~' or '\\' || character == quote)
            {
                return false;
            }
        }

        return true;
    }
}
