using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generators.Tests.Diagnostics;

/// <summary>What is said about a part of a document is said in the part's own file.</summary>
public sealed class PartDiagnosticsTests
{
    private static readonly SpecFile Main = SpecFile.Schemas("Pet:\n  $ref: 'parts/pets.yaml#/Pet'\n");

    [Fact]
    public void A_slip_in_a_part_is_reported_there()
    {
        var run = GeneratorRun.Of(Main, Part("Pet:\n  type: object\n  propertes: {}\n"));

        Assert.Equal("/spec/parts/pets.yaml(3,3): AAG0204", Line(Assert.Single(run.Diagnostics)));
    }

    [Fact]
    public void A_part_that_cannot_be_read_says_where_it_breaks()
    {
        var run = GeneratorRun.Of(Main, Part("Pet:\n\ttype: object\n"));

        Assert.Contains("/spec/parts/pets.yaml(2,1): AAG0001", run.Diagnostics.Select(Line));
    }

    private static SpecFile Part(string text) => new SpecFile("/spec/parts/pets.yaml", text).With("Part", "true");

    private static string Line(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {diagnostic.Id}";
    }
}
