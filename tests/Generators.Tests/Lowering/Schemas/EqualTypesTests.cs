namespace Generators.Tests.Lowering.Schemas;

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
