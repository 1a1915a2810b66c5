using System.Text;

namespace Conformance.Changes;

/// <summary>The tables of the README about the comparison with other checkers.</summary>
internal static class ChangesReport
{
    /// <summary>The report.</summary>
    public static string Of(IReadOnlyList<PairComparison> comparisons)
    {
        var text = new StringBuilder(
            "| Documents | Checker | Verdict | Places | Verdict here | Breaking | Risky | In both | Only the checker | Only here |\n"
                + "|---|---|---|---|---|---|---|---|---|---|\n"
        );
        foreach (var pair in comparisons)
        {
            var differences = pair.Differences.ToList();
            text.Append(
                $"| {pair.Pair.Title} | {pair.Checker} | {Verdict(pair.Theirs.Count, 0)} | {pair.Theirs.Count} "
                    + $"| {Verdict(pair.Ours.Count, pair.Risky.Count)} | {pair.Ours.Count} | {pair.Risky.Count} | {pair.Both} "
                    + $"| {differences.Count(one => !one.IsOurs)} | {differences.Count(one => one.IsOurs)} |\n"
            );
        }

        text.Append("\n| Only in | Places | For example | Reason |\n|---|---|---|---|\n");
        var groups = comparisons
            .SelectMany(pair => pair.Differences)
            .GroupBy(one => (one.Checker, one.IsOurs, Reason: Explanations.Of(one) ?? "not explained"))
            .OrderBy(group => group.Key.IsOurs)
            .ThenBy(group => group.Key.Checker, StringComparer.Ordinal)
            .ThenByDescending(group => group.Count());
        foreach (var group in groups)
        {
            var only = group.Key.IsOurs ? $"the generator, not {group.Key.Checker}" : group.Key.Checker;
            text.Append($"| {only} | {group.Count()} | `{group.First().Place}` | {group.Key.Reason} |\n");
        }

        return text.ToString();
    }

    private static string Verdict(int breaking, int risky) =>
        breaking > 0 ? "breaking"
        : risky > 0 ? "risky"
        : "safe";
}
