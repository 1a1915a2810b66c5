namespace Generators.Tests.Lowering.Schemas.Unions;

/// <summary>Choices between types.</summary>
public sealed class UnionsTests
{
    private const string Animals = """
        Cat: { type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer } } }
        Dog: { type: object, required: [kind], properties: { kind: { type: string }, barks: { type: boolean } } }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("discriminator: { propertyName: kind }")]
    [InlineData("discriminator: { propertyName: kind, mapping: { c: '#/components/schemas/Cat', d: Dog } }")]
    [InlineData(
        "discriminator: { propertyName: kind, mapping: { c: '#/components/schemas/Cat', k: '#/components/schemas/Cat' } }"
    )]
    [InlineData("discriminator: { propertyName: absent }")]
    public void Objects(string discriminator)
    {
        var run = Lowered.Schemas(
            $"""
            {Animals}
            Pet:
              oneOf:
                - $ref: '#/components/schemas/Cat'
                - $ref: '#/components/schemas/Dog'
              {discriminator}
            """
        );

        Assert.Contains("TryGetCat", run.Model("Pet"), StringComparison.Ordinal);
        Assert.Contains("TryGetDog", run.Model("Pet"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oneOf: [ { type: string }, { type: integer } ]")]
    [InlineData("anyOf: [ { type: string }, { type: array, items: { type: string } } ]")]
    [InlineData("oneOf: [ { type: string }, { type: integer }, { type: 'null' } ]")]
    [InlineData("type: [string, integer, boolean]")]
    [InlineData("type: [string, array, object, 'null']")]
    [InlineData(
        "oneOf: [ { type: object, properties: { a: { type: string } } }, { type: object, properties: { b: { type: string } } } ]"
    )]
    [InlineData("oneOf: [ { type: string, format: date }, { type: string, format: uuid } ]")]
    [InlineData("oneOf: [ { type: array, items: { type: string } }, { type: array, items: { type: integer } } ]")]
    [InlineData(
        "anyOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Cat' }, { type: string } ]"
    )]
    [InlineData(
        "oneOf: [ { title: First, type: object, properties: { a: { type: string } } }, { title: First, type: string } ]"
    )]
    [InlineData("oneOf: [ { type: object, additionalProperties: { type: string } }, { type: string } ]")]
    [InlineData("oneOf: [ { type: object }, { type: string, enum: [a, b] } ]")]
    public void Every_form_compiles(string choice)
    {
        var run = Lowered.Schemas($"{Animals}\nU:\n  {choice}\n");

        Assert.Contains("Models/U.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void A_choice_of_what_is_required_is_a_check()
    {
        var run = Lowered.Schemas(
            """
            A:
              type: object
              properties: { a: { type: string }, b: { type: string } }
              anyOf:
                - required: [a]
                - required: [b]
            """
        );

        Assert.Equal("string?", run.Property("A", "A2"));
    }
}
