using Generators.Tests.Harness;

namespace Generators.Tests.Reading.Fields.Objects;

/// <summary>The features that OpenAPI 3.2 adds: what is supported compiles, what is not is reported.</summary>
public sealed class OpenApi32Tests
{
    private const string Header =
        "openapi: 3.2.0\n$self: https://example.com/api\ninfo: { title: Test, version: '1' }\n";
    private const string Done = "responses: { '204': { description: Done. } }";

    [Theory]
    [InlineData("query: { operationId: search, " + Done + " }", "\"QUERY\"")]
    [InlineData("additionalOperations: { COPY: { operationId: copy, " + Done + " } }", "\"COPY\"")]
    [InlineData("additionalOperations: { purge: { operationId: purge, " + Done + " } }", "\"purge\"")]
    public void Methods(string operation, string method) =>
        Assert.Contains(
            method,
            string.Concat(Compile($"paths:\n  /a:\n    {operation}\n").Sources.Values),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_query_string_is_an_object_of_parameters()
    {
        var run = Compile(
            $$"""
            paths:
              /a:
                get:
                  operationId: find
                  parameters:
                    - name: filter
                      in: querystring
                      content:
                        application/x-www-form-urlencoded:
                          schema: { type: object, properties: { color: { type: string }, size: { type: integer } } }
                  {{Done}}
            """
        );

        Assert.Contains("FindFilter", string.Concat(run.Sources.Keys), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/event-stream", "{ $ref: '#/components/schemas/Pet' }")]
    [InlineData("application/jsonl", "{ $ref: '#/components/schemas/Pet' }")]
    [InlineData(
        "text/event-stream",
        "{ type: object, properties: { event: { type: string }, data: { type: string, contentMediaType: application/json, contentSchema: { $ref: '#/components/schemas/Pet' } } } }"
    )]
    [InlineData("text/event-stream", "{ $ref: 'https://example.com/api#/components/schemas/Pet' }")]
    public void Items_of_a_stream_have_their_own_type(string mediaType, string schema)
    {
        var run = Compile(
            $$"""
            paths:
              /a:
                get:
                  operationId: watch
                  responses: { '200': { description: d, content: { {{mediaType}}: { itemSchema: {{schema}} } } } }
            components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }
            """
        );

        Assert.Contains(
            "IAsyncEnumerable<Pet> WatchAsync",
            string.Concat(run.Sources.Values),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Media_types_are_shared()
    {
        var run = Compile(
            $$"""
            paths:
              /a:
                post:
                  operationId: add
                  requestBody: { content: { application/json: { $ref: '#/components/mediaTypes/Pet' } } }
                  {{Done}}
            components:
              mediaTypes: { Pet: { schema: { $ref: '#/components/schemas/Pet' } } }
              schemas: { Pet: { type: object, properties: { name: { type: string } } } }
            """
        );

        Assert.Contains("AddAsync(Pet? body", string.Concat(run.Sources.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void Descriptive_fields_are_accepted() =>
        Compile(
            """
            servers: [ { url: /, name: main } ]
            tags: [ { name: a, summary: A, kind: nav }, { name: b, parent: a } ]
            components:
              securitySchemes:
                device:
                  type: oauth2
                  deprecated: true
                  oauth2MetadataUrl: https://example.com
                  flows: { deviceAuthorization: { deviceAuthorizationUrl: https://a, tokenUrl: https://b, scopes: {} } }
              examples: { a: { dataValue: { a: 1 }, serializedValue: '{"a":1}' } }
              responses: { a: { summary: s } }
            """
        );

    [Theory]
    [InlineData(
        "parameters: [ { name: a, in: querystring, content: { application/json: { schema: { type: object } } } } ], "
            + Done
    )]
    [InlineData("parameters: [ { name: a, in: cookie, style: cookie, schema: { type: string } } ], " + Done)]
    [InlineData("requestBody: { content: { multipart/mixed: { itemSchema: {}, itemEncoding: {} } } }, " + Done)]
    [InlineData("responses: { '200': { description: d, content: { application/json: { itemSchema: {} } } } }")]
    public void A_feature_that_is_not_supported_is_reported(string operation)
    {
        var run = GeneratorRun.Of(
            new SpecFile("/spec/test.yaml", Header + "paths: { /a: { post: { operationId: a, " + operation + " } } }\n")
        );

        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Id == "AAG0225");
        Assert.All(
            run.Diagnostics,
            diagnostic => Assert.NotEqual(0, diagnostic.Location.GetLineSpan().StartLinePosition.Line)
        );
    }

    private static GeneratorRun Compile(string text)
    {
        var run = GeneratorRun.Of(new SpecFile("/spec/test.yaml", Header + text).With("Namespace", "Test"));
        Assert.Empty(run.Diagnostics);
        Assert.Equal("", string.Join('\n', run.CompilerMessages()));
        return run;
    }
}
