namespace Generators.Tests.Lowering.Schemas.Types;

/// <summary>Equal inline enum types and unions are one type.</summary>
public sealed class EqualTypesTests
{
    [Fact]
    public void Enums_are_one_type_named_after_their_values()
    {
        var run = Lowered.Schemas(
            """
            A: { type: object, properties: { order: { type: string, enum: [asc, desc] } } }
            B: { type: object, properties: { sort: { type: [string, 'null'], enum: [asc, desc, null], default: desc } } }
            C: { type: object, properties: { order: { type: string, enum: [desc, asc] } } }
            """
        );

        Assert.Equal("AscOrDesc?", run.Property("A", "Order"));
        Assert.Equal("AscOrDesc?", run.Property("B", "Sort"));
        Assert.Equal("COrder?", run.Property("C", "Order"));
        run.HasNoModel("AOrder");
    }

    [Fact]
    public void Unions_are_one_type_named_after_their_branches()
    {
        var run = Lowered.Schemas(
            """
            Customer: { type: object, properties: { name: { type: string } } }
            A: { type: object, properties: { buyer: { oneOf: [ { type: string }, { $ref: '#/components/schemas/Customer' } ] } } }
            B: { type: object, properties: { owner: { description: Who., oneOf: [ { type: string }, { $ref: '#/components/schemas/Customer' } ] } } }
            C: { type: object, properties: { all: { type: array, items: { oneOf: [ { type: string }, { $ref: '#/components/schemas/Customer' } ] } } } }
            D: { type: object, properties: { any: { anyOf: [ { type: string }, { $ref: '#/components/schemas/Customer' } ] } } }
            """
        );

        Assert.Equal("StringOrCustomer?", run.Property("A", "Buyer"));
        Assert.Equal("StringOrCustomer?", run.Property("B", "Owner"));
        Assert.Contains("IReadOnlyList<StringOrCustomer>", run.Property("C", "All"), StringComparison.Ordinal);
        Assert.Equal("DAny?", run.Property("D", "Any"));
    }

