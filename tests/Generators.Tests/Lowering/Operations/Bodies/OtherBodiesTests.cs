using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Operations.Bodies;

/// <summary>An operation has another endpoint for each media type that its first endpoint cannot read.</summary>
public sealed class OtherBodiesTests
{
    private const string Json = "application/json: { schema: { $ref: '#/components/schemas/SendEndpoint1' } }";

    [Theory]
    [InlineData("text/json: { schema: { $ref: '#/components/schemas/SendEndpoint1' } }", 0)]
    [InlineData("application/xml: { schema: { $ref: '#/components/schemas/SendEndpoint1' } }", 0)]
    [InlineData("application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/SendEndpoint1' } }", 1)]
    [InlineData("text/plain: { schema: { type: string } }, image/png: {}", 2)]
    public void The_media_types_decide(string others, int endpoints)
    {
        var run = GeneratorRun.Of(
            ServerReferences.All,
            Lowered
                .PathsFile(
                    $$"""
                    /a:
                      post:
                        operationId: send
                        requestBody: { content: { {{Json}}, {{others}} } }
                        responses: { '204': { description: Done. } }
                    """,
                    // The name that an endpoint has where no schema has it.
                    "components: { schemas: { SendEndpoint1: { type: object, properties: { name: { type: string } } } } }\n"
                )
                .With("Emit", "Models;Server")
        );

        Assert.Empty(run.CompilerMessages());
        var text = run.Sources["Operations/Send.g.cs"];
        Assert.Equal(1 + endpoints, text.Split("internal sealed class Send").Length - 1);
        Assert.Equal(endpoints > 0, text.Contains(" Others { get; }", StringComparison.Ordinal));
    }
}
