using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Generators.Reading.JsonPaths;

/// <summary>Reads strings and numbers of a query.</summary>
internal static class PathLiterals
{
    private const long Largest = 9007199254740991;

    /// <summary>A string in single or double quotation marks, which comes next.</summary>
    public static string String(PathScanner scanner)
    {
        var quote = scanner.Take();
        var result = new StringBuilder();
        for (var character = scanner.Take(); character != quote; character = scanner.Take())
        {
            if (character < ' ')
            {
                throw scanner.Problem("a control character must be escaped");
            }

            if (character == '\\')
            {
                Escape(scanner, quote, result);
            }
            else
            {
                result.Append(character);
            }
        }

        return result.ToString();
    }

    /// <summary>An integer that can be an index; null when none comes next.</summary>
    public static long? Integer(PathScanner scanner)
    {
        if (scanner.Next is not ('-' or (>= '0' and <= '9')))
        {
            return null;
        }

        var isNegative = scanner.Take("-");
        var digits = scanner.TakeDigits();
        if (
            digits.Length is 0 or > 16
            || (digits[0] == '0' && (isNegative || digits.Length > 1))
            || long.Parse(digits, CultureInfo.InvariantCulture) is var value && value > Largest
        )
        {
            throw scanner.Problem("an integer without leading zeros is expected");
        }

        return isNegative ? -value : value;
    }

    /// <summary>A JSON number, which comes next.</summary>
    public static JsonNode Number(PathScanner scanner)
    {
        var text = new StringBuilder(scanner.Take("-") ? "-" : "");
        var digits = scanner.TakeDigits();
        if (digits.Length == 0 || (digits[0] == '0' && digits.Length > 1))
        {
            throw scanner.Problem("a number without leading zeros is expected");
        }

        text.Append(digits);
        if (scanner.Take("."))
        {
            text.Append('.').Append(Digits(scanner));
        }

        if (scanner.Take("e") || scanner.Take("E"))
        {
            text.Append('e')
                .Append(
                    scanner.Take("-") ? "-"
                    : scanner.Take("+") ? "+"
                    : ""
                )
                .Append(Digits(scanner));
        }

        using var document = JsonDocument.Parse(text.ToString());
        return JsonValue.Create(document.RootElement.Clone())!;
    }

    private static string Digits(PathScanner scanner) =>
        scanner.TakeDigits() is { Length: > 0 } digits ? digits : throw scanner.Problem("a digit is expected");

    private static void Escape(PathScanner scanner, char quote, StringBuilder result)
    {
        var escape = scanner.Take();
        result.Append(
            escape switch
            {
                'b' => '\b',
                't' => '\t',
                'n' => '\n',
                'f' => '\f',
                'r' => '\r',
                '/' or '\\' => escape,
                'u' => Unicode(scanner, result),
                _ => escape == quote ? quote : throw scanner.Problem($"'\\{escape}' is not a valid escape"),
            }
        );
    }

    // Returns the last UTF-16 code unit; the first one of a pair is appended.
    private static char Unicode(PathScanner scanner, StringBuilder result)
    {
        var first = scanner.TakeHex();
        if (!char.IsSurrogate(first))
        {
            return first;
        }

        if (char.IsHighSurrogate(first) && scanner.Take("\\u") && scanner.TakeHex() is var second)
        {
            if (char.IsLowSurrogate(second))
            {
                result.Append(first);
                return second;
            }
        }

        throw scanner.Problem("a surrogate without its counterpart");
    }
}
