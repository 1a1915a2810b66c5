using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;
using AmplifyAdmin.Generators.Foundation.Regexps;

namespace AmplifyAdmin.Generators.Reading.JsonPaths;

/// <summary>Parses the regular expressions of RFC 9485; <c>^</c> and <c>$</c> are the start and the end of the text.</summary>
internal sealed class RegexpParser(string pattern)
{
    private const int DeepestNesting = 64;

    private int position;
    private int depth;

    /// <summary>Parses the whole expression.</summary>
    /// <exception cref="ArgumentException">The expression is not valid.</exception>
    public RegexpNode Parse()
    {
        var node = Choice();
        return position == pattern.Length ? node : throw Invalid();
    }

    private RegexpNode Choice()
    {
        if (++depth > DeepestNesting)
        {
            throw new RegexpLimitException("is nested too deeply");
        }

        var branches = new List<RegexpNode> { Sequence() };
        while (TryTake('|'))
        {
            branches.Add(Sequence());
        }

        depth--;
        return branches.Count == 1 ? branches[0] : new RegexpChoice(branches);
    }

    private RegexpNode Sequence()
    {
        var parts = new List<RegexpNode>();
        while (position < pattern.Length && pattern[position] is not ('|' or ')'))
        {
            parts.Add(Quantified(Atom()));
        }

        return parts.Count == 1 ? parts[0] : new RegexpSequence(parts);
    }

    private RegexpNode Atom()
    {
        var character = pattern[position++];
        switch (character)
        {
            case '(':
                var group = Choice();
                return TryTake(')') ? group : throw Invalid();
            case '[':
                return Class();
            case '\\':
                return Escape();
            case '.':
                return new RegexpCharacter("", null);
            case '^' or '$':
                return new RegexpAnchor(character == '^');
            case '*' or '+' or '?' or '{' or '}' or ']':
                throw Invalid();
            default:
                var isPair =
                    char.IsHighSurrogate(character)
                    && position < pattern.Length
                    && char.IsLowSurrogate(pattern[position]);
                return new RegexpCharacter(isPair ? pattern.Substring(position++ - 1, 2) : character.ToString(), null);
        }
    }

    private RegexpNode Quantified(RegexpNode part)
    {
        if (TryTake('*'))
        {
            return new RegexpRepetition(part, 0, null);
        }

        if (TryTake('+'))
        {
            return new RegexpRepetition(part, 1, null);
        }

        if (TryTake('?'))
        {
            return new RegexpRepetition(part, 0, 1);
        }

        if (!TryTake('{'))
        {
            return part;
        }

        var least = Number() ?? throw Invalid();
        var most = TryTake(',') ? Number() : least;
        return TryTake('}') && !(most < least) ? new RegexpRepetition(part, least, most) : throw Invalid();
    }

    private int? Number()
    {
        var start = position;
        while (position < pattern.Length && pattern[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position == start ? null
            : int.TryParse(
                pattern.Substring(start, position - start),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
            : throw new RegexpLimitException("repeats too often");
    }

    private RegexpCharacter Class()
    {
        var start = position - 1;
        var isNegated = TryTake('^');
        var first = position;
        while (position < pattern.Length && pattern[position] != ']')
        {
            if (pattern[position] == '[')
            {
                throw Invalid();
            }

            position += pattern[position] == '\\' ? 2 : 1;
        }

        return position > first && TryTake(']') ? Listed(start, isNegated) : throw Invalid();
    }

    private RegexpCharacter Escape()
    {
        var start = position - 1;
        var letter = position < pattern.Length ? pattern[position++] : throw Invalid();
        if (letter is 'p' or 'P')
        {
            var end = pattern.IndexOf('}', position);
            position = end < 0 ? throw Invalid() : end + 1;
        }
        else if (
            letter is not ('n' or 'r' or 't' or 'd' or 'D' or 's' or 'S' or 'w' or 'W')
            && char.IsLetterOrDigit(letter)
        )
        {
            throw Invalid();
        }

        return Listed(start, letter is 'P' or 'D' or 'S' or 'W');
    }

    // One character needs no search, so .NET's engine has nothing to go back to. Its classes list no surrogate pairs.
    private RegexpCharacter Listed(int start, bool isNegated)
    {
        var listed = pattern.Substring(start, position - start) + (isNegated ? @"|[\uD800-\uDBFF][\uDC00-\uDFFF]" : "");
        return new RegexpCharacter("", new Regex(@"\A(?:" + listed + @")\z", RegexOptions.CultureInvariant));
    }

    private bool TryTake(char character)
    {
        if (position >= pattern.Length || pattern[position] != character)
        {
            return false;
        }

        position++;
        return true;
    }

    private static ArgumentException Invalid() => new("The regular expression is not valid.");
}
