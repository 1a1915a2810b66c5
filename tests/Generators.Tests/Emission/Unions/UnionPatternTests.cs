using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Generators.Tests.Emission.Unions;

/// <summary>Unions as C# 15 recognizes them.</summary>
public sealed class UnionPatternTests
{
    private static readonly SpecFile File = SpecFile.Schemas(
        """
        Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }, { type: integer }] }
        Cat: { type: object, required: [lives], properties: { lives: { type: integer } } }
        Dog: { type: object, required: [barks], properties: { barks: { type: boolean } } }
        Home:
          type: object
          required: [first]
          properties:
            first: { $ref: '#/components/schemas/Pet' }
            second: { $ref: '#/components/schemas/Pet' }
            third: { oneOf: [{ $ref: '#/components/schemas/Pet' }, { type: 'null' }] }
            list: { type: array, items: { oneOf: [{ $ref: '#/components/schemas/Pet' }, { type: 'null' }] } }
            map: { type: object, additionalProperties: { $ref: '#/components/schemas/Pet' } }
        """
    );

    [Fact]
    public void A_switch_over_all_cases_is_exhaustive() =>
        Assert.Empty(Messages("Test.Cat => 1, Test.Dog => 2, long => 3"));

    [Fact]
    public void A_switch_without_a_case_is_not() =>
        Assert.Contains("CS8509", Assert.Single(Messages("Test.Cat => 1, long => 3")), StringComparison.Ordinal);

    [Fact]
    public void A_switch_over_what_is_no_case_is_an_error() =>
        Assert.Contains(
            Messages("Test.Cat => 1, Test.Dog => 2, long => 3, System.Uri => 4"),
            message => message.Contains("error", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(LanguageVersion.CSharp12, false)]
    [InlineData(LanguageVersion.CSharp14, false)]
    [InlineData(LanguageVersion.Preview, true)]
    public void Unions_are_marked_for_the_language_that_knows_them(LanguageVersion language, bool isMarked)
    {
        var run = GeneratorRun.Of(language, File);

        Assert.Empty(run.CompilerMessages());
        Assert.Equal(isMarked, run.Sources.ContainsKey("Unions.g.cs"));
    }

    private static IReadOnlyList<string> Messages(string arms) =>
        GeneratorRun
            .Of(LanguageVersion.Preview, File)
            .CompilerMessages(
                $"internal static class Matching {{ public static int Number(Test.Pet pet) => pet switch {{ {arms} }}; }}"
            );
}
