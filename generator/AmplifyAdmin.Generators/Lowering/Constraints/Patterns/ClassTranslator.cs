namespace AmplifyAdmin.Generators.Lowering.Constraints.Patterns;

/// <summary>Reads a character class.</summary>
internal static class ClassTranslator
{
    /// <summary>The set of the class whose opening bracket was just taken.</summary>
    public static CharacterSet Read(PatternText text)
    {
        var set = new CharacterSet { IsNegated = text.Take("^") };
        while (!text.Take("]"))
        {
            if (TakeCharacter(text, set) is not { } first)
            {
                continue;
            }

            // A hyphen at the end, or next to an escape for a set, is a literal hyphen.
            if (!text.At("-") || text.At("-]"))
            {
                set.Add(first, first);
                continue;
            }

            text.Take("-");
            if (TakeCharacter(text, set) is not { } last)
            {
                set.Add(first, first);
                set.Add('-', '-');
                continue;
            }

            if (last < first)
            {
                throw new PatternProblemException("a range goes backwards");
            }

            set.Add(first, last);
        }

        return set;
    }

    // A single character; null when it was an escape for several, which are in the set then.
    private static int? TakeCharacter(PatternText text, CharacterSet set)
    {
        var character = text.Take();
        if (character != '\\')
        {
            return character;
        }

        var escape = text.Take();
        return ClassEscapes.TryAdd(escape, text, set) ? null
            : escape == 'b' ? '\b'
            : EscapeReader.Read(escape, text);
    }
}
