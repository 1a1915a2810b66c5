using System.Globalization;

namespace AmplifyAdmin.Generators.Reading.JsonPaths;

/// <summary>Reads the text of a query, character by character.</summary>
internal sealed class PathScanner
{
    private readonly string text;
    private readonly bool allowHyphens;
    private int position;

    public PathScanner(string text, bool allowHyphens)
    {
        this.allowHyphens = allowHyphens;
        this.text = text;
    }

    /// <summary>Whether nothing is left.</summary>
    public bool AtEnd => position >= text.Length;

    /// <summary>The next character; U+0000 at the end.</summary>
    public char Next => Peek(0);

    /// <summary>A character further on; U+0000 behind the end.</summary>
    public char Peek(int offset) => position + offset < text.Length ? text[position + offset] : '\0';

    /// <summary>Takes one character.</summary>
    public char Take() => AtEnd ? throw Problem("it ends too early") : text[position++];

    /// <summary>Takes the given text when it comes next.</summary>
    public bool Take(string expected)
    {
        var found = string.CompareOrdinal(text, position, expected, 0, expected.Length) == 0;
        position += found ? expected.Length : 0;
        return found;
    }

    /// <summary>Takes the given text, which has to come next.</summary>
    public void Expect(string expected)
    {
        if (!Take(expected))
        {
            throw Problem($"'{expected}' is expected");
        }
    }

    /// <summary>Takes blanks and line ends.</summary>
    public void SkipBlanks()
    {
        while (Next is ' ' or '\t' or '\n' or '\r')
        {
            position++;
        }
    }

    /// <summary>Takes blanks, if the given text comes after them, and that text.</summary>
    public bool TakeAfterBlanks(string expected)
    {
        var start = position;
        SkipBlanks();
        if (Take(expected))
        {
            return true;
        }

        position = start;
        return false;
    }

    /// <summary>Takes decimal digits; empty when there are none.</summary>
    public string TakeDigits()
    {
        var start = position;
        while (Next is >= '0' and <= '9')
        {
            position++;
        }

        return text.Substring(start, position - start);
    }

    /// <summary>Takes the name of a function; empty when there is none.</summary>
    public string TakeFunctionName()
    {
        var start = position;
        while (Next is (>= 'a' and <= 'z') || (position > start && Next is '_' or (>= '0' and <= '9')))
        {
            position++;
        }

        return text.Substring(start, position - start);
    }

    /// <summary>Takes a member name without quotation marks.</summary>
    public string TakeName()
    {
        var start = position;
        while (
            Next is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or >= '\u0080'
            || (position > start && (Next is >= '0' and <= '9' || (allowHyphens && Next == '-')))
        )
        {
            position++;
        }

        return position > start ? text.Substring(start, position - start) : throw Problem("a name is expected");
    }

    /// <summary>Takes four hexadecimal digits.</summary>
    public char TakeHex()
    {
        if (
            position + 4 > text.Length
            || !ushort.TryParse(
                text.Substring(position, 4),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var value
            )
        )
        {
            throw Problem("four hexadecimal digits are expected");
        }

        position += 4;
        return (char)value;
    }

    /// <summary>The error for the text at this position.</summary>
    public JsonPathException Problem(string message) =>
        new($"{message} (at character {(position + 1).ToString(CultureInfo.InvariantCulture)})");
}
