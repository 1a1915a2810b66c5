using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;
using AmplifyAdmin.Generators.Foundation.Regexps;

namespace AmplifyAdmin.Generators.Lowering.Constraints.Patterns;

/// <summary>Reads regular expressions of ECMA-262 into parts, to match them in linear time and to make examples of them.</summary>
internal sealed class PatternReader
{
    private const int DeepestNesting = 100;

    private readonly PatternText text;
    private int depth;

    private PatternReader(string pattern)
    {
        text = new PatternText(pattern);
    }

    /// <summary>The parts of a pattern.</summary>
    /// <exception cref="PatternProblemException">The pattern is not valid, or nested too deeply.</exception>
    public static RegexpNode Read(string pattern)
    {
        var reader = new PatternReader(pattern);
        var node = reader.Choice();
        return reader.text.AtEnd ? node : throw new PatternProblemException("a ')' closes nothing");
    }

    private RegexpNode Choice()
    {
        if (++depth > DeepestNesting)
        {
            throw new PatternProblemException("it is nested too deeply");
        }

        var branches = new List<RegexpNode> { Sequence() };
        while (text.Take("|"))
        {
            branches.Add(Sequence());
        }

        depth--;
        return branches.Count == 1 ? branches[0] : new RegexpChoice(branches);
    }

    private RegexpNode Sequence()
    {
        var parts = new List<RegexpNode>();
        while (!text.AtEnd && !text.At("|") && !text.At(")"))
        {
            var part = Part();
            parts.Add(Quantified(part, text.TakeQuantifier()));
        }

        return parts.Count == 1 ? parts[0] : new RegexpSequence(parts);
    }

    private RegexpNode Part()
    {
        var character = text.Take();
        return character switch
        {
            '\\' => Escape(text.Take()),
            '[' => Set(ClassTranslator.Read(text)),
            '.' => Set(CharacterSet.NoLineEnd()),
            '^' or '$' => new RegexpAnchor(character == '^'),
            '(' => Group(),
            _ => Literal(character),
        };
    }

    private RegexpNode Escape(int escape)
    {
        switch (escape)
        {
            case 'b' or 'B':
                return new RegexpContext();
            case 'k':
                text.TakeUntil('>');
                return new RegexpContext();
            case >= '1' and <= '9':
                text.TakeDigits();
                return new RegexpContext();
            case 'p' when text.At("{XDigit}") || text.At("{Alpha}") || text.At("{Alnum}"):
                // What Java calls letters has no translation, yet an example.
                text.TakeUntil('}');
                return Literal('a');
            default:
                return ClassEscapes.Read(escape, text) is { } set ? Set(set) : Literal(EscapeReader.Read(escape, text));
        }
    }

    private RegexpNode Group()
    {
        var isLookaround = text.Take("?=") || text.Take("?!") || text.Take("?<=") || text.Take("?<!");
        if (!isLookaround && !text.Take("?:") && text.Take("?<"))
        {
            text.TakeUntil('>');
        }

        var content = Choice();
        return !text.Take(")") ? throw new PatternProblemException("a ')' is missing")
            : isLookaround ? new RegexpContext()
            : content;
    }

    private static RegexpCharacter Set(CharacterSet set) =>
        new(
            set.Sample is { } sample ? Text(sample) : "",
            new Regex(@"\A(?:" + set.Print(isRepeated: false) + @")\z", RegexOptions.CultureInvariant)
        );

    private static RegexpCharacter Literal(int character) => new(Text(character), null);

    private static string Text(int character) =>
        character <= char.MaxValue ? ((char)character).ToString() : char.ConvertFromUtf32(character);

    // Whether a quantifier is lazy makes no difference to what matches.
    private static RegexpNode Quantified(RegexpNode part, string quantifier)
    {
        if (quantifier.Length == 0)
        {
            return part;
        }

        if (quantifier[0] != '{')
        {
            return new RegexpRepetition(part, quantifier[0] == '+' ? 1 : 0, quantifier[0] == '?' ? 1 : null);
        }

        var counts = quantifier.Substring(1, quantifier.IndexOf('}') - 1).Split(',');
        var least = Number(counts[0]);
        return new RegexpRepetition(
            part,
            least,
            counts.Length == 1 ? least
                : counts[1].Length == 0 ? null
                : Number(counts[1])
        );
    }

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
