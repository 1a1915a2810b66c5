using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace AmplifyAdmin.Generators.Reading.JsonPaths;

/// <summary>A part of a regular expression.</summary>
internal abstract record RegexpNode;

/// <summary>One character.</summary>
/// <param name="Literal">The character; empty for a class.</param>
/// <param name="Class">The class, which .NET matches against one character at a time; null for a literal and for any character.</param>
/// <param name="IsNegated">Whether the class excludes what it lists.</param>
internal sealed record RegexpCharacter(string Literal, Regex? Class, bool IsNegated) : RegexpNode
{
    /// <summary>Whether a character is one of them.</summary>
    /// <param name="character">One UTF-16 code unit, or a surrogate pair.</param>
    public bool Matches(string character) =>
        Literal.Length > 0 ? Literal == character
        : Class is null ? character is not ("\r" or "\n") && (character.Length == 2 || !char.IsSurrogate(character[0]))
        // A class of .NET knows nothing of surrogate pairs, and so lists none.
        : character.Length == 2 ? IsNegated
        : Class.IsMatch(character);
}

/// <summary>The start or the end of the text.</summary>
internal sealed record RegexpAnchor(bool IsStart) : RegexpNode;

/// <summary>Parts in order.</summary>
internal sealed record RegexpSequence(IReadOnlyList<RegexpNode> Parts) : RegexpNode;

/// <summary>One of several parts.</summary>
internal sealed record RegexpChoice(IReadOnlyList<RegexpNode> Branches) : RegexpNode;

/// <summary>A part several times.</summary>
/// <param name="Part">The part.</param>
/// <param name="Least">The least number.</param>
/// <param name="Most">The greatest number; null for no limit.</param>
internal sealed record RegexpRepetition(RegexpNode Part, int Least, int? Most) : RegexpNode;
