using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Generators.Tests.Reading.Swagger;

/// <summary>A Swagger 2.0 document gives the code that the same document in OpenAPI 3.0 gives.</summary>
public sealed class SwaggerDocumentTests
{
    private const string Header20 = "swagger: '2.0'\ninfo: { title: Test, version: '1' }\n";
    private const string Header30 = "openapi: 3.0.3\ninfo: { title: Test, version: '1' }\n";
    private const string Done = "responses: { '204': { description: Done. } }";

    [Theory]
    [InlineData(
        "host: example.com\nbasePath: /v1\nschemes: [https, http]\npaths: {}",
        "servers: [ { url: 'https://example.com/v1' }, { url: 'http://example.com/v1' } ]\npaths: {}"
    )]
    [InlineData(
        "host: example.com\nschemes: [ws]\npaths: {}",
        "servers: [ { url: 'https://example.com' } ]\npaths: {}"
    )]
    [InlineData("basePath: /v1\npaths: {}", "servers: [ { url: /v1 } ]\npaths: {}")]
    public void Servers(string swagger, string openApi) => AssertSame(swagger, openApi);

    [Theory]
    [InlineData("type: integer, format: int32, minimum: 1", "schema: { type: integer, format: int32, minimum: 1 }")]
    [InlineData("type: string, enum: [a, b], default: a", "schema: { type: string, enum: [a, b], default: a }")]
    [InlineData(
        "type: array, items: { type: string }",
        "explode: false, schema: { type: array, items: { type: string } }"
    )]
    [InlineData(
        "type: array, collectionFormat: multi, items: { type: integer }",
        "explode: true, schema: { type: array, items: { type: integer } }"
    )]
    [InlineData(
        "type: array, collectionFormat: ssv, items: { type: integer }",
        "style: spaceDelimited, explode: false, schema: { type: array, items: { type: integer } }"
    )]
    [InlineData(
        "type: array, collectionFormat: pipes, maxItems: 3, items: { type: integer }",
        "style: pipeDelimited, explode: false, schema: { type: array, maxItems: 3, items: { type: integer } }"
    )]
    public void Query_parameters(string swagger, string openApi) =>
        AssertSame(
            $"paths: {{ /a: {{ get: {{ operationId: get, parameters: [ {{ name: q, in: query, {swagger} }} ], {Done} }} }} }}",
            $"paths: {{ /a: {{ get: {{ operationId: get, parameters: [ {{ name: q, in: query, {openApi} }} ], {Done} }} }} }}"
        );

    [Theory]
    [InlineData("", "application/json")]
    [InlineData("consumes: [application/xml, application/json]\n", "application/json")]
    [InlineData("consumes: [text/plain]\n", "text/plain")]
    public void A_body_parameter(string consumes, string mediaType) =>
        AssertSame(
            consumes
                + "paths: { /a: { post: { operationId: post, parameters: [ { name: x, in: body, description: The pet., required: true, schema: { $ref: '#/definitions/Pet' } } ], "
                + Done
                + " } } }\ndefinitions: { Pet: { type: object, properties: { name: { type: string } } } }",
            "paths: { /a: { post: { operationId: post, requestBody: { description: The pet., required: true, content: { "
                + mediaType
                + ": { schema: { $ref: '#/components/schemas/Pet' } } } }, "
                + Done
                + " } } }\ncomponents: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }"
        );

    [Theory]
    [InlineData("", "application/x-www-form-urlencoded", "type: string", "type: string")]
    [InlineData("consumes: [multipart/form-data], ", "multipart/form-data", "type: string", "type: string")]
    [InlineData("", "multipart/form-data", "type: file", "type: string, format: binary")]
    public void Form_parameters(string consumes, string mediaType, string field, string property) =>
        AssertSame(
            "paths: { /a: { post: { operationId: post, "
                + consumes
                + "parameters: [ { name: text, in: formData, required: true, maxLength: 9, type: string, description: Text. }, { name: other, in: formData, "
                + field
                + " }, { name: list, in: formData, collectionFormat: multi, type: array, items: { type: string } } ], "
                + Done
                + " } } }",
            "paths: { /a: { post: { operationId: post, requestBody: { required: true, content: { "
                + mediaType
                + ": { encoding: { list: { style: form, explode: true } }, schema: { type: object, required: [text], properties: { text: { type: string, maxLength: 9, description: Text. }, other: { "
                + property
                + " }, list: { type: array, items: { type: string } } } } } } }, "
                + Done
                + " } } }"
        );

    [Fact]
    public void Parameters_of_a_path_and_shared_parameters() =>
        AssertSame(
            "paths: { '/a/{id}': { parameters: [ { name: id, in: path, required: true, type: integer }, { name: b, in: body, schema: { type: string } } ], put: { operationId: put, parameters: [ { $ref: '#/parameters/Limit' } ], "
                + Done
                + " } } }\nparameters: { Limit: { name: limit, in: query, type: integer, maximum: 9 } }",
            "paths: { '/a/{id}': { parameters: [ { name: id, in: path, required: true, schema: { type: integer } } ], put: { operationId: put, parameters: [ { $ref: '#/components/parameters/Limit' } ], requestBody: { content: { application/json: { schema: { type: string } } } }, "
                + Done
                + " } } }\ncomponents: { parameters: { Limit: { name: limit, in: query, schema: { type: integer, maximum: 9 } } } }"
        );

