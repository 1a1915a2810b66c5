namespace Generators.Tests.Lowering.Views;

/// <summary>Numbers that may be in quotation marks, as ASP.NET Core describes them, wherever they are.</summary>
public sealed class NumberTextTests
{
    private const string Whole = "pattern: '^-?(?:0|[1-9]\\d*)$', format: int32";
    private const string Real = "pattern: '^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$', format: double";

    [Theory]
    [InlineData("{ type: ['null', integer, string], " + Whole + " }", "int?")]
    [InlineData("{ oneOf: [{ type: 'null' }, { type: [integer, string], " + Whole + " }] }", "int?")]
    [InlineData(
        "{ type: array, items: { type: [integer, string], " + Whole + " } }",
        "Collections::IReadOnlyList<int>?"
    )]
    [InlineData(
        "{ type: array, items: { type: ['null', number, string], " + Real + " } }",
        "Collections::IReadOnlyList<double?>?"
    )]
    [InlineData(
        "{ type: object, additionalProperties: { type: [number, string], " + Real + " } }",
        "Collections::IReadOnlyDictionary<string, double>?"
    )]
    [InlineData(
        "{ type: array, items: { type: array, items: { type: [integer, string], " + Whole + " } } }",
        "Collections::IReadOnlyList<Collections::IReadOnlyList<int>>?"
    )]
    public void A_number_that_may_be_text_is_a_number(string schema, string type)
    {
        var run = Lowered.Schemas("A: { type: object, properties: { m: " + schema + " } }");

        Assert.Equal(type, run.Property("A", "M"));
    }
}
