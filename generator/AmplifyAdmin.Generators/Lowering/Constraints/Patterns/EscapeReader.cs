using System.Globalization;

namespace AmplifyAdmin.Generators.Lowering.Constraints.Patterns;

/// <summary>Reads the escapes for a single character, inside and outside of classes.</summary>
internal static class EscapeReader
{
    /// <summary>The code point of the escape whose first character, behind the backslash, was just taken.</summary>
    public static int Read(int escape, PatternText text) =>
        escape switch
        {
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            '0' when text.TakeDigits().Length == 0 => 0,
            'c' => Control(text.Take()),
            'x' => text.TakeHex(2) ?? throw new PatternProblemException("two hexadecimal digits must follow \\x"),
            'u' => Unicode(text),
            _ when IsLetterOrDigit(escape) => throw new PatternProblemException(
                $"\\{char.ConvertFromUtf32(escape)} means nothing"
            ),
            _ => escape,
        };

    private static int Control(int letter) =>
        letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
            ? letter % 32
            : throw new PatternProblemException("a letter must follow \\c");

    private static int Unicode(PatternText text)
    {
        if (text.Take("{"))
        {
            return
                int.TryParse(
                    text.TakeUntil('}'),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var value
                ) && value is >= 0 and <= 0x10FFFF
                ? value
                : throw new PatternProblemException("\\u{} needs a code point");
        }

        var first = text.TakeHex(4) ?? throw new PatternProblemException("four hexadecimal digits must follow \\u");
        if (first is >= 0xD800 and <= 0xDBFF && text.At("\\u"))
        {
            text.Take("\\u");
            var second = text.TakeHex(4);
            return second is >= 0xDC00 and <= 0xDFFF
                ? char.ConvertToUtf32((char)first, (char)second.Value)
                : throw new PatternProblemException("half of a surrogate pair is alone");
        }

        return first;
    }

    private static bool IsLetterOrDigit(int character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
