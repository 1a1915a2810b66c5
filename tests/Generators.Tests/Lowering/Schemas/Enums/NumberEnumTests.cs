using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Schemas.Enums;

/// <summary>Integers with names as closed enum types, and what is not such a list.</summary>
public sealed class NumberEnumTests
{
    [Theory]
    [InlineData("{ type: integer, enum: [1, 2], x-enumNames: [One, Two] }", "public enum A : long")]
    [InlineData("{ type: integer, format: int32, enum: [1, 2], x-enum-varnames: [One, Two] }", "public enum A : int")]
    [InlineData(
        "{ type: number, oneOf: [{ const: 1, title: One }, { const: 2, title: Two }] }",
        "public enum A : long"
    )]
    [InlineData("{ type: integer, enum: [1, 2, 4], x-enumNames: [One, Two, Four] }", "((long)value & ~7L) == 0")]
    [InlineData(
        "{ type: integer, enum: [1, 8], x-enumNames: [One, Eight], x-enumFlags: true }",
        "((long)value & ~9L) == 0"
    )]
    [InlineData(
        "{ type: integer, enum: [1, 2, 3], x-enumNames: [One, Two, Three] }",
        "value is A.One or A.Two or A.Three"
    )]
    public void Integers_with_names_are_a_closed_enum(string schema, string expected)
    {
        var run = Lowered.Sound(SpecFile.Schemas("A: " + schema).With("EnumStyle", "Closed"));

        Assert.Contains(expected, run.Model("A"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ type: integer, enum: [1, 2] }", "long")]
    [InlineData("{ type: integer, enum: [1, 2], x-enumNames: [One] }", "long")]
    [InlineData("{ type: number, enum: [1.5], x-enumNames: [OneAndAHalf] }", "double")]
    [InlineData("{ type: integer, oneOf: [{ const: 1, title: One }, { const: 2 }] }", "long")]
    public void Integers_without_names_are_numbers(string schema, string type)
    {
        var run = Lowered.Schemas(
            "A: " + schema + "\nB: { type: object, properties: { m: { $ref: '#/components/schemas/A' } } }"
        );

        Assert.Equal(type + "?", run.Property("B", "M"));
    }

    [Theory]
    [InlineData("[1, 2, 4]", true)]
    [InlineData("[0, 1, 2, 4, 8]", true)]
    [InlineData("[0, 1, 2]", false)]
    [InlineData("[1, 2, 3, 4]", false)]
    public void Flags_without_names_can_be_combined(string values, bool combined)
    {
        var run = Lowered.Schemas($"B: {{ type: object, properties: {{ m: {{ type: integer, enum: {values} }} }} }}");

        Assert.Equal(
            combined,
            !run.Model("B").Contains("must be one of", StringComparison.Ordinal)
                && !run.Model("B").Contains("Allowed", StringComparison.Ordinal)
        );
    }
}
