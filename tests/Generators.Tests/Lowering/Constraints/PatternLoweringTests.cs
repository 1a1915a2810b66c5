using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Constraints;

/// <summary>Patterns that regular expressions of .NET cannot express.</summary>
public sealed class PatternLoweringTests
{
    [Theory]
    [InlineData("'\\A[a-z]+\\z'")]
    [InlineData("'\\p'")]
    [InlineData("'('")]
    public void A_pattern_that_is_unknown_is_a_warning(string pattern)
    {
        var run = Lowered.Compiled(
            SpecFile.Schemas($"A: {{ type: object, properties: {{ m: {{ type: string, pattern: {pattern} }} }} }}")
        );

        run.Warning();
        Assert.Equal("string?", run.Property("A", "M"));
    }
}
