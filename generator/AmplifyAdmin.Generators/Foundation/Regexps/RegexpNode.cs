using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace AmplifyAdmin.Generators.Foundation.Regexps;

/// <summary>A part of a regular expression.</summary>
internal abstract record RegexpNode;

/// <summary>One character.</summary>
/// <param name="Literal">The character, or one of the class; empty when none is known.</param>
/// <param name="Class">The class, which .NET matches against one character at a time; null for a literal and for any character.</param>
internal sealed record RegexpCharacter(string Literal, Regex? Class) : RegexpNode
{
    /// <summary>Whether a character is one of them.</summary>
    /// <param name="character">One UTF-16 code unit, or a surrogate pair.</param>
    public bool Matches(string character) =>
        Class is not null ? Class.IsMatch(character)
        : Literal.Length > 0 ? Literal == character
        : character is not ("\r" or "\n") && (character.Length == 2 || !char.IsSurrogate(character[0]));
}

/// <summary>The start or the end of the text.</summary>
internal sealed record RegexpAnchor(bool IsStart) : RegexpNode;

/// <summary>What depends on more than the characters in order: a lookaround, a word boundary, a reference to a group.</summary>
internal sealed record RegexpContext : RegexpNode;

/// <summary>Parts in order.</summary>
internal sealed record RegexpSequence(IReadOnlyList<RegexpNode> Parts) : RegexpNode;

/// <summary>One of several parts.</summary>
internal sealed record RegexpChoice(IReadOnlyList<RegexpNode> Branches) : RegexpNode;

/// <summary>A part several times.</summary>
/// <param name="Part">The part.</param>
/// <param name="Least">The least number.</param>
/// <param name="Most">The greatest number; null for no limit.</param>
internal sealed record RegexpRepetition(RegexpNode Part, int Least, int? Most) : RegexpNode;
