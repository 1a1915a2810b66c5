using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using AmplifyAdmin.Generators.Foundation.Regexps;
using AmplifyAdmin.Generators.Lowering.Constraints.Patterns;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>
/// Makes a text that a regular expression matches: the first alternative, each repetition as often as it must be.
/// Lookaround is left out of account, so the result can be wrong; its users validate it.
/// </summary>
internal static class PatternExample
{
    private const int MaxLength = 20_000;

    private static readonly IReadOnlyList<string> Candidates = (
        "a1A-_ .:/@#0bcdefghijklmnopqrstuvwxyzBCDEFGHIJKLMNOPQRSTUVWXYZ23456789+*,;=!$%&'()?[]{}|~^`<>\\\""
    )
        .Select(character => character.ToString())
        .ToList();

    /// <summary>The text; null when the pattern is too complicated.</summary>
    /// <param name="pattern">The pattern as the document writes it.</param>
    /// <param name="length">The least number of characters.</param>
    public static string? Make(string pattern, int length)
    {
        RegexpNode node;
        try
        {
            node = PatternReader.Read(pattern);
        }
        catch (PatternProblemException)
        {
            return null;
        }

        string? text = null;
        for (var extra = 0; extra <= length; extra = extra == 0 ? 1 : extra * 2)
        {
            text = Text(node, extra);
            if (text is null || text.Length >= length)
            {
                return text;
            }
        }

        return Text(node, length) ?? text;
    }

    private static string? Text(RegexpNode node, int extra) =>
        node switch
        {
            RegexpCharacter { Class: null } literal => literal.Literal,
            RegexpCharacter character => Candidates.FirstOrDefault(character.Matches)
                ?? (character.Literal.Length > 0 ? character.Literal : "a"),
            RegexpSequence sequence => Join(sequence.Parts.Select(part => Text(part, extra))),
            RegexpChoice choice => Text(choice.Branches[0], extra),
            RegexpRepetition repetition => Repeat(
                Text(repetition.Part, extra),
                Math.Min((long)repetition.Least + extra, repetition.Most ?? long.MaxValue)
            ),
            _ => "",
        };

    private static string? Repeat(string? text, long count) =>
        string.IsNullOrEmpty(text) ? text : Join(Enumerable.Repeat<string?>(text, (int)Math.Min(count, MaxLength)));

    private static string? Join(IEnumerable<string?> texts)
    {
        var result = new StringBuilder();
        foreach (var text in texts)
        {
            if (text is null || result.Length + text.Length > MaxLength)
            {
                return null;
            }

            result.Append(text);
        }

        return result.ToString();
    }
}
