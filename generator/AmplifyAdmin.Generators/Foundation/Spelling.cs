using System;
using System.Collections.Generic;

namespace AmplifyAdmin.Generators.Foundation;

/// <summary>Finds what a misspelt word was meant to be.</summary>
internal static class Spelling
{
    // Comparing costs the product of the lengths; nobody misspells a word this long and wants it guessed.
    private const int LongestWord = 64;

    /// <summary>The known word nearest to the given one, or null when none is near.</summary>
    public static string? Nearest(string given, IEnumerable<string> known)
    {
        if (given.Length > LongestWord)
        {
            return null;
        }

        var limit = Math.Max(1, given.Length / 4);
        string? best = null;
        foreach (var word in known)
        {
            if (Math.Abs(word.Length - given.Length) > limit)
            {
                continue;
            }

            var distance = Distance(given, word);
            if (distance <= limit && (distance > 0 || word != given))
            {
                if (distance < limit || best is null)
                {
                    best = word;
                }

                limit = Math.Min(limit, distance);
            }
        }

        return best;
    }

    /// <summary>The end of a message that names the nearest known word; empty when none is near.</summary>
    public static string DidYouMean(string given, IEnumerable<string> known) =>
        Nearest(given, known) is { } word ? $" Did you mean '{word}'?" : "";

    // Insertions, deletions, substitutions, and two neighbours swapped each count one; case alone counts one in all.
    private static int Distance(string given, string word)
    {
        if (string.Equals(given, word, StringComparison.OrdinalIgnoreCase))
        {
            return given == word ? 0 : 1;
        }

        var rows = new int[given.Length + 1, word.Length + 1];
        for (var row = 0; row <= given.Length; row++)
        {
            for (var column = 0; column <= word.Length; column++)
            {
                rows[row, column] =
                    row == 0 ? column
                    : column == 0 ? row
                    : Step(rows, given, word, row, column);
            }
        }

        return rows[given.Length, word.Length];
    }

    private static int Step(int[,] rows, string given, string word, int row, int column)
    {
        var same = given[row - 1] == word[column - 1];
        var distance = Math.Min(
            Math.Min(rows[row - 1, column] + 1, rows[row, column - 1] + 1),
            rows[row - 1, column - 1] + (same ? 0 : 1)
        );
        var swapped = row > 1 && column > 1 && given[row - 1] == word[column - 2] && given[row - 2] == word[column - 1];
        return swapped ? Math.Min(distance, rows[row - 2, column - 2] + 1) : distance;
    }
}
