using System.Globalization;

namespace AmplifyAdmin.Generators.Lowering.Constraints.Patterns;

/// <summary>Walks through a pattern, code point by code point.</summary>
internal sealed class PatternText
{
    private readonly string text;

    public PatternText(string text)
    {
        this.text = text;
    }

    public int Position { get; private set; }

    public bool AtEnd => Position >= text.Length;

    /// <summary>Whether the text goes on with the given one.</summary>
    public bool At(string expected) => string.CompareOrdinal(text, Position, expected, 0, expected.Length) == 0;

    /// <summary>Takes the given text when it comes next.</summary>
    public bool Take(string expected)
    {
        var found = At(expected);
        Position += found ? expected.Length : 0;
        return found;
    }

    /// <summary>Takes a code point; surrogates that belong together are one.</summary>
    public int Take()
    {
        if (AtEnd)
        {
            throw new PatternProblemException("it ends too early");
        }

        var value = char.IsSurrogatePair(text, Position) ? char.ConvertToUtf32(text, Position) : text[Position];
        Position += value > 0xFFFF ? 2 : 1;
        return value;
    }

    /// <summary>Takes everything up to a character, and that too.</summary>
    public string TakeUntil(char end)
    {
        var index = text.IndexOf(end, Position);
        if (index < 0)
        {
            throw new PatternProblemException($"a '{end}' is missing");
        }

        var taken = text.Substring(Position, index - Position);
        Position = index + 1;
        return taken;
    }

    /// <summary>Takes hexadecimal digits, exactly so many; null when there are fewer.</summary>
    public int? TakeHex(int count)
    {
        if (
            Position + count > text.Length
            || !int.TryParse(
                text.Substring(Position, count),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var value
            )
        )
        {
            return null;
        }

        Position += count;
        return value;
    }

    /// <summary>Takes decimal digits; empty when there are none.</summary>
    public string TakeDigits()
    {
        var start = Position;
        while (!AtEnd && text[Position] is >= '0' and <= '9')
        {
            Position++;
        }

        return text.Substring(start, Position - start);
    }

    /// <summary>Takes a quantifier without change; empty when none follows.</summary>
    public string TakeQuantifier()
    {
        var start = Position;
        if (!Take("*") && !Take("+") && !Take("?") && !TakeCounts())
        {
            return "";
        }

        Take("?");
        return text.Substring(start, Position - start);
    }

    private bool TakeCounts()
    {
        var start = Position;
        if (Take("{") && TakeDigits().Length > 0)
        {
            if (Take(","))
            {
                TakeDigits();
            }

            if (Take("}"))
            {
                return true;
            }
        }

        Position = start;
        return false;
    }
}
