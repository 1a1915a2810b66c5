namespace Generators.Tests.Lowering.Schemas.Records;

/// <summary>The members of records.</summary>
public sealed class RecordLoweringTests
{
    [Theory]
    [InlineData("{ const: fixed }", "string")]
    [InlineData("{ type: string, const: fixed }", "string")]
    [InlineData("{ type: string, enum: [fixed] }", "string")]
    [InlineData("{ type: integer, enum: [1] }", "long")]
    [InlineData("{ const: true }", "bool")]
    [InlineData("{ $ref: '#/components/schemas/Named' }", "required Named")]
    public void A_required_member_with_one_value_is_set_by_the_type(string schema, string type)
    {
        var run = Lowered.Schemas(
            $"""
            A: {"{"} type: object, required: [m], properties: {"{"} m: {schema} {"}"} {"}"}
            Named: {"{ type: string, enum: [fixed] }"}
            """
        );

        Assert.Equal(type, run.Property("A", "M"));
    }

    [Fact]
    public void Records_may_refer_to_each_other()
    {
        var run = Lowered.Schemas(
            """
            A: { type: object, properties: { b: { $ref: '#/components/schemas/B' }, self: { $ref: '#/components/schemas/A' } } }
            B: { type: object, properties: { a: { type: array, items: { $ref: '#/components/schemas/A' } } } }
            """
        );

        Assert.Equal("B?", run.Property("A", "B"));
        Assert.Equal("A?", run.Property("A", "Self"));
        Assert.Equal("Collections::IReadOnlyList<A>?", run.Property("B", "A"));
    }

    [Fact]
    public void AllOf_merges_members()
    {
        var run = Lowered.Schemas(
            """
            Base: { type: object, required: [id], properties: { id: { type: string }, note: { type: string } } }
            Derived:
              allOf:
                - $ref: '#/components/schemas/Base'
                - { type: object, required: [note], properties: { extra: { type: integer } } }
            """
        );

        Assert.Equal("required string", run.Property("Derived", "Id"));
        Assert.Equal("required string", run.Property("Derived", "Note"));
        Assert.Equal("long?", run.Property("Derived", "Extra"));
    }

    [Fact]
    public void A_member_two_parts_declare_alike_keeps_its_type()
    {
        var run = Lowered.Schemas(
            """
            Other: { type: object, properties: { a: { type: string } } }
            Base: { type: object, required: [m], properties: { m: { $ref: '#/components/schemas/Other' } } }
            Derived:
              allOf:
                - $ref: '#/components/schemas/Base'
                - { type: object, properties: { m: { $ref: '#/components/schemas/Other' } } }
            """
        );

        Assert.Equal("required Other", run.Property("Derived", "M"));
    }

    [Fact]
    public void Declared_members_and_others_side_by_side()
    {
        var run = Lowered.Schemas(
            """
            A:
              type: object
              properties: { a: { type: string } }
              additionalProperties: { type: integer }
            B:
              type: object
              properties: { a: { type: string } }
              additionalProperties: false
            C:
              type: object
              properties: { a: { type: string } }
              patternProperties: { '^x-': { type: integer } }
            """
        );

        Assert.Contains("IReadOnlyDictionary<string, long>", run.Model("A"), StringComparison.Ordinal);
    }
}
