using Generators.Tests.Harness;

namespace Conformance.Suite;

/// <summary>Emitted code against the JSON Schema Test Suite.</summary>
public sealed class SuiteTests(ITestOutputHelper output)
{
    [Fact]
    public void Judges_draft_2020_12_as_the_suite_does() => AssertVerdicts("draft2020-12", "");

    [Fact]
    public void Judges_the_optional_cases_as_the_suite_does() => AssertVerdicts("draft2020-12", "optional");

    private void AssertVerdicts(string draft, string folder)
    {
        Assert.SkipWhen(Repository.Shared is null, "AMPLIFYADMIN_SHARED names no folder with the suite.");
        var path = Path.Combine(Repository.Shared!, "json-schema-test-suite", "tests", draft, folder);
        var groups = SuiteGroup.All(path).Where(group => group.IsSelfContained).ToList();
        var verdicts = groups.Chunk(60).SelectMany(chunk => SuiteVerdicts.Of(chunk)).ToList();
        var wrong = verdicts.Where(verdict => !verdict.Right).ToList();
        var share = 100.0 * (verdicts.Count - wrong.Count) / verdicts.Count;
        output.WriteLine($"{draft}/{folder}: {verdicts.Count - wrong.Count} of {verdicts.Count} ({share:F1}%)");
        foreach (var verdict in wrong)
        {
            output.WriteLine($"{verdict.Name} | {verdict.Test.Data} | {verdict.Said}");
        }

        var known = KnownFailures.Reasons.Keys.ToHashSet();
        Assert.Equal("", string.Join('\n', wrong.Select(verdict => verdict.Name).Where(name => !known.Contains(name))));
        var files = groups.Select(group => group.File).ToHashSet();
        var failing = wrong.Select(verdict => verdict.Name).ToHashSet();
        Assert.Equal(
            "",
            string.Join('\n', known.Where(name => files.Contains(name.Split(':')[0]) && !failing.Contains(name)))
        );
    }
}
