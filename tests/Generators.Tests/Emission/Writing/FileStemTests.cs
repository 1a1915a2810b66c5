using AmplifyAdmin.Generators.Emission.Writing;
using Generators.Tests.Harness;

namespace Generators.Tests.Emission.Writing;

/// <summary>Names of emitted files fit into Windows paths and stay different from each other.</summary>
public sealed class FileStemTests
{
    [Fact]
    public void A_short_name_is_kept() => Assert.Equal("Pet", FileStem.Of("Pet"));

    [Fact]
    public void Long_names_with_the_same_beginning_stay_different()
    {
        var beginning = new string('a', 200);
        var stems = new[] { beginning, beginning + "b", beginning + "c" }.Select(FileStem.Of).ToList();

        Assert.Equal(3, stems.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(stems, stem => Assert.InRange(stem.Length, 1, 60));
    }

    [Fact]
    public void A_long_schema_name_gives_a_short_hint_name()
    {
        var name = string.Concat(Enumerable.Repeat("Long", 60));
        var run = GeneratorRun.Of(
            SpecFile.Schemas(
                name
                    + ": { type: object, properties: { a: { type: string } } }\n"
                    + name
                    + "Er: { type: object, properties: { a: { type: string } } }"
            )
        );

        Assert.Empty(run.CompilerMessages());
        Assert.All(run.Sources.Keys, hint => Assert.InRange(hint.Length, 1, 80));
        Assert.Equal(2, run.Sources.Keys.Count(hint => hint.StartsWith("Models/LongLong", StringComparison.Ordinal)));
    }
}
