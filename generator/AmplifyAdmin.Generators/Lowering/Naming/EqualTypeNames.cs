using System.Collections.Generic;
using System.Linq;

namespace AmplifyAdmin.Generators.Lowering.Naming;

/// <summary>Names types after what they hold, such as <c>StringOrCustomer</c>.</summary>
internal static class EqualTypeNames
{
    private const int MostWords = 3;
    private const int LongestName = 48;

    /// <summary>The name; null when it would be too long to read.</summary>
    public static string? Join(IReadOnlyList<string> words)
    {
        if (words.Count is 0 or > MostWords || !words.All(IsWord))
        {
            return null;
        }

        var name = string.Join("Or", words.Select(PascalCase.From));
        return name.Length <= LongestName ? name : null;
    }

    private static bool IsWord(string word) => word.Length > 0 && char.IsLetter(word[0]);
}
