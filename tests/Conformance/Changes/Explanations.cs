using System.Reflection;
using System.Text.RegularExpressions;

namespace Conformance.Changes;

/// <summary>The reasons for what only one of two checkers reports.</summary>
internal static class Explanations
{
    private static readonly List<string[]> Rows = Read();

    /// <summary>The reason for a difference; null when it has none.</summary>
    public static string? Of(Difference difference) =>
        Rows.Find(row =>
            row[0] == difference.Checker
            && row[1] == (difference.IsOurs ? "generator" : "checker")
            && IsMatch(difference.Codes, row[2])
            && IsMatch(difference.Other, row[3])
        )?[4];

    private static bool IsMatch(string text, string pattern) => Regex.IsMatch(text, $"^({pattern})$");

    // A bar in a pattern is escaped, because bars divide the columns.
    private static List<string[]> Read()
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream("Conformance.Changes.Explained.txt")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line =>
                line.Split(" | ").Select(cell => cell.Replace("\\|", "|", StringComparison.Ordinal)).ToArray()
            )
            .ToList();
    }
}
