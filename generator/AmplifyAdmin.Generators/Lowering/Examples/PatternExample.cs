using System.Globalization;
using System.Text;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>
/// Makes a text that a regular expression matches: the first alternative, each repetition as often as it must be.
/// Lookaround is left out of account, so the result can be wrong; its users validate it.
/// </summary>
internal sealed class PatternExample
{
    private const int MaxDepth = 100;
    private const int MaxLength = 20_000;
    private const string Candidates =
        "a1A-_ .:/@#0bcdefghijklmnopqrstuvwxyzBCDEFGHIJKLMNOPQRSTUVWXYZ23456789+*,;=!$%&'()?[]{}|~^`<>\\\"";

    private readonly string pattern;
    private readonly int extra;
    private int position;
    private int depth;

    private PatternExample(string pattern, int extra)
    {
        this.pattern = pattern;
        this.extra = extra;
    }

    /// <summary>The text; null when the pattern is too complicated.</summary>
    /// <param name="pattern">The pattern as the document writes it.</param>
    /// <param name="length">The least number of characters.</param>
    public static string? Make(string pattern, int length)
    {
        string? text = null;
        for (var extra = 0; extra <= length; extra = extra == 0 ? 1 : extra * 2)
        {
            text = new PatternExample(pattern, extra).Alternatives();
            if (text is null || text.Length >= length)
            {
                return text;
            }
        }

        return new PatternExample(pattern, length).Alternatives() ?? text;
    }

    private bool AtEnd => position >= pattern.Length;

    private char Next => pattern[position];

    private string? Alternatives()
    {
        if (++depth > MaxDepth)
        {
            return null;
        }

        var first = Sequence();
        while (first is not null && !AtEnd && Next == '|')
        {
            position++;
            if (Sequence() is null)
            {
                return null;
            }
        }

        depth--;
        return first;
    }

    private string? Sequence()
    {
        var result = new StringBuilder();
        while (!AtEnd && Next is not ('|' or ')'))
        {
            if (Atom() is not { } atom)
            {
                return null;
            }

            var count = Repetitions();
            if (result.Length + ((long)atom.Length * count) > MaxLength)
            {
                return null;
            }

            for (var index = 0; index < count; index++)
            {
                result.Append(atom);
            }
        }

        return result.ToString();
    }

    private string? Atom()
    {
        var character = pattern[position++];
        switch (character)
        {
            case '^' or '$':
                return "";
            case '.':
                return "a";
            case '(':
                return Group();
            case '[':
                return PatternClass.Read(pattern, ref position, Candidates)?.ToString();
            case '\\':
                return AtEnd ? null : Escape();
            default:
                return character.ToString();
        }
    }

    private string? Group()
    {
        var isLookaround = false;
        if (!AtEnd && Next == '?')
        {
            position++;
            isLookaround = Lookaround();
        }

        var content = Alternatives();
        if (AtEnd)
        {
            return null;
        }

        position++;
        return isLookaround ? "" : content;
    }

    // Behind "(?": a non-capturing group, a lookahead or lookbehind, or a name.
    private bool Lookaround()
    {
        var isBehind = !AtEnd && Next == '<' && position + 1 < pattern.Length && pattern[position + 1] is '=' or '!';
        position += isBehind ? 1 : 0;
        if (!AtEnd && Next is '=' or '!')
        {
            position++;
            return true;
        }

        while (!AtEnd && Next is not (':' or '>'))
        {
            position++;
        }

        position++;
        return false;
    }

    private string? Escape()
    {
        var start = position;
        if (pattern[position] is 'b' or 'B' || char.IsDigit(pattern[position]))
        {
            position++;
            return "";
        }

        position = start - 1;
        return PatternClass.Escape(pattern, ref position)?.Example(Candidates).ToString();
    }

    private int Repetitions()
    {
        var (least, most) = Quantifier();
        if (!AtEnd && Next == '?' && (least, most) != (1, 1))
        {
            position++;
        }

        return (int)System.Math.Min(System.Math.Min((long)least + extra, most), MaxLength);
    }

    private (int Least, int Most) Quantifier()
    {
        switch (AtEnd ? '\0' : Next)
        {
            case '*':
                position++;
                return (0, int.MaxValue);
            case '+':
                position++;
                return (1, int.MaxValue);
            case '?':
                position++;
                return (0, 1);
            case '{' when pattern.IndexOf('}', position) is var end && end > 0:
                var bounds = pattern.Substring(position + 1, end - position - 1).Split(',');
                if (!Parse(bounds[0], out var least))
                {
                    return (1, 1);
                }

                position = end + 1;
                return bounds.Length == 1 ? (least, least)
                    : Parse(bounds[1], out var most) ? (least, most)
                    : (least, int.MaxValue);
            default:
                return (1, 1);
        }
    }

    private static bool Parse(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
