using Generators.Tests.Lowering;

namespace Generators.Tests.Emission.Clients;

/// <summary>A method's comment lists every documented error, with a body or without.</summary>
public sealed class ErrorDocumentationTests
{
    [Theory]
    [InlineData("\"404\": { description: There is no such pet. }", "ApiException\">404: There is no such pet.")]
    [InlineData(
        "\"409\": { description: Taken., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }",
        "ProblemException\">Taken."
    )]
    public void Each_error_is_listed(string response, string comment)
    {
        var run = Lowered.Paths(
            $$"""
            /a:
              get:
                operationId: read
                responses:
                  "204": { description: Done. }
                  {{response}}
            """,
            """
            components:
              schemas:
                Problem: { type: object, properties: { message: { type: string } } }
            """
        );

        Assert.Contains(comment, run.Sources["Client/ITestClient.g.cs"], StringComparison.Ordinal);
    }
}
