using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;

namespace AmplifyAdmin.Generators.Lowering.Constraints.Patterns;

/// <summary>The capturing groups of a pattern, numbered as ECMA-262 does: named ones in line with the others.</summary>
internal sealed class GroupNumbers
{
    private readonly Dictionary<string, int> byName = [];

    /// <summary>Counts the groups of a pattern, before it is translated: references may come before their group.</summary>
    public GroupNumbers(string pattern)
    {
        var text = new PatternText(pattern);
        while (!text.AtEnd)
        {
            switch (text.Take())
            {
                case '\\' when !text.AtEnd:
                    HasReferences |= text.Take() is 'k' or (>= '1' and <= '9');
                    break;
                case '[':
                    SkipClass(text);
                    break;
                case '(':
                    CountGroup(text);
                    break;
            }
        }
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether anything refers to them; if not, they need not capture.</summary>
    public bool HasReferences { get; }

    /// <summary>The number of a named group.</summary>
    public int Of(string name) =>
        byName.TryGetValue(name, out var number)
            ? number
            : throw new PatternProblemException($"group '{name}' does not exist");

    private void CountGroup(PatternText text)
    {
        if (!text.At("?"))
        {
            Count++;
        }
        else if (text.At("?<") && !text.At("?<=") && !text.At("?<!"))
        {
            text.Take("?<");
            Count++;
            var name = text.TakeUntil('>');
            byName[
                SyntaxFacts.IsValidIdentifier(name)
                    ? name
                    : throw new PatternProblemException($"'{name}' is not a valid group name")
            ] = Count;
        }
    }

    private static void SkipClass(PatternText text)
    {
        while (!text.Take("]"))
        {
            if (text.Take() == '\\')
            {
                text.Take();
            }
        }
    }
}
