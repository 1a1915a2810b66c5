using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Compatibility;

/// <summary>The pairs of documents of a suite for checkers of breaking changes get the verdicts that their names say.</summary>
public sealed class BreakingChangeSuiteTests
{
    private static readonly string[] Verdicts = ["none", "safe", "risky", "breaking"];

    private static readonly List<Pair> Pairs = File.ReadLines(
            Path.Combine(
                Repository.Root,
                "tests",
                "Generators.Tests",
                "Lowering",
                "Compatibility",
                "BreakingChanges.txt"
            )
        )
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split(" | "))
        .Select(cells => new Pair(cells[0], cells[1], cells[2], cells[3], cells.ElementAtOrDefault(4)))
        .ToList();

    [Fact]
    public void A_pair_has_its_verdict()
    {
        var folder = Folder();

        Assert.All(Pairs, pair => Assert.Equal(pair, pair with { Verdict = Verdict(folder, pair) }));
    }

    [Fact]
    public void Each_document_of_the_suite_is_in_a_pair() =>
        Assert.Equal(
            Directory.EnumerateFiles(Folder()).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            Pairs.SelectMany(pair => new[] { pair.Base, pair.Revision }).Distinct().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_verdict_that_differs_from_the_name_has_a_reason() =>
        Assert.All(
            Pairs,
            pair =>
            {
                Assert.Contains(pair.Verdict, Verdicts);
                Assert.Contains(pair.NameSays, Verdicts.Append("change"));
                var agrees = pair.NameSays == "change" ? pair.Verdict != "none" : pair.Verdict == pair.NameSays;
                Assert.Equal((pair.Revision, agrees), (pair.Revision, pair.Reason is null));
            }
        );

    // The gravest change counts.
    private static string Verdict(string folder, Pair pair)
    {
        var changes = GeneratorRun
            .Of(
                new SpecFile("/spec/test.yaml", Read(folder, pair.Revision))
                    .With("Namespace", "Test")
                    .With("Baseline", "old.yaml"),
                SpecFile.Named("old.yaml", Read(folder, pair.Base))
            )
            .Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("AAG05", StringComparison.Ordinal))
            .Select(diagnostic => diagnostic.Descriptor.Title.ToString(null).Split(' ')[0].ToLowerInvariant());
        return Verdicts[changes.Select(grade => Array.IndexOf(Verdicts, grade)).DefaultIfEmpty(0).Max()];
    }

    private static string Read(string folder, string name) => File.ReadAllText(Path.Combine(folder, name + ".yaml"));

    private static string Folder()
    {
        Assert.SkipUnless(
            Repository.Shared is not null,
            "AMPLIFYADMIN_SHARED does not name the folder that holds suites."
        );
        return Path.Combine(Repository.Shared!, "suites", "breaking-changes");
    }

    /// <summary>Two versions of a document, with the verdict and what their names say.</summary>
    private sealed record Pair(string Base, string Revision, string NameSays, string Verdict, string? Reason);
}
