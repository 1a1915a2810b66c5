namespace Generators.Tests.Lowering.Schemas.Types;

/// <summary>The ways in which documents say that a value may be null.</summary>
public sealed class NullabilityTests
{
    private const string Pet = "Pet: { type: object, properties: { name: { type: string } } }\n";

    [Theory]
    [InlineData("{ nullable: true, allOf: [{ $ref: '#/components/schemas/Pet' }] }")]
    [InlineData("{ type: object, nullable: true, allOf: [{ $ref: '#/components/schemas/Pet' }] }")]
    [InlineData("{ type: object, description: One., nullable: true, allOf: [{ $ref: '#/components/schemas/Pet' }] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Pet' }, { nullable: true }] }")]
    [InlineData("{ nullable: true, oneOf: [{ $ref: '#/components/schemas/Pet' }] }")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Pet' }, { nullable: true, enum: [null] }] }")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Pet' }, { type: string, nullable: true, enum: [null] }] }")]
    public void A_nullable_reference_is_the_type_itself(string schema)
    {
        var run = Lowered.Schemas(
            $"{Pet}Owner: {{ type: object, required: [pet], properties: {{ pet: {schema} }} }}",
            "3.0.3"
        );

        Assert.Equal("required Pet?", run.Property("Owner", "Pet"));
        run.HasNoModel("OwnerPet");
    }

    [Theory]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Pet' }, { type: [object, 'null'] }] }", "required Pet?")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Color' }, { type: [string, 'null'] }] }", "required Color?")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Color' }, { type: string }] }", "required Color")]
    public void A_reference_next_to_its_type_or_null_is_nullable(string schema, string type)
    {
        var run = Lowered.Schemas(
            $"{Pet}Color: {{ type: string, enum: [red] }}\nOwner: {{ type: object, required: [m], properties: {{ m: {schema} }} }}"
        );

        Assert.Equal(type, run.Property("Owner", "M"));
    }

    [Fact]
    public void A_choice_without_a_type_is_nullable()
    {
        var run = Lowered.Schemas(
            """
            Owner:
              type: object
              required: [id]
              properties:
                id: { nullable: true, oneOf: [{ type: string }, { type: integer }] }
            """,
            "3.0.3"
        );

        Assert.Equal("required OwnerId?", run.Property("Owner", "Id"));
    }

    [Theory]
    [InlineData("{ pattern: '^-?(?:0|[1-9]\\d*)$', format: int32 }", "required int")]
    [InlineData("{ pattern: '^-?(?:0|[1-9]\\d*)$', format: int64, nullable: true }", "required long?")]
    [InlineData("{ pattern: '^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$', format: double }", "required decimal")]
    [InlineData("{ type: string, pattern: '^\\d+$', format: int32 }", "required string")]
    public void A_number_that_may_be_text_has_no_type_in_version_3_0(string schema, string type)
    {
        var run = Lowered.Schemas($"Item: {{ type: object, required: [n], properties: {{ n: {schema} }} }}", "3.0.3");

        Assert.Equal(type, run.Property("Item", "N"));
    }
}
