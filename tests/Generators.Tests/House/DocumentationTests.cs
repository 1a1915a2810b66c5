using System.Text.RegularExpressions;
using Generators.Tests.Harness;

namespace Generators.Tests.House;

/// <summary>The documentation is short where it should be, and its links lead somewhere.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] Folders = ["", "generator/docs", "runtime", "spec", "tests"];

    [Fact]
    public void The_readme_has_at_most_150_lines() =>
        Assert.InRange(File.ReadAllLines(Path.Combine(Repository.Root, "README.md")).Length, 1, 150);

    [Fact]
    public void Relative_links_lead_to_files()
    {
        var pages = Folders.SelectMany(Pages).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Empty(BrokenLinks(page)));
    }

    [Fact]
    public void Contributing_names_files_and_folders_that_exist()
    {
        var stations = Station()
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md")))
            .Select(match => match.Groups["path"].Value)
            .ToList();

        Assert.True(stations.Count > 30);
        Assert.All(stations, station => Assert.True(Exists(station), station));
    }

    private static bool Exists(string station) =>
        Path.Exists(Path.Combine(Repository.Root, station))
        || Path.Exists(Path.Combine(Repository.Root, "generator", "AmplifyAdmin.Generators", station));

    private static IEnumerable<string> BrokenLinks(string page) =>
        RelativeLink()
            .Matches(File.ReadAllText(page))
            .Select(match => match.Groups["path"].Value)
            .Where(path => !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, path)))
            .Select(path => $"{Path.GetRelativePath(Repository.Root, page)}: {path}");

    private static IEnumerable<string> Pages(string folder) =>
        Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, folder),
                "*.md",
                folder.Length == 0 ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories
            )
            .Where(path => !BuildOutput().IsMatch(path));

    [GeneratedRegex(@"`(?<path>[A-Za-z.]+(/[A-Za-z.]+)+)`")]
    private static partial Regex Station();

    [GeneratedRegex(@"\]\((?!https?:|#)(?<path>[^)#]+)(#[^)]*)?\)")]
    private static partial Regex RelativeLink();

    [GeneratedRegex(@"[/\\](obj|bin|artifacts|node_modules|TestResults)[/\\]")]
    private static partial Regex BuildOutput();
}
