using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.TypeSpec.Servers;

/// <summary>Runs <c>spector knock</c>, which sends the request of each scenario, against the emitted server stubs.</summary>
internal static class KnockRun
{
    private static readonly Dictionary<string, string> Reasons = ScenarioNotes.Read("Servers.KnownFailures.txt");

    /// <summary>Runs the suite for both versions and writes the report.</summary>
    /// <param name="only">The start of the names of the specifications to run; empty for all.</param>
    public static async Task<int> Run(string only)
    {
        var port = TypeSpecRun.FreePort();
        NodePackages.Prepare(port);
        var folders = TypeSpecRun.Specs().Where(spec => spec.StartsWith(only, StringComparison.Ordinal)).ToList();
        var results = new List<ScenarioResult>();
        foreach (var version in TypeSpecRun.Versions)
        {
            await using var server = await ScenarioServer.Start(TypeSpecRun.SpecsFolder, folders, version, port);
            var output = NodePackages.Knock(port);
            foreach (var folder in folders)
            {
                results.AddRange(
                    Scenario
                        .Read(Path.Combine(TypeSpecRun.SpecsFolder, folder))
                        .Select(scenario =>
                            NotExpressible.Or(Result(folder, scenario, version, output, server.Problems))
                        )
                );
            }
        }

        var report = Report(results);
        Console.WriteLine(report);
        if (only.Length == 0)
        {
            ReadmeSection.Save("knock", report);
        }

        return Failed(results).All(result => Reasons.ContainsKey(result.Scenario)) ? 0 : 1;
    }

    private static ScenarioResult Result(
        string folder,
        Scenario scenario,
        string version,
        string output,
        Dictionary<string, string> problems
    )
    {
        var failure = Regex.Match(
            output,
            $@"✘ Scenario: {Regex.Escape(scenario.Name)}\s*\n(?<reason>(?:(?![✘✓]).*\n){{0,6}})"
        );
        var passed = output.Contains($"✓ Scenario: {scenario.Name}\n", StringComparison.Ordinal);
        var problem = scenario
            .Calls.Select(call => problems.GetValueOrDefault($"{call.Method} {call.Uri}"))
            .FirstOrDefault(text => text is not null);
        return failure.Success
                ? new ScenarioResult(
                    folder,
                    scenario.Name,
                    version,
                    Outcome.Failed,
                    problem ?? failure.Groups["reason"].Value
                )
            : passed ? new ScenarioResult(folder, scenario.Name, version, Outcome.Passed, "")
            : new ScenarioResult(
                folder,
                scenario.Name,
                version,
                Outcome.NotExpressible,
                "`knock` has no request for it"
            );
    }

    private static string Report(List<ScenarioResult> results)
    {
        var text = new StringBuilder("| OpenAPI | Passed | Failed | Not expressible |\n|---|---|---|---|\n");
        foreach (var version in results.GroupBy(result => result.Version))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {version.Key[..3]} | {version.Count(result => result.Outcome == Outcome.Passed)} | {version.Count(result => result.Outcome == Outcome.Failed)} | {version.Count(result => result.Outcome == Outcome.NotExpressible)} |\n"
            );
        }

        text.Append("\n| Scenario that fails | OpenAPI | Reason |\n|---|---|---|\n");
        foreach (var group in Failed(results).GroupBy(result => result.Scenario))
        {
            var reason = Reasons.GetValueOrDefault(group.Key) ?? Line(group.First().Reason);
            var versions = string.Join(", ", group.Select(result => result.Version[..3]));
            text.Append(CultureInfo.InvariantCulture, $"| `{group.Key}` | {versions} | {reason} |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<ScenarioResult> Failed(List<ScenarioResult> results) =>
        results.Where(result => result.Outcome == Outcome.Failed);

    private static string Line(string reason)
    {
        var line = Regex
            .Replace(reason, @"\s+", " ")
            .Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal);
        return line.Length > 160 ? line[..160] + "…" : line;
    }
}
