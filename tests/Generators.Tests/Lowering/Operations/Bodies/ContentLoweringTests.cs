using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Operations.Bodies;

/// <summary>How the media types of a body are carried.</summary>
public sealed class ContentLoweringTests
{
    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("application/x-www-form-urlencoded")]
    public void A_form_that_may_be_null_is_a_form(string mediaType)
    {
        Lowered.Paths(
            $$"""
            /a:
              put:
                operationId: change
                requestBody:
                  required: true
                  content: { {{mediaType}}: { schema: { type: [object, 'null'], properties: { a: { type: string } } } } }
                responses: { '204': { description: Done. } }
            """
        );
    }

    [Fact]
    public void A_required_body_that_may_be_null()
    {
        Lowered.Paths(
            """
            /a:
              put:
                operationId: change
                requestBody:
                  required: true
                  content:
                    application/json:
                      schema:
                        type: [object, 'null']
                        properties: { a: { type: string, minLength: 1 } }
                responses: { '204': { description: Done. } }
            """
        );
    }

    [Fact]
    public void An_xml_body_with_an_object_schema_is_a_warning()
    {
        var run = Lowered.Compiled(
            Lowered.PathsFile(
                """
                /a:
                  post:
                    operationId: send
                    requestBody: { content: { application/xml: { schema: { type: object } } } }
                    responses: { '204': { description: Done. } }
                """
            )
        );

        Assert.Equal("AAG0224", run.Warning().Id);
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
