namespace Generators.Tests.Lowering;

/// <summary>Names that C# would refuse or mistake.</summary>
public sealed class NamesTests
{
    [Theory]
    [InlineData("class")]
    [InlineData("base")]
    [InlineData("this")]
    [InlineData("value")]
    [InlineData("object")]
    [InlineData("A")]
    [InlineData("a")]
    [InlineData("Equals")]
    [InlineData("getHashCode")]
    [InlineData("ToString")]
    [InlineData("Validate")]
    [InlineData("reader")]
    [InlineData("writer")]
    [InlineData("options")]
    [InlineData("context")]
    [InlineData("other")]
    [InlineData("result")]
    [InlineData("json")]
    [InlineData("$ref")]
    [InlineData("'@id'")]
    [InlineData("a b")]
    [InlineData("'1'")]
    [InlineData("'#'")]
    [InlineData("''")]
    [InlineData("_")]
    [InlineData("__")]
    [InlineData("additionalProperties")]
    [InlineData("EqualityContract")]
    [InlineData("clone")]
    [InlineData("record")]
    [InlineData("field")]
    [InlineData("Default")]
    [InlineData("Runtime")]
    [InlineData("System")]
    [InlineData("Test")]
    [InlineData("String")]
    public void A_member_may_be_called(string name)
    {
        Lowered.Schemas(
            $$"""
            A:
              type: object
              required: [{{name}}]
              properties:
                {{name}}: { type: string, maxLength: 4, default: x }
                other{{new string([.. name.Where(char.IsLetterOrDigit)])}}: { $ref: '#/components/schemas/A' }
              additionalProperties: { type: integer }
            """
        );
    }

    [Theory]
    [InlineData("Read")]
    [InlineData("Write")]
    [InlineData("ReadJson")]
    [InlineData("Instance")]
    public void Schemas_named_as_parts_of_a_converter(string name) =>
        Lowered.Schemas(name + ": { type: object, properties: { a: { type: array, items: { type: string } } } }");

    [Fact]
    public void Members_that_differ_in_signs_alone()
    {
        Lowered.Schemas(
            "A: { type: object, properties: { a-b: { type: string }, a_b: { type: string }, aB: { type: string }, AB: { type: string }, 'a.b': { type: string }, 'a b': { type: string } } }"
        );
    }

    [Fact]
    public void Schemas_that_differ_in_case_or_signs_alone()
    {
        var run = Lowered.Schemas(
            """
            user: { type: object, properties: { a: { type: string } } }
            User: { type: object, properties: { b: { type: string } } }
            USER: { type: object, properties: { c: { type: string } } }
            'my.user': { type: object, properties: { d: { type: string } } }
            my_user: { type: object, properties: { e: { type: string } } }
            """
        );

        Assert.Equal(
            run.Sources.Count,
            run.Sources.Keys.Select(name => name.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count()
        );
    }

    [Fact]
    public void Something_added_renames_nothing()
    {
        const string Schemas = """
            B: { type: object, properties: { inner: { type: object, properties: { a: { type: string } } } } }
            C: { type: object, properties: { inner: { type: object, properties: { a: { type: string } } } } }
            """;
        var before = Lowered.Schemas(Schemas).Sources.Keys;
        var after = Lowered
            .Schemas("A: { type: object, properties: { inner: { type: string } } }\n" + Schemas)
            .Sources.Keys;

        Assert.Subset(after.ToHashSet(StringComparer.Ordinal), before.ToHashSet(StringComparer.Ordinal));
    }
}
