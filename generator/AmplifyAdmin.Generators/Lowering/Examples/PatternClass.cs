using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>A set of characters in a regular expression.</summary>
internal sealed class PatternClass
{
    private readonly List<(char First, char Last)> ranges = [];
    private readonly List<Func<char, bool>> sets = [];
    private bool negated;

    /// <summary>An example of a class in brackets, whose opening bracket is behind the position; null when it never ends.</summary>
    public static char? Read(string pattern, ref int position, string candidates)
    {
        var result = new PatternClass();
        if (position < pattern.Length && pattern[position] == '^')
        {
            result.negated = true;
            position++;
        }

        while (position < pattern.Length && pattern[position] != ']')
        {
            if (Element(pattern, ref position) is not { } element)
            {
                return null;
            }

            var isRange =
                element.Single is not null
                && position + 1 < pattern.Length
                && pattern[position] == '-'
                && pattern[position + 1] != ']';
            if (!isRange)
            {
                result.Add(element);
                continue;
            }

            position++;
            if (Element(pattern, ref position)?.Single is not { } last)
            {
                return null;
            }

            result.ranges.Add((element.Single!.Value, last));
        }

        position++;
        return result.Example(candidates);
    }

    /// <summary>The set of an escape, whose backslash is at the position; null when the pattern ends.</summary>
    public static PatternClass? Escape(string pattern, ref int position)
    {
        var result = new PatternClass();
        if (Element(pattern, ref position) is not { } element)
        {
            return null;
        }

        result.Add(element);
        return result;
    }

    /// <summary>The first candidate in the set, else its first character.</summary>
    public char Example(string candidates)
    {
        foreach (var candidate in candidates)
        {
            if (Contains(candidate) != negated)
            {
                return candidate;
            }
        }

        return !negated && ranges.Count > 0 ? ranges[0].First : 'a';
    }

    private bool Contains(char character) =>
        ranges.Any(range => range.First <= character && character <= range.Last)
        || sets.Any(contains => contains(character));

    private void Add((char? Single, Func<char, bool>? Set) element)
    {
        if (element.Single is { } single)
        {
            ranges.Add((single, single));
        }
        else
        {
            sets.Add(element.Set!);
        }
    }

    private static (char? Single, Func<char, bool>? Set)? Element(string pattern, ref int position)
    {
        var character = pattern[position++];
        if (character != '\\')
        {
            return (character, null);
        }

        if (position >= pattern.Length)
        {
            return null;
        }

        var escaped = pattern[position++];
        switch (escaped)
        {
            case 'd':
                return (null, IsDigit);
            case 'D':
                return (null, static other => !IsDigit(other));
            case 'w':
                return (null, IsWord);
            case 'W':
                return (null, static other => !IsWord(other));
            case 's':
                return (null, char.IsWhiteSpace);
            case 'S':
                return (null, static other => !char.IsWhiteSpace(other));
            case 'p' or 'P' when position < pattern.Length && pattern[position] == '{':
                return (null, Property(pattern, ref position, escaped == 'P'));
            case 'u' or 'x':
                return (CodePoint(pattern, ref position, escaped == 'u' ? 4 : 2), null);
            default:
                return (
                    escaped switch
                    {
                        'n' => '\n',
                        'r' => '\r',
                        't' => '\t',
                        'f' => '\f',
                        'v' => '\v',
                        '0' => '\0',
                        _ => escaped,
                    },
                    null
                );
        }
    }

    private static Func<char, bool> Property(string pattern, ref int position, bool isNegated)
    {
        var end = pattern.IndexOf('}', position);
        var name = end < 0 ? "" : pattern.Substring(position + 1, end - position - 1);
        position = end < 0 ? pattern.Length : end + 1;
        Func<char, bool> contains = (name.Split('=').Last() + " ")[0] switch
        {
            'L' when name.EndsWith("Lu", StringComparison.Ordinal) => char.IsUpper,
            'L' when name.EndsWith("Ll", StringComparison.Ordinal) => char.IsLower,
            'N' => char.IsDigit,
            'P' => char.IsPunctuation,
            'S' => char.IsSymbol,
            'Z' => char.IsSeparator,
            _ => char.IsLetter,
        };
        return isNegated ? other => !contains(other) : contains;
    }

    private static char CodePoint(string pattern, ref int position, int digits)
    {
        if (
            position + digits <= pattern.Length
            && int.TryParse(
                pattern.Substring(position, digits),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var code
            )
        )
        {
            position += digits;
            return (char)code;
        }

        return pattern[position - 1];
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsWord(char character) =>
        character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' || IsDigit(character);
}
