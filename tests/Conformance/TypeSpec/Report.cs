using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.TypeSpec;

/// <summary>The report of a run of the suite.</summary>
internal sealed class Report(IReadOnlyList<ScenarioResult> results)
{
    private static readonly Dictionary<string, string> Known = ScenarioNotes.Read("KnownFailures.txt");

    /// <summary>Prints the table and each scenario that did not pass.</summary>
    public void Print()
    {
        Console.WriteLine(Table());
        foreach (var result in results.Where(result => result.Outcome > Outcome.XmlText))
        {
            Console.WriteLine($"{result.Outcome} {result.Version} {result.Spec} {result.Scenario}: {result.Reason}");
        }
    }

    /// <summary>Replaces the table of the project's README.</summary>
    public void Save() => ReadmeSection.Save("typespec", Table() + "\n" + Failures());

    private string Table()
    {
        var text = new StringBuilder(
            "| Category | 3.1: passed | XML as text | untyped | failed | 3.0: passed | XML as text | untyped | failed | not expressible |\n|---|---|---|---|---|---|---|---|---|---|\n"
        );
        foreach (var category in results.GroupBy(Category).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Row(text, category.Key, [.. category]);
        }

        Row(text, "**All**", results);
        return text.ToString();
    }

    private string Failures()
    {
        var text = new StringBuilder(
            "| Scenario that does not pass | OpenAPI | Result | Reason |\n|---|---|---|---|\n"
        );
        foreach (
            var group in results.Where(result => result.Outcome > Outcome.XmlText).GroupBy(result => result.Scenario)
        )
        {
            var first = group.First();
            var reason = first
                .Reason.Replace("|", "\\|", StringComparison.Ordinal)
                .Replace("\n", " ", StringComparison.Ordinal);
            reason = Regex.Replace(reason, @"localhost:\d+", "localhost");
            // Boundaries of forms differ from run to run.
            reason = Regex.Replace(reason, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "boundary");
            reason = Known.GetValueOrDefault(group.Key) ?? (reason.Length > 200 ? reason[..200] + "…" : reason);
            var versions = string.Join(", ", group.Select(result => result.Version[..3]));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{group.Key}` | {versions} | {first.Outcome} | {Escape(reason)} |\n"
            );
        }

        return text.ToString();
    }

    private static string Escape(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Category(ScenarioResult result) => string.Join('/', result.Spec.Split('/').Take(2));

    private static void Row(StringBuilder text, string name, IReadOnlyList<ScenarioResult> rows)
    {
        string Count(string version, Outcome outcome) =>
            rows.Count(row => row.Version == version && row.Outcome == outcome).ToString(CultureInfo.InvariantCulture);

        text.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | {Count("3.1.0", Outcome.Passed)} | {Count("3.1.0", Outcome.XmlText)} | {Count("3.1.0", Outcome.Untyped)} | {Count("3.1.0", Outcome.Failed)} "
                + $"| {Count("3.0.0", Outcome.Passed)} | {Count("3.0.0", Outcome.XmlText)} | {Count("3.0.0", Outcome.Untyped)} | {Count("3.0.0", Outcome.Failed)} "
                + $"| {Count("3.1.0", Outcome.NotExpressible)} |\n"
        );
    }
}
