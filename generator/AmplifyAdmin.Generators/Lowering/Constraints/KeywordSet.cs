using System.Collections.Generic;
using System.Linq;

namespace AmplifyAdmin.Generators.Lowering.Constraints;

/// <summary>The keywords that typed code may leave to the evaluator for one kind of C# value.</summary>
internal sealed class KeywordSet
{
    private readonly HashSet<string> all;

    private KeywordSet(params IEnumerable<string>[] groups)
    {
        InOrder = groups.SelectMany(group => group).ToList();
        all = new HashSet<string>(InOrder);
    }

    /// <summary>For text and numbers, whose enumerated values are checked with the rest.</summary>
    public static KeywordSet OfPlainScalars { get; } =
        new(KeywordGroups.Any.Where(keyword => keyword is not ("enum" or "const")));

    /// <summary>For text with a .NET type, such as dates.</summary>
    public static KeywordSet OfFormattedText { get; } =
        new(KeywordGroups.String.Where(keyword => keyword != "format"), KeywordGroups.Any);

    /// <summary>For values that no other keyword speaks about.</summary>
    public static KeywordSet OfAnything { get; } = new(KeywordGroups.Any);

    /// <summary>For lists.</summary>
    public static KeywordSet OfArrays { get; } = new(KeywordGroups.Array, KeywordGroups.Any);

    /// <summary>For records and maps.</summary>
    public static KeywordSet OfObjects { get; } = new(KeywordGroups.Object, KeywordGroups.Any);

    /// <summary>For unions and enum types.</summary>
    public static KeywordSet OfArraysAndObjects { get; } =
        new(KeywordGroups.Array, KeywordGroups.Object, KeywordGroups.Any);

    /// <summary>The keywords, in the order in which they are written.</summary>
    public IReadOnlyList<string> InOrder { get; }

    /// <summary>Whether a keyword is one of them.</summary>
    public bool Contains(string keyword) => all.Contains(keyword);
}
