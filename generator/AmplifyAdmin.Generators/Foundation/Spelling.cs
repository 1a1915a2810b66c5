using System;
using System.Collections.Generic;

namespace AmplifyAdmin.Generators.Foundation;

/// <summary>Finds the known word that a misspelt word resembles.</summary>
internal static class Spelling
{
    // Comparing costs the product of the lengths; no one misspells a word this long and wants it guessed.
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

    // Insertions, deletions, substitutions, and two neighbours swapped each count one; differences in case count one in total.
    private static int Distance(string given, string word)
    {
        if (string.Equals(given, word, StringComparison.OrdinalIgnoreCase))
        {
            return given == word ? 0 : 1;
        }

        // The row before the last is kept for neighbours that are swapped.
        var beforeLast = new int[word.Length + 1];
        var last = new int[word.Length + 1];
        var current = new int[word.Length + 1];
        for (var column = 0; column <= word.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= given.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= word.Length; column++)
            {
                var same = given[row - 1] == word[column - 1];
                var distance = Math.Min(
                    Math.Min(last[column] + 1, current[column - 1] + 1),
                    last[column - 1] + (same ? 0 : 1)
                );
                current[column] = IsSwapped(given, word, row, column)
                    ? Math.Min(distance, beforeLast[column - 2] + 1)
                    : distance;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[word.Length];
    }

    private static bool IsSwapped(string given, string word, int row, int column) =>
        row > 1 && column > 1 && given[row - 1] == word[column - 2] && given[row - 2] == word[column - 1];
}
