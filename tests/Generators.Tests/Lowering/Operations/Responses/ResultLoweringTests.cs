namespace Generators.Tests.Lowering.Operations.Responses;

/// <summary>What a client's method answers.</summary>
public sealed class ResultLoweringTests
{
    private const string Pet =
        "components: { schemas: { Pet: { type: object, properties: { name: { type: string } } }, Ok: { type: object, properties: { id: { type: integer } } } } }\n";

    [Fact]
    public void Successes_that_differ_are_records_to_choose_from()
    {
        var run = Lowered.Paths(
            """
            /a:
              get:
                operationId: get
                responses:
                  '200': { description: There., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                  '202': { description: Later., content: { application/json: { schema: { $ref: '#/components/schemas/Ok' } } } }
                  '203': { description: Told., content: { text/plain: { schema: { type: string } } } }
                  '206': { description: Bytes., content: { application/octet-stream: {} } }
                  '204': { description: Nothing. }
                  '2XX': { description: Others., content: { application/json: { schema: { type: array, items: { type: integer } } } } }
            """,
            Pet
        );

        var result = run.Sources["Operations/Get.g.cs"];
        Assert.Contains("public abstract record GetResult", result, StringComparison.Ordinal);
        Assert.Contains("public sealed record Ok2(Pet Body) : GetResult;", result, StringComparison.Ordinal);
        Assert.Contains("public sealed record Accepted(Ok Body) : GetResult;", result, StringComparison.Ordinal);
        Assert.Contains("public sealed record NoContent : GetResult;", result, StringComparison.Ordinal);
        Assert.Contains("Tasks::Task<GetResult> GetAsync(", run.Client(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_or_nothing_is_text()
    {
        var run = Lowered.Paths(
            """
            /a:
              get:
                operationId: get
                responses:
                  '200': { description: There., content: { text/plain: { schema: { type: string } } } }
                  '204': { description: Nothing. }
            """
        );

        Assert.Contains("Tasks::Task<string> GetAsync(", run.Client(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "'200': { description: There., content: { text/plain: { schema: { type: string } } } }",
        "Task<string> "
    )]
    [InlineData("'302': { description: Moved. }", "Task<IO::Stream?> ")]
    public void A_default_next_to_another_status_describes_errors(string response, string result)
    {
        var run = Lowered.Paths(
            $$"""
            /a:
              get:
                operationId: get
                responses:
                  {{response}}
                  default: { description: Failed., content: { text/plain: { schema: { type: string } } } }
            """
        );

        Assert.Contains(result + "GetAsync(", run.Client(), StringComparison.Ordinal);
        Assert.Contains("new Emitted::ApiTextError(0)", run.Sources["Operations/Get.g.cs"], StringComparison.Ordinal);
    }
}
