using Conformance.Emitted;
using Generators.Tests.Harness;

namespace Conformance.Suite;

/// <summary>Runs cases of the suite through emitted code.</summary>
internal static class SuiteVerdicts
{
    /// <summary>The verdict on every case of the groups.</summary>
    public static IReadOnlyList<SuiteVerdict> Of(IReadOnlyList<SuiteGroup> groups, string version = "3.1.0")
    {
        var run = GeneratorRun.Of(SuiteDocument.Of(groups, version));
        var code = EmittedCode.Load(run, out var errors);
        if (code is null)
        {
            // One schema whose code does not compile must not take the others with it.
            return groups.Count == 1
                ? groups[0]
                    .Tests.Select(test => new SuiteVerdict(groups[0], test, false, $"not compiled: {errors[0]}"))
                    .ToList()
                :
                [
                    .. Of(groups.Take(groups.Count / 2).ToList(), version),
                    .. Of(groups.Skip(groups.Count / 2).ToList(), version),
                ];
        }

        return groups
            .SelectMany(
                (group, index) => group.Tests.Select(test => Judge(code, group, SuiteDocument.NameOf(index), test))
            )
            .ToList();
    }

    private static SuiteVerdict Judge(EmittedCode code, SuiteGroup group, string name, SuiteTest test)
    {
        if (!code.Has(name))
        {
            return new SuiteVerdict(group, test, false, "not emitted");
        }

        try
        {
            var refusal = code.Refuse(name, $$"""{"value":{{test.Data}}}""");
            return new SuiteVerdict(group, test, refusal is null == test.Valid, refusal ?? "accepted");
        }
        catch (Exception exception)
        {
            return new SuiteVerdict(group, test, false, $"crashed: {exception.InnerException ?? exception}");
        }
    }
}

/// <summary>Whether emitted code judged a case rightly, and what it said.</summary>
internal sealed record SuiteVerdict(SuiteGroup Group, SuiteTest Test, bool Right, string Said)
{
    public string Name => $"{Group.File}: {Group.Description}: {Test.Description}";
}
