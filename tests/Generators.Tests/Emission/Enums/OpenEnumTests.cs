using Generators.Tests.Harness;
using Generators.Tests.Lowering;

namespace Generators.Tests.Emission.Enums;

/// <summary>Enum types that keep values which the document does not list, of text and of numbers.</summary>
public sealed class OpenEnumTests
{
    [Theory]
    [InlineData("{ type: string, enum: [red, green] }", "string value = Test.Color.Red.Value;")]
    [InlineData("{ type: integer, enum: [1, 2], x-enumNames: [Red, Green] }", "long value = Test.Color.Red.Value;")]
    [InlineData(
        "{ type: integer, format: int32, enum: [1, 2], x-enumNames: [Red, Green] }",
        "int value = Test.Color.Red.Value;"
    )]
    public void A_caller_switches_over_the_kind_and_compares_values(string schema, string value)
    {
        var run = Lowered.Schemas("Color: " + schema);

        Assert.Empty(
            run.CompilerMessages(
                $$"""
                internal static class Caller
                {
                    public static int Number(Test.Color color) =>
                        color.Kind switch
                        {
                            Test.ColorKind.Red => 1,
                            Test.ColorKind.Green => 2,
                            _ => color.IsKnown || color == Test.Color.Green ? 3 : 4,
                        };

                    public static object First()
                    {
                        {{value}}
                        return value;
                    }
                }
                """
            )
        );
    }

    [Theory]
    [InlineData("{ type: integer, enum: [1, 2], x-enumNames: [Red, Green], x-enumFlags: true }", true)]
    [InlineData("{ type: integer, enum: [1, 3], x-enumNames: [Red, Green] }", false)]
    public void Flags_are_combined(string schema, bool areFlags)
    {
        var run = Lowered.Sound(SpecFile.Schemas("Color: " + schema));

        var messages = run.CompilerMessages(
            "internal static class Caller { public static bool Both(Test.Color color) => color.Has(Test.Color.Red | Test.Color.Green); }"
        );
        Assert.Equal(areFlags, messages.Count == 0);
    }
}
