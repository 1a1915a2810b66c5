using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Operations;

/// <summary>Operations that break others' generators.</summary>
public sealed class OperationsTests
{
    [Theory]
    [InlineData("get#thing")]
    [InlineData("get<T>")]
    [InlineData("users/list-all")]
    [InlineData("class")]
    [InlineData("1st")]
    [InlineData("''")]
    [InlineData("'#'")]
    [InlineData("ToString")]
    [InlineData("Dispose")]
    [InlineData("With")]
    [InlineData("Options")]
    [InlineData("Test")]
    [InlineData("TestClient")]
    [InlineData("Authorize")]
    public void An_operation_may_be_called(string id)
    {
        Lowered.Paths(
            $"/a:\n  get: {{ operationId: {id}, responses: {{ '204': {{ description: Done. }} }} }}".Replace(
                "operationId: get#thing",
                "operationId: 'get#thing'",
                StringComparison.Ordinal
            )
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

        Assert.Contains("string id, string?", run.Sources["Client/ITestClient.g.cs"], StringComparison.Ordinal);
    }

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
    public void Ids_that_differ_in_case_alone()
    {
        var run = Lowered.Paths(
            """
            /a:
              get: { operationId: getOAuth, responses: { '204': { description: Done. } } }
              put: { operationId: getOauth, responses: { '204': { description: Done. } } }
            """
        );

        Assert.Contains("Operations/GetOAuth.g.cs", run.Sources.Keys);
        Assert.Contains("Operations/GetOauth2.g.cs", run.Sources.Keys);
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
    public void Ids_absent_or_used_twice()
    {
        var file = Lowered.PathsFile(
            """
            /a/{id}/b:
              parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
              get: { responses: { '204': { description: Done. } } }
            /c:
              get: { operationId: same, responses: { '204': { description: Done. } } }
              put: { operationId: same, responses: { '204': { description: Done. } } }
            """
        );
        var run = GeneratorRun.Of(file);

        Assert.Empty(run.CompilerMessages());
        Assert.Contains("Operations/GetAByIdB.g.cs", run.Sources.Keys);
        Assert.Contains("Operations/Same.g.cs", run.Sources.Keys);
        Assert.Contains("Operations/Same2.g.cs", run.Sources.Keys);
    }

    [Theory]
    [InlineData("IncludeTags", "one", "GetA", "A")]
    [InlineData("ExcludeTags", "one", "GetB", "B")]
    [InlineData("IncludePaths", "/a/*", "GetA", "A")]
    [InlineData("IncludePaths", "/b", "GetB", "B")]
    [InlineData("IncludePaths", "/**", "GetA GetB", "A B Inner")]
    public void Filters_keep_what_is_reachable(string metadata, string value, string operations, string models)
    {
        var file = Lowered.PathsFile(
            """
            /a/x:
              get: { operationId: getA, tags: [one], responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } }
            /b:
              get: { operationId: getB, tags: [two], responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/B' } } } } } }
            """,
            """
            components:
              schemas:
                A: { type: object, properties: { a: { type: string } } }
                B: { type: object, properties: { b: { $ref: '#/components/schemas/Inner' } } }
                Inner: { type: object, properties: { c: { type: string } } }
                Never: { type: object, properties: { d: { type: string } } }

            """
        );
        var run = Lowered.Sound(file.With(metadata, value));

        Assert.Equal(operations.Split(' '), Names(run, "Operations/"));
        Assert.Subset(
            Names(run, "Models/").ToHashSet(StringComparer.Ordinal),
            models.Split(' ').ToHashSet(StringComparer.Ordinal)
        );
        Assert.DoesNotContain("Models/Never.g.cs", run.Sources.Keys);
    }

    private static IEnumerable<string> Names(GeneratorRun run, string folder) =>
        run
            .Sources.Keys.Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Select(name => name[folder.Length..^".g.cs".Length])
            .Order(StringComparer.Ordinal);
}