    [Theory]
    [InlineData("", "schema: { type: string }", "application/json: { schema: { type: string } }")]
    [InlineData("produces: [text/plain]\n", "schema: { type: string }", "text/plain: { schema: { type: string } }")]
    [InlineData(
        "produces: [image/png, application/json]\n",
        "schema: { type: file }",
        "image/png: { schema: { type: string, format: binary } }"
    )]
    [InlineData("", "schema: { type: file }", "application/octet-stream: { schema: { type: string, format: binary } }")]
    [InlineData("", "examples: { application/json: { a: 1 } }", "application/json: {}")]
    public void A_response(string produces, string swagger, string content) =>
        AssertSame(
            produces
                + "paths: { /a: { get: { operationId: get, responses: { '200': { description: d, headers: { X-Rate: { type: integer } }, "
                + swagger
                + " } } } } }",
            "paths: { /a: { get: { operationId: get, responses: { '200': { description: d, headers: { X-Rate: { schema: { type: integer } } }, content: { "
                + content
                + " } } } } } }"
        );

    [Fact]
    public void A_shared_response_has_the_media_types_of_each_operation() =>
        AssertSame(
            "paths: { /a: { get: { operationId: a, responses: { '200': { $ref: '#/responses/Text' } } } }, /b: { get: { operationId: b, produces: [text/plain], responses: { '200': { $ref: '#/responses/Text' } } } } }\nresponses: { Text: { description: d, schema: { type: string } } }",
            "paths: { /a: { get: { operationId: a, responses: { '200': { description: d, content: { application/json: { schema: { type: string } } } } } } }, /b: { get: { operationId: b, responses: { '200': { description: d, content: { text/plain: { schema: { type: string } } } } } } } }"
        );

    [Theory]
    [InlineData("type: basic", "type: http, scheme: basic")]
    [InlineData("type: apiKey, name: X-Key, in: header", "type: apiKey, name: X-Key, in: header")]
    [InlineData(
        "type: oauth2, flow: application, tokenUrl: 'https://a/token', scopes: { read: Read. }",
        "type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://a/token', scopes: { read: Read. } } }"
    )]
    [InlineData(
        "type: oauth2, flow: accessCode, authorizationUrl: 'https://a', tokenUrl: 'https://a/token', scopes: {}",
        "type: oauth2, flows: { authorizationCode: { authorizationUrl: 'https://a', tokenUrl: 'https://a/token', scopes: {} } }"
    )]
    public void Security(string swagger, string openApi) =>
        AssertSame(
            "security: [ { a: [] } ]\npaths: { /a: { get: { operationId: get, "
                + Done
                + " } } }\nsecurityDefinitions: { a: { "
                + swagger
                + " } }",
            "security: [ { a: [] } ]\npaths: { /a: { get: { operationId: get, "
                + Done
                + " } } }\ncomponents: { securitySchemes: { a: { "
                + openApi
                + " } } }"
        );

    [Fact]
    public void Schemas() =>
        AssertSame(
            "paths: {}\ndefinitions: { Pet: { type: object, discriminator: kind, required: [kind], properties: { kind: { type: string }, note: { type: string, x-nullable: true }, owner: { type: object, $ref: '#/definitions/Owner' } } }, Owner: { type: object, properties: { name: { type: string } } } }",
            "paths: {}\ncomponents: { schemas: { Pet: { type: object, discriminator: { propertyName: kind }, required: [kind], properties: { kind: { type: string }, note: { type: string, nullable: true }, owner: { $ref: '#/components/schemas/Owner' } } }, Owner: { type: object, properties: { name: { type: string } } } } }"
        );

    [Fact]
    public void Problems_are_reported_at_their_place_in_the_document()
    {
        var run = GeneratorRun.Of(
            new SpecFile(
                "/spec/test.yaml",
                Header20
                    + """
                    paths:
                      /a:
                        get:
                          parameters:
                            - { name: a, in: query, type: array, collectionFormat: tsv, items: { type: strin } }
                          responses:
                            '200': { description: d, schema: { $ref: '#/definitions/Pat' } }
                    definitions:
                      Pet: { type: object }
                    """
            )
        );

        // The library throws on this collection format, which gives AAG0012.
        Assert.Equal(
            ["(7,64) AAG0225", "(7,84) AAG0205", "(9,50) AAG0201"],
            run.Diagnostics.Where(diagnostic => diagnostic.Id != "AAG0012")
                .Select(diagnostic => (diagnostic.Location.GetLineSpan().StartLinePosition, diagnostic.Id))
                .OrderBy(entry => entry.StartLinePosition)
                .Select(entry =>
                    $"({entry.StartLinePosition.Line + 1},{entry.StartLinePosition.Character + 1}) {entry.Id}"
                )
        );
    }

    private static void AssertSame(string swagger, string openApi)
    {
        var actual = Code(Header20 + swagger + "\n");
        Assert.Equal(Code(Header30 + openApi + "\n"), actual);
        Assert.NotEmpty(actual);
    }

    // The code without comments, which name positions in the document.
    private static string Code(string text)
    {
        var run = GeneratorRun.Of(new SpecFile("/spec/test.yaml", text));
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id is not ("AAG0224" or "AAG0214"));
        return string.Join(
            '\n',
            run.Sources.OrderBy(source => source.Key, StringComparer.Ordinal)
                .Select(source =>
                    source.Key
                    + string.Concat(
                        CSharpSyntaxTree
                            .ParseText(source.Value)
                            .GetRoot()
                            .DescendantTokens()
                            .Select(token => token.Text + " ")
                    )
                )
        );
    }
}
