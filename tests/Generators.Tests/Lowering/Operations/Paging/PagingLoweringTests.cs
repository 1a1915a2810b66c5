using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Operations.Paging;

/// <summary>The paging that documents describe, and what is wrong with it.</summary>
public sealed class PagingLoweringTests
{
    private const string Components =
        "components: { schemas: { Page: { type: object, properties: { items: { type: array, items: { type: string } }, "
        + "next: { type: string }, number: { type: integer }, more: { type: string }, flag: { type: boolean } } } } }\n";

    [Theory]
    [InlineData(
        "tokenIn: token, tokenOut: nxt, items: items",
        6,
        "'nxt' was not found in the response. Did you mean 'next'?"
    )]
    [InlineData(
        "tokenIn: tokn, tokenOut: next, items: items",
        5,
        "'tokn' was not found in the parameters and the request body. Did you mean 'token'?"
    )]
    [InlineData(
        "tokenIn: token, tokenOut: next, items: item",
        7,
        "'item' was not found in the response. Did you mean 'items'?"
    )]
    [InlineData("tokenIn: token, tokenOut: /next/more, items: items", 6, "'more' was not found in the response.")]
    [InlineData("tokenIn: token, tokenOut: number, items: items", 6, "'number' and 'token' must have the same type")]
    [InlineData("tokenIn: token, tokenOut: flag, items: items", 6, "'flag' must be a string, a number or an enum")]
    [InlineData("tokenIn: token, items: items", 5, "it must have both 'tokenIn' and 'tokenOut'")]
    [InlineData("tokenIn: must, tokenOut: next, items: items", 5, "the parameter 'must' must be optional")]
    [InlineData("tokenIn: token, tokenOut: next, items: next", 7, "'next' must be an array")]
    [InlineData("pageIn: token, items: items", 5, "'token' must be an integer")]
    [InlineData("pageIn: page, hasMore: more, items: items", 6, "'more' must be a boolean")]
    [InlineData(
        "pageIn: page, limit: size, items: items",
        6,
        "'size' was not found in the parameters and the request body."
    )]
    [InlineData("linkOut: number, items: items", 5, "'number' must be a string")]
    [InlineData("linkOut: next", 4, "'items' must name an array in the response, unless the response is an array")]
    [InlineData(
        "items: items",
        4,
        "it must have one of 'tokenIn' with 'tokenOut', 'offsetIn', 'pageIn', 'linkOut' and 'linkHeader: true'"
    )]
    [InlineData(
        "linkHeader: true, linkOut: next, items: items",
        4,
        "it must have one of 'tokenIn' with 'tokenOut', 'offsetIn', 'pageIn', 'linkOut' and 'linkHeader: true'"
    )]
    public void What_paging_names_must_exist(string fields, int line, string reason)
    {
        var run = Run(fields);

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(
            ("AAG0227", line),
            (diagnostic.Id, diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1 - 2)
        );
        Assert.Equal($"'x-paging' is ignored: {reason}", diagnostic.GetMessage(null));
        Assert.Empty(run.CompilerMessages());
    }

    [Theory]
    [InlineData("None")]
    [InlineData("Tag")]
    public void Paging_compiles_in_clients_groups_and_fakes(string grouping)
    {
        string[] paging =
        [
            "tokenIn: token, tokenOut: next, items: items",
            "offsetIn: page, items: items",
            "pageIn: page, items: items, hasMore: flag",
            "linkOut: next, items: items",
            "linkHeader: true, items: items",
        ];

        foreach (var fields in paging)
        {
            var run = Run(fields, ("GroupBy", grouping), ("Emit", "Client;Fake;Server"));

            Assert.Empty(run.Diagnostics);
            Assert.Empty(run.CompilerMessages());
            Assert.Contains(run.Sources.Values, text => text.Contains("ItemsAsync(", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Names_of_parameters_do_not_collide_with_the_emitted_ones()
    {
        var run = GeneratorRun.Of(
            Lowered.PathsFile(
                """
                /a:
                  get:
                    operationId: list
                    parameters:
                      - { name: page, in: query, schema: { type: string } }
                      - { name: pageToken, in: query, schema: { type: string } }
                      - { name: pageClient, in: query, schema: { type: string } }
                      - { name: pageCancellation, in: query, schema: { type: string } }
                      - { name: cancellationToken, in: query, schema: { type: string } }
                    x-paging: { linkOut: next, items: items }
                    responses: { '200': { description: A page., content: { application/json: { schema: { $ref: '#/components/schemas/Page' } } } } }
                """,
                Components
            )
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerMessages());
    }

    private static GeneratorRun Run(string fields, params (string Name, string Value)[] options)
    {
        var lines = string.Join("\n", fields.Split(", ").Select(field => "      " + field));
        var file = Lowered.PathsFile(
            $$"""
            /a:
              get:
                x-paging:
            {{lines}}
                operationId: list
                tags: [things]
                parameters:
                  - { name: token, in: query, schema: { type: string } }
                  - { name: must, in: query, required: true, schema: { type: string } }
                  - { name: page, in: query, schema: { type: integer, format: int32 } }
                responses:
                  '200': { description: A page., content: { application/json: { schema: { $ref: '#/components/schemas/Page' } } } }
            """,
            Components
        );
        return GeneratorRun.Of(options.Aggregate(file, (current, option) => current.With(option.Name, option.Value)));
    }
}
