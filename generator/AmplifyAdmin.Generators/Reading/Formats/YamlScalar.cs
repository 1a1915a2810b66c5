using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Generators.Reading.Formats;

/// <summary>Gives a plain YAML scalar its type by the core schema of YAML 1.2.</summary>
internal static class YamlScalar
{
    /// <summary>The JSON value of a plain scalar; numbers keep their text.</summary>
    public static JsonNode? Resolve(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return null;
            case "true" or "True" or "TRUE":
                return JsonValue.Create(true);
            case "false" or "False" or "FALSE":
                return JsonValue.Create(false);
            default:
                return text[0] is (>= '0' and <= '9') or '-' or '+' or '.'
                    ? NumberOrText(text)
                    : JsonValue.Create(text);
        }
    }

    private static JsonValue NumberOrText(string text)
    {
        if (text.Length < 18 && IsDigits(text) && (text[0] != '0' || text.Length == 1))
        {
            return JsonValue.Create(long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        if (Radix(text) is { } number)
        {
            return JsonValue.Create(number);
        }

        return JsonNumberText(text) is { } json ? Number(json) : JsonValue.Create(text)!;
    }

    private static JsonValue Number(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonValue.Create(document.RootElement.Clone())!;
    }

    private static ulong? Radix(string text)
    {
        if (text.Length < 3 || text[0] != '0' || text[1] is not ('x' or 'o'))
        {
            return null;
        }

        var radix = text[1] == 'x' ? 16u : 8u;
        var number = 0ul;
        for (var index = 2; index < text.Length; index++)
        {
            if (Digit(text[index]) is not { } digit || digit >= radix || number > (ulong.MaxValue - digit) / radix)
            {
                return null;
            }

            number = (number * radix) + digit;
        }

        return number;
    }

    private static uint? Digit(char character) =>
        character switch
        {
            >= '0' and <= '9' => (uint)(character - '0'),
            >= 'a' and <= 'f' => (uint)(character - 'a' + 10),
            >= 'A' and <= 'F' => (uint)(character - 'A' + 10),
            _ => null,
        };

    // Rewrites what YAML allows beyond JSON: a plus sign, leading zeros, nothing before or after the point.
    private static string? JsonNumberText(string text)
    {
        var index = 0;
        var negative = text[0] == '-';
        if (text[0] is '-' or '+')
        {
            index++;
        }

        var whole = Digits(text, ref index);
        var fraction = "";
        var hasPoint = index < text.Length && text[index] == '.';
        if (hasPoint)
        {
            index++;
            fraction = Digits(text, ref index);
        }

        if (whole.Length + fraction.Length == 0 || !Exponent(text, ref index, out var exponent) || index != text.Length)
        {
            return null;
        }

        var trimmed = whole.TrimStart('0');
        return (negative ? "-" : "")
            + (trimmed.Length == 0 ? "0" : trimmed)
            + (hasPoint ? "." + (fraction.Length == 0 ? "0" : fraction) : "")
            + exponent;
    }

    private static bool Exponent(string text, ref int index, out string exponent)
    {
        exponent = "";
        if (index >= text.Length || text[index] is not ('e' or 'E'))
        {
            return true;
        }

        var start = index++;
        if (index < text.Length && text[index] is '+' or '-')
        {
            index++;
        }

        var digits = Digits(text, ref index);
        exponent = text.Substring(start, index - start);
        return digits.Length > 0;
    }

    private static string Digits(string text, ref int index)
    {
        var start = index;
        while (index < text.Length && text[index] is >= '0' and <= '9')
        {
            index++;
        }

        return text.Substring(start, index - start);
    }

    private static bool IsDigits(string text)
    {
        foreach (var character in text)
        {
            if (character is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
