namespace Generators.Tests.Lowering.Schemas;

/// <summary>Members that have one value.</summary>
public sealed class ConstantTests
{
    [Fact]
    public void A_member_with_one_value_is_text_and_no_enum_type_is_emitted_for_it()
    {
        var run = Lowered.Schemas(
            """
            A:
              type: object
              required: [kind]
              properties:
                kind: { type: string, enum: [a] }
                type: { type: string, enum: [scheme], default: scheme }
                state: { type: [string, 'null'], const: on }
                named: { $ref: '#/components/schemas/Named' }
            Named: { type: string, enum: [only] }
            """
        );

        Assert.Equal("string", run.Property("A", "Kind"));
        Assert.Equal("string?", run.Property("A", "Type"));
        Assert.Equal("string?", run.Property("A", "State"));
        Assert.Equal("Named?", run.Property("A", "Named"));
        Assert.Contains("TypeOrDefault => Type ?? \"scheme\"", run.Model("A"), StringComparison.Ordinal);
        Assert.DoesNotContain(run.Sources.Keys, name => name.Contains("AType", StringComparison.Ordinal));
    }

    [Fact]
    public void An_optional_member_with_one_value_is_checked_against_it()
    {
        var run = Lowered.Schemas(
            "A: { type: object, properties: { type: { type: string, enum: [scheme], default: scheme } } }"
        );

        var validate = run.Model("A");
        Assert.Contains(
            "\"scheme\"",
            validate[validate.IndexOf("Validate(", StringComparison.Ordinal)..],
            StringComparison.Ordinal
        );
    }
}
