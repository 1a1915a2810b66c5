namespace Generators.Tests.Lowering.Operations.Responses;

/// <summary>Statuses, ranges and headers of responses.</summary>
public sealed class ResponseLoweringTests
{
    [Fact]
    public void Ranges_of_statuses()
    {
        var run = Lowered.Paths(
            """
            /a:
              get:
                operationId: getA
                responses:
                  2XX: { description: It., content: { application/json: { schema: { type: string } } } }
                  4XX: { description: No., content: { application/json: { schema: { $ref: '#/components/schemas/Bad' } } } }
                  5xx: { description: No. }
                  default: { description: No., content: { application/json: { schema: { $ref: '#/components/schemas/Bad' } } } }
            """,
            "components: { schemas: { Bad: { type: object, properties: { m: { type: string } } } } }\n"
        );

        Assert.Contains("BadException.For(4)", run.Sources["Operations/GetA.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Operations_with_equal_response_headers_share_a_type()
    {
        static string Get(string path, string id, string header) =>
            $"{path}:\n  get:\n    operationId: {id}\n    responses: {{ '204': {{ description: Done., "
            + $"headers: {{ {header}: {{ schema: {{ type: integer }} }} }} }} }}\n";

        var run = Lowered.Paths(
            Get("/a", "first", "X-Limit") + Get("/b", "second", "X-Limit") + Get("/c", "third", "X-Other")
        );
        var declarations = run
            .Sources.SelectMany(source => source.Value.Split('\n'))
            .Where(line =>
                line.StartsWith("public sealed class ", StringComparison.Ordinal) && line.Contains("Headers")
            )
            .Select(line => line.Split(' ')[3]);
        Assert.Equal(["ResponseHeaders", "ThirdHeaders"], declarations.Order());
    }
}
