using System.Text.RegularExpressions;
using AmplifyAdmin.Generators.Diagnostics;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generators.Tests.House;

/// <summary>The catalogue, the release files and the documentation list the same diagnostics.</summary>
public sealed partial class DiagnosticCatalogueTests
{
    /// <summary>Reported by the build's targets.</summary>
    private static readonly string[] ReportedByBuild =
    [
        "AAG1001",
        "AAG1002",
        "AAG1003",
        "AAG1004",
        "AAG1005",
        "AAG1006",
        "AAG1007",
    ];

    private static string Generator => Path.Combine(Repository.Root, "generator", "AmplifyAdmin.Generators");

    [Fact]
    public void Every_diagnostic_is_in_the_release_files()
    {
        var released = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => File.ReadAllLines(Path.Combine(Generator, file)))
            .Select(line => ReleaseRow().Match(line))
            .Where(match => match.Success)
            .Select(match => $"{match.Groups["id"]} {match.Groups["severity"]} {match.Groups["notes"]}");

        Assert.Equal(
            DiagnosticIndex.All.Select(rule => $"{rule.Id} {rule.DefaultSeverity} {rule.Title}").Order(),
            released.Order()
        );
    }

    [Fact]
    public void Every_diagnostic_is_documented()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Root, "generator", "docs", "diagnostics.md"))
            .Select(line => TableRow().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups["id"].Value);

        Assert.Equal(DiagnosticIndex.All.Select(rule => rule.Id).Concat(ReportedByBuild).Order(), rows.Order());
    }

    [Fact]
    public void Ids_are_unique_and_lead_to_their_help() =>
        Assert.All(
            DiagnosticIndex.All.GroupBy(rule => rule.Id),
            rules =>
                Assert.EndsWith(
                    "#" + Assert.Single(rules).Id,
                    Assert.Single(rules).HelpLinkUri,
                    StringComparison.OrdinalIgnoreCase
                )
        );

    [Fact]
    public void Messages_read_as_sentences_of_one_line() =>
        Assert.All(
            DiagnosticIndex.All.SelectMany(Texts),
            text => Assert.Matches(@"^['{A-Z][^\r\n]*[^.\s]$|^[^\r\n]*\{\d\}$", text)
        );

    private static IEnumerable<string> Texts(DiagnosticDescriptor rule) =>
        [rule.Title.ToString(null), rule.MessageFormat.ToString(null)];

    [GeneratedRegex(@"^(?<id>AAG\d{4}) \| AmplifyAdmin\.Generators \| (?<severity>\w+) \| (?<notes>.+)$")]
    private static partial Regex ReleaseRow();

    [GeneratedRegex(@"^\|\s*<a id=""(?<anchor>aag\d{4})""></a>(?<id>AAG\d{4})\s*\|")]
    private static partial Regex TableRow();
}
