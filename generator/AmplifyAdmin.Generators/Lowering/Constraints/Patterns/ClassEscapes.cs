using System.Collections.Generic;

namespace AmplifyAdmin.Generators.Lowering.Constraints.Patterns;

/// <summary>The escapes for sets of characters, with the meaning of ECMA-262.</summary>
internal static class ClassEscapes
{
    private static readonly (int First, int Last)[] Digits = [('0', '9')];
    private static readonly (int First, int Last)[] Words = [('A', 'Z'), ('a', 'z'), ('0', '9'), ('_', '_')];
    private static readonly (int First, int Last)[] Spaces =
    [
        ('\t', '\r'),
        (' ', ' '),
        (0xA0, 0xA0),
        (0x1680, 0x1680),
        (0x2000, 0x200A),
        (0x2028, 0x2029),
        (0x202F, 0x202F),
        (0x205F, 0x205F),
        (0x3000, 0x3000),
        (0xFEFF, 0xFEFF),
    ];

    /// <summary>The set of an escape outside of a class; null when it has none.</summary>
    public static CharacterSet? Read(int escape, PatternText text)
    {
        // A capital letter means all characters except those of the lowercase one.
        var isNegated = escape is 'D' or 'W' or 'S' or 'P';
        var set = new CharacterSet { IsNegated = isNegated };
        return TryAdd(isNegated ? char.ToLowerInvariant((char)escape) : escape, text, set) ? set : null;
    }

    /// <summary>Adds the set of an escape; false when the escape has no set.</summary>
    public static bool TryAdd(int escape, PatternText text, CharacterSet set)
    {
        switch (escape)
        {
            case 'd' or 'D':
                return Add(set, Digits, escape == 'D');
            case 'w' or 'W':
                return Add(set, Words, escape == 'W');
            case 's' or 'S':
                return Add(set, Spaces, escape == 'S');
            case 'p' or 'P':
                var name = text.Take("{")
                    ? text.TakeUntil('}')
                    : throw new PatternProblemException("\\p needs a name in braces");
                UnicodeProperties.Add(name, escape == 'P', set);
                return true;
            default:
                return false;
        }
    }

    private static bool Add(CharacterSet set, IEnumerable<(int First, int Last)> ranges, bool negated)
    {
        if (negated)
        {
            set.AddComplement(ranges);
        }
        else
        {
            set.Add(ranges);
        }

        return true;
    }
}