    [Fact]
    public void Objects_are_one_type_named_after_the_members_that_hold_them()
    {
        var run = Lowered.Schemas(
            """
            A: { type: object, properties: { address: { description: Home., type: object, required: [city], properties: { city: { type: string }, tags: { type: array, items: { type: object, properties: { x: { type: integer } } } } } } } }
            B: { type: object, properties: { address: { type: object, required: [city], properties: { city: { type: string }, tags: { type: array, items: { type: object, properties: { x: { type: integer } } } } } } } }
            C: { type: object, properties: { address: { type: object, properties: { city: { type: string } } } } }
            D: { type: object, properties: { first: { type: object, properties: { n: { type: string } } }, second: { type: array, items: { type: object, properties: { n: { type: string } } } } } }
            """
        );

        Assert.Equal("Address?", run.Property("A", "Address"));
        Assert.Equal("Address?", run.Property("B", "Address"));
        Assert.Equal("CAddress?", run.Property("C", "Address"));
        Assert.Equal("DFirst?", run.Property("D", "First"));
        Assert.Contains("IReadOnlyList<DFirst>", run.Property("D", "Second"), StringComparison.Ordinal);
        Assert.Contains("IReadOnlyList<Tags>", run.Property("Address", "Tags"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n: { type: string, maxLength: 3 }")]
    [InlineData("n: { type: string, description: Other. }")]
    [InlineData("n: { type: string, default: x }")]
    [InlineData("n: { type: string, readOnly: true }")]
    [InlineData("n: { type: string, deprecated: true }")]
    [InlineData("n: { type: string, x-csharp-name: Other }")]
    [InlineData("n: { type: [string, 'null'] }")]
    [InlineData("n: { type: string }, m: { type: string }")]
    public void Objects_that_differ_are_two_types(string members)
    {
        var run = Lowered.Schemas(
            $$"""
            A: { type: object, properties: { part: { type: object, properties: { n: { type: string } } } } }
            B: { type: object, properties: { part: { type: object, properties: { {{members}} } } } }
            """
        );

        Assert.Equal("APart?", run.Property("A", "Part"));
        Assert.Equal("BPart?", run.Property("B", "Part"));
    }

    [Fact]
    public void An_object_equal_to_a_component_has_its_type()
    {
        var run = Lowered.Schemas(
            """
            Point: { description: A point., type: object, properties: { x: { type: number } } }
            A: { type: object, properties: { at: { type: object, properties: { x: { type: number } } } } }
            """
        );

        Assert.Equal("Point?", run.Property("A", "At"));
    }

    [Fact]
    public void Problem_details_keep_their_extension_members_next_to_an_equal_component()
    {
        var run = Lowered.Paths(
            """
            /a:
              get:
                operationId: read
                responses:
                  '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Note' } } } }
                  '400': { description: No., content: { application/problem+json: { schema: { type: object, properties: { title: { type: string } } } } } }
            """,
            "components: { schemas: { Note: { type: object, properties: { title: { type: string } } } } }\n"
        );

        Assert.DoesNotContain("AdditionalProperties", run.Model("Note"), StringComparison.Ordinal);
        Assert.Contains("AdditionalProperties", run.Model("Read400Error"), StringComparison.Ordinal);
    }

    [Fact]
    public void Bodies_of_operations_keep_their_own_types()
    {
        var run = Lowered.Paths(
            """
            /a:
              post:
                operationId: create
                requestBody: { content: { application/json: { schema: { type: object, properties: { n: { type: string } } } } } }
                responses: { "204": { description: Done. } }
              put:
                operationId: update
                requestBody: { content: { application/json: { schema: { type: object, properties: { n: { type: string } } } } } }
                responses: { "204": { description: Done. } }
            """
        );

        Assert.Equal("string?", run.Property("CreateRequest", "N"));
        Assert.Equal("string?", run.Property("UpdateRequest", "N"));
    }

    [Fact]
    public void An_equal_component_is_used()
    {
        var run = Lowered.Schemas(
            """
            A: { type: object, properties: { level: { type: string, enum: [low, high] } } }
            Level: { type: string, enum: [low, high] }
            Size: { oneOf: [ { type: string }, { type: integer } ] }
            B: { type: object, properties: { size: { oneOf: [ { type: string }, { type: integer } ] } } }
            """
        );

        Assert.Equal("Level?", run.Property("A", "Level"));
        Assert.Equal("Size?", run.Property("B", "Size"));
    }

    [Fact]
    public void Of_several_equal_components_none_is_used()
    {
        var run = Lowered.Schemas(
            """
            A: { type: object, properties: { level: { type: string, enum: [low, high] } } }
            Level: { type: string, enum: [low, high] }
            Grade: { type: string, enum: [low, high] }
            """
        );

        Assert.Equal("ALevel?", run.Property("A", "Level"));
    }

    [Theory]
    [InlineData("{ type: string, enum: [a, b] }", "{ type: string, enum: [a, b], x-enum-varnames: [First, Second] }")]
    [InlineData("{ type: string, enum: [a, b] }", "{ type: string, enum: [a, b], deprecated: true }")]
    [InlineData("{ type: string, enum: [a, b] }", "{ type: string, enum: [a, b], maxLength: 1 }")]
    [InlineData("{ type: string, enum: [a, b] }", "{ type: string, enum: [b, a] }")]
    [InlineData("{ type: string, enum: ['1', '2'] }", "{ type: integer, enum: [1, 2], x-enum-varnames: [A, B] }")]
    [InlineData(
        "{ oneOf: [ { type: string }, { type: integer } ] }",
        "{ oneOf: [ { type: integer }, { type: string } ] }"
    )]
    [InlineData(
        "{ oneOf: [ { type: string }, { type: integer } ] }",
        "{ oneOf: [ { type: string }, { type: integer, maximum: 3 } ] }"
    )]
    public void What_differs_stays_apart(string first, string second)
    {
        var run = Lowered.Schemas($"Pair: {{ type: object, properties: {{ one: {first}, two: {second} }} }}");

        Assert.Equal("PairOne?", run.Property("Pair", "One"));
        Assert.Equal("PairTwo?", run.Property("Pair", "Two"));
    }

    [Fact]
    public void Many_values_keep_the_name_of_the_first_place()
    {
        var run = Lowered.Schemas(
            """
            A: { type: object, properties: { color: { type: string, enum: [red, green, blue, black] } } }
            B: { type: object, properties: { paint: { type: string, enum: [red, green, blue, black] } } }
            """
        );

        Assert.Equal("AColor?", run.Property("A", "Color"));
        Assert.Equal("AColor?", run.Property("B", "Paint"));
    }

    [Fact]
    public void Parameters_and_bodies_share_it()
    {
        var run = Lowered.Paths(
            """
            /a:
              get:
                operationId: list
                parameters: [ { name: order, in: query, schema: { type: string, enum: [asc, desc] } } ]
                responses: { '200': { description: d, content: { application/json: { schema: { type: array, items: { type: string, enum: [asc, desc] } } } } } }
            """
        );

        Assert.Contains(
            "Task<IReadOnlyList<AscOrDesc>> ListAsync(AscOrDesc? order",
            string.Concat(run.Sources.Values)
                .Replace("Collections::", "", StringComparison.Ordinal)
                .Replace("Tasks::", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }
}
