using System.Text.RegularExpressions;

namespace Package.Tests.Harness;

/// <summary>What a command ended with and what it printed.</summary>
internal sealed partial record DotNetResult(int ExitCode, string Output)
{
    /// <summary>The lines of warnings and errors, each once.</summary>
    public IReadOnlyList<string> Messages =>
        Output.Split('\n').Where(line => Message().IsMatch(line)).Select(line => line.Trim()).Distinct().ToList();

    public DotNetResult AssertSuccess()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    /// <summary>Success without a word of warning, from NuGet, MSBuild or the compiler.</summary>
    public DotNetResult AssertClean()
    {
        AssertSuccess();
        Assert.True(Messages.Count == 0, string.Join('\n', Messages));
        return this;
    }

    [GeneratedRegex(@"(^|[\s:])(warning|error)( [A-Za-z]+\d+)? ?:", RegexOptions.IgnoreCase)]
    private static partial Regex Message();
}
