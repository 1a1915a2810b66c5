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
    public void Errors_that_most_operations_have_are_described_once()
    {
        static string Get(string path, string id, params string[] statuses) =>
            $"{path}:\n  get:\n    operationId: {id}\n    responses: {{ '204': {{ description: Done. }}"
            + string.Concat(
                statuses.Select(status =>
                    $", '{status}': {{ description: No., content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Bad' }} }} }} }}"
                )
            )
            + " }\n";

        var run = Lowered.Paths(
            Get("/a", "first", "400")
                + Get("/b", "second", "400", "404")
                + Get("/c", "third", "400", "404")
                + Get("/d", "fourth", "400", "409"),
            "components: { schemas: { Bad: { type: object, properties: { m: { type: string } } } } }\n"
        );

        string[] Errors(string operation) =>
            run.Sources[$"Operations/{operation}.g.cs"]
                .Split('\n')
                .Where(line => line.Contains("\"GET\""))
                .Select(line => line[(line.IndexOf("\"/", StringComparison.Ordinal) + 6)..])
                .ToArray();
        Assert.Empty(run.CompilerMessages());
        Assert.Equal(["BadException.For(400));"], Errors("First"));
        Assert.Equal(["commonErrors);"], Errors("Second"));
        Assert.Equal(["commonErrors);"], Errors("Third"));
        Assert.Equal(["BadException.For(400), BadException.For(409));"], Errors("Fourth"));
        Assert.Contains(
            "commonErrors = [BadException.For(400), BadException.For(404)];",
            run.Sources.Single(source => source.Value.Contains("commonErrors = [")).Value
        );
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
