using Generators.Tests.Lowering;

namespace Generators.Tests.Emission.Validation;

/// <summary>A record has checks for what the document restricts, and for nothing else.</summary>
public sealed class RecordValidationTests
{
    [Theory]
    [InlineData("{ type: string }", "")]
    [InlineData("{ type: string, minLength: 2 }", "2")]
    [InlineData("{ type: array, items: { type: string } }", "")]
    [InlineData("{ type: array, items: { type: string, maxLength: 7 } }", "7")]
    [InlineData("{ type: object, additionalProperties: { type: integer, maximum: 5 } }", "5")]
    [InlineData("{ type: boolean }", "")]
    [InlineData("{ type: string, enum: [a, b] }", "Member")]
    [InlineData("{ $ref: '#/components/schemas/Limited' }", "Member")]
    public void A_member_is_checked_if_it_is_restricted(string member, string check)
    {
        var text = Lowered
            .Schemas(
                $$"""
                A: { type: object, properties: { member: {{member}} } }
                Limited: { type: object, properties: { text: { type: string, minLength: 1 } } }
                """
            )
            .Model("A");

        var start = text.IndexOf("public override void Validate(", StringComparison.Ordinal);
        Assert.Equal(check.Length > 0, start >= 0);
        Assert.Contains(check, text[Math.Max(start, 0)..], StringComparison.Ordinal);
    }
}
