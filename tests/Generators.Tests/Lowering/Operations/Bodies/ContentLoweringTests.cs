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
}
