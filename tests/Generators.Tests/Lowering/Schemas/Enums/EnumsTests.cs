using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Schemas.Enums;

/// <summary>Lists of values, whatever the values are.</summary>
public sealed class EnumsTests
{
    [Theory]
    [InlineData("Open")]
    [InlineData("Closed")]
    public void Values_that_are_no_identifiers(string style)
    {
        var run = Lowered.Sound(
            SpecFile
                .Schemas(
                    "A: { type: string, enum: ['+1', '-1', '', a-b, a_b, A, a, class, Class, '1st', '*', ' ', é, Unknown, Value, Kind, ToString, Equals, A1, null, '日本'] }"
                )
                .With("EnumStyle", style)
        );

        var text = run.Model("A");
        Assert.Contains("Plus1", text, StringComparison.Ordinal);
        Assert.Contains("Minus1", text, StringComparison.Ordinal);
        Assert.Contains("Empty", text, StringComparison.Ordinal);
        Assert.Contains("AB2", text, StringComparison.Ordinal);
        Assert.Contains("A2", text, StringComparison.Ordinal);
        Assert.Contains("_1", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oneOf")]
    [InlineData("anyOf")]
    public void A_choice_of_constants_is_an_enum(string keyword)
    {
        var run = Lowered.Schemas(
            $$"""
            A:
              {{keyword}}:
                - { type: string, const: red, title: Rouge, description: Like blood. }
                - { type: string, const: green }
            """
        );

        Assert.Contains("Rouge", run.Model("A"), StringComparison.Ordinal);
        Assert.Contains("Like blood.", run.Model("A"), StringComparison.Ordinal);
        Assert.Contains("Green", run.Model("A"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_from_extensions()
    {
        var run = Lowered.Schemas(
            "A: { type: string, enum: ['1', '2'], x-enum-varnames: [One, Two], x-enum-descriptions: [The first., The second.] }"
        );

        Assert.Contains("One", run.Model("A"), StringComparison.Ordinal);
        Assert.Contains("The second.", run.Model("A"), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_and_mixtures_are_checked_values()
    {
        var run = Lowered.Schemas(
            """
            Level: { type: integer, enum: [1, 2, 3] }
            Mixed: { enum: [a, 1, true, null] }
            Rate: { type: number, enum: [0.5, 1] }
            A:
              type: object
              required: [level, mixed, rate]
              properties:
                level: { $ref: '#/components/schemas/Level' }
                mixed: { $ref: '#/components/schemas/Mixed' }
                rate: { $ref: '#/components/schemas/Rate' }
            """
        );

        Assert.Equal("required long", run.Property("A", "Level"));
        Assert.Contains("JsonNode", run.Property("A", "Mixed"), StringComparison.Ordinal);
        Assert.Equal("required double", run.Property("A", "Rate"));
    }

    [Fact]
    public void A_nullable_enum()
    {
        var run = Lowered.Schemas(
            "A: { type: object, required: [m], properties: { m: { type: [string, 'null'], enum: [a, b, null] } } }"
        );

        Assert.Equal("required AM?", run.Property("A", "M"));
    }
}
