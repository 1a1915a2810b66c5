namespace Generators.Tests.Lowering.Operations.Parameters;

/// <summary>Which parameters a method has, and their names.</summary>
public sealed class ParameterLoweringTests
{
    [Theory]
    [InlineData("base")]
    [InlineData("class")]
    [InlineData("cancellationToken")]
    [InlineData("request")]
    [InlineData("response")]
    [InlineData("body")]
    [InlineData("transport")]
    [InlineData("validation")]
    [InlineData("call")]
    [InlineData("options")]
    [InlineData("context")]
    [InlineData("result")]
    [InlineData("value")]
    [InlineData("item")]
    [InlineData("this")]
    [InlineData("_")]
    [InlineData("X-Api-Key")]
    [InlineData("filter[name]")]
    [InlineData("$top")]
    [InlineData("a#b<c>")]
    public void A_parameter_may_be_called(string name)
    {
        Lowered.Paths(
            $$"""
            /a:
              post:
                operationId: send
                parameters:
                  - { name: '{{name}}', in: query, required: true, schema: { type: string, maxLength: 3 } }
                  - { name: '{{name}}', in: header, schema: { type: array, items: { type: string } } }
                requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
                responses:
                  '200': { description: It., content: { application/json: { schema: { type: array, items: { type: string } } } } }
            """
        );
    }

    [Fact]
    public void A_parameter_may_have_the_name_of_a_local_variable()
    {
        Lowered.Paths(
            """
            /a:
              post:
                operationId: send
                parameters:
                  - { name: bodyForm, in: query, schema: { type: string } }
                  - { name: body, in: query, schema: { type: string } }
                requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: { type: string } } } } } }
                responses: { '204': { description: Done. } }
            """
        );
    }

    [Fact]
    public void Path_and_query_parameters_of_one_name()
    {
        var run = Lowered.Paths(
            """
            /a/{id}:
              get:
                operationId: getA
                parameters:
                  - { name: id, in: path, required: true, schema: { type: string } }
                  - { name: id, in: query, schema: { type: string } }
                  - { name: id, in: header, schema: { type: string } }
                  - { name: ID, in: query, schema: { type: string } }
                responses: { '204': { description: Done. } }
            """
        );

        Assert.Contains("string id, string?", run.Client(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_type_named_as_the_operation_with_its_suffix()
    {
        Lowered.Paths(
            """
            /tags:
              post:
                operationId: tag
                parameters:
                  - { name: operation, in: query, required: true, schema: { type: string, enum: [add] } }
                responses: { '204': { description: Done. } }
            """
        );
    }

    [Fact]
    public void Headers_whose_names_differ_in_case_are_one()
    {
        var run = Lowered.Paths(
            """
            /a:
              parameters: [ { name: X-Trace, in: header, schema: { type: string } } ]
              get:
                operationId: read
                parameters: [ { name: x-trace, in: header, schema: { type: string } } ]
                responses: { '204': { description: Done. } }
            """
        );

        Assert.Contains("ReadAsync(string? xTrace = null,", run.Client(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_not_escaped_without_need()
    {
        var run = Lowered.Paths(
            """
            /a:
              get:
                operationId: read
                parameters:
                  - { name: type, in: query, schema: { type: string } }
                  - { name: set, in: query, schema: { type: string } }
                  - { name: await, in: query, schema: { type: string } }
                responses: { '204': { description: Done. } }
            """
        );

        Assert.Contains(
            "ReadAsync(string? type = null, string? set = null, string? @await = null,",
            run.Client(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_undeclared_path_parameter_is_a_string()
    {
        var run = Lowered.Compiled(
            Lowered.PathsFile(
                """
                /a/{first}/b/{second}:
                  get:
                    operationId: read
                    parameters: [ { name: second, in: path, required: true, schema: { type: integer } } ]
                    responses: { '204': { description: Done. } }
                """
            )
        );

        Assert.Equal("AAG0221", run.Warning().Id);
        Assert.Contains("ReadAsync(string first, long second,", run.Client(), StringComparison.Ordinal);
    }
}
