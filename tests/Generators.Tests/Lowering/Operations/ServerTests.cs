using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Operations;

/// <summary>A client sends every request to one address, so a server of a single operation is reported.</summary>
public sealed class ServerTests
{
    private const string Reported = "The server 'https://upload.example' of an operation is not supported";

    [Theory]
    [InlineData("servers: [{ url: https://upload.example }], ", "", Reported)]
    [InlineData("", "servers: [{ url: https://upload.example }], ", Reported)]
    [InlineData("servers: [{ url: https://upload.example }], ", "servers: [{ url: https://api.example }], ", "")]
    [InlineData("", "servers: [{ url: https://other.example }, { url: https://api.example }], ", "")]
    [InlineData("", "", "")]
    public void The_server_of_an_operation_is_reported_if_the_document_has_another(
        string item,
        string operation,
        string expected
    )
    {
        var run = GeneratorRun.Of(
            new SpecFile(
                "/spec/test.yaml",
                $$"""
                openapi: 3.1.0
                info: { title: Test, version: '1' }
                servers: [{ url: https://api.example }]
                paths:
                  /a: { {{item}}get: { {{operation}}operationId: a, responses: { '204': { description: None } } } }
                """
            )
        );

        var messages = run
            .Diagnostics.Where(diagnostic => diagnostic.Id == "AAG0225")
            .Select(diagnostic => diagnostic.GetMessage(null));
        Assert.Equal(
            expected.Length > 0 ? 1 : 0,
            messages.Count(message => message.StartsWith(expected, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Headers_of_a_part_are_reported()
    {
        var run = GeneratorRun.Of(
            new SpecFile(
                "/spec/test.yaml",
                """
                openapi: 3.1.0
                info: { title: Test, version: '1' }
                paths:
                  /a:
                    post:
                      operationId: a
                      requestBody:
                        content:
                          multipart/form-data:
                            schema: { type: object, properties: { a: { type: string } } }
                            encoding: { a: { headers: { X-A: { schema: { type: string } } } } }
                      responses: { '204': { description: None } }
                """
            )
        );

        var diagnostic = Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id == "AAG0225");
        Assert.Equal(10, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }
}
