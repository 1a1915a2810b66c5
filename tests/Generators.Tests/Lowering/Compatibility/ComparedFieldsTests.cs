using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields;
using AmplifyAdmin.Generators.Reading.Fields.Keywords;
using AmplifyAdmin.Generators.Reading.Fields.Objects;
using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Compatibility;

/// <summary>Each field of the objects around schemas is compared with the baseline, or is irrelevant for a stated reason.</summary>
public sealed class ComparedFieldsTests
{
    private const string Text = "describes and changes nothing";
    private const string Unsupported = "is reported as unsupported, wherever it is";

    private const string Document = """
        openapi: 3.2.0
        info: { title: Test, version: '1' }
        servers: [{ url: 'https://{host}.example', variables: { host: { default: one, x-variable: 1 } } }]
        security: [{ oauth: [read] }]
        paths:
          /a:
            x-item: 1
            post:
              x-operation: 1
              operationId: save
              parameters:
                - { name: ids, in: query, schema: { type: array, items: { type: string } }, x-parameter: 1 }
              requestBody:
                x-body: 1
                content:
                  multipart/form-data:
                    x-media: 1
                    schema: { type: object, properties: { ids: { type: array, items: { type: string } } } }
                    encoding: { ids: { style: form, x-encoding: 1 } }
              responses:
                '200':
                  x-response: 1
                  description: ok
                  headers: { X-Total: { schema: { type: integer }, x-header: 1 } }
                  content: { text/event-stream: { itemSchema: { type: string } } }
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key }
            bearer: { type: http, scheme: bearer, x-bearer: 1 }
            discovered: { type: openIdConnect, openIdConnectUrl: https://one.example }
            oauth:
              type: oauth2
              flows:
                x-flows: 1
                clientCredentials: { tokenUrl: https://one.example, scopes: { read: r } }
                authorizationCode:
                  { tokenUrl: https://one.example, authorizationUrl: https://one.example, scopes: { read: r } }
        """;

    private const string Swagger = """
        swagger: '2.0'
        info: { title: Test, version: '1' }
        host: one.example
        paths:
          /a:
            get:
              operationId: list
              produces: [application/json]
              parameters:
                - { name: ids, in: query, type: array, items: { type: string }, x-parameter: 1 }
              responses: { '200': { description: ok, schema: { type: string } } }
            put:
              operationId: save
              consumes: [application/json]
              parameters:
                - { name: body, in: body, schema: { type: string } }
              responses: { '204': { description: ok } }
        securityDefinitions:
          oauth:
            type: oauth2
            flow: accessCode
            tokenUrl: https://one.example
            authorizationUrl: https://one.example
            scopes: { read: r }
        """;

    private const string AnotherFlow =
        "{ tokenUrl: https://one.example, scopes: {}, authorizationUrl: https://one.example }";

    /// <summary>An object and a field, and two texts of one of the documents that differ in it.</summary>
    public static TheoryData<string, string, string, string> Compared =>
        new()
        {
            { "path item", "servers", "x-item: 1", "servers: [{ url: https://two.example }]" },
            {
                "path item",
                "parameters",
                "x-item: 1",
                "parameters: [{ name: q, in: query, schema: { type: string } }]"
            },
            { "path item", "get", "x-item: 1", Operation("get") },
            { "path item", "put", "x-item: 1", Operation("put") },
            { "path item", "post", "x-item: 1\n    post:", "x-item: 1\n    patch:" },
            { "path item", "delete", "x-item: 1", Operation("delete") },
            { "path item", "options", "x-item: 1", Operation("options") },
            { "path item", "head", "x-item: 1", Operation("head") },
            { "path item", "patch", "x-item: 1", Operation("patch") },
            { "path item", "trace", "x-item: 1", Operation("trace") },
            { "path item", "query", "x-item: 1", Operation("query") },
            {
                "path item",
                "additionalOperations",
                "x-item: 1",
                "additionalOperations: { COPY: { responses: { '204': { description: ok } } } }"
            },
            { "operation", "operationId", "operationId: save", "operationId: store" },
            { "operation", "parameters", "- { name: ids", "- { name: q, in: header }\n        - { name: ids" },
            { "operation", "requestBody", "      requestBody:", "      x-requestBody:" },
            { "operation", "responses", "        '200':", "        '201':" },
            {
                "operation",
                "callbacks",
                "x-operation: 1",
                "callbacks: { a: { '{$url}': { post: { responses: { '204': { description: ok } } } } } }"
            },
            { "operation", "deprecated", "x-operation: 1", "deprecated: true" },
            { "operation", "security", "x-operation: 1", "security: [{ key: [] }]" },
            { "operation", "servers", "x-operation: 1", "servers: [{ url: https://two.example }]" },
            { "operation", "tags", "x-operation: 1", "tags: [letters]" },
            { "operation", "consumes", "consumes: [application/json]", "consumes: [text/plain]" },
            { "operation", "produces", "produces: [application/json]", "produces: [text/plain]" },
            { "operation", "x-paging", "x-operation: 1", "x-paging: { tokenIn: a, tokenOut: b }" },
            { "operation", "x-ms-pageable", "x-operation: 1", "x-ms-pageable: { nextLinkName: a }" },
            { "operation", "x-waiter", "x-operation: 1", "x-waiter: { operation: save, status: a, success: [b] }" },
            { "parameter", "name", "name: ids", "name: names" },
            { "parameter", "in", "name: ids, in: query", "name: ids, in: header" },
            { "parameter", "required", "x-parameter: 1", "required: true" },
            { "parameter", "deprecated", "x-parameter: 1", "deprecated: true" },
            { "parameter", "style", "x-parameter: 1", "style: pipeDelimited" },
            { "parameter", "explode", "x-parameter: 1", "explode: false" },
            { "parameter", "allowEmptyValue", "x-parameter: 1", "allowEmptyValue: true" },
            { "parameter", "allowReserved", "x-parameter: 1", "allowReserved: true" },
            { "parameter", "schema", "in: query, schema:", "in: query, x-schema:" },
            {
                "parameter",
                "content",
                "in: query, schema: { type: array, items: { type: string } }",
                "in: query, content: { application/json: { schema: { type: string } } }"
            },
            {
                "parameter",
                "collectionFormat",
                "{ type: string }, x-parameter: 1",
                "{ type: string }, collectionFormat: multi"
            },
            { "header", "required", "x-header: 1", "required: true" },
            { "header", "deprecated", "x-header: 1", "deprecated: true" },
            { "header", "schema", "X-Total: { schema: { type: integer }", "X-Total: { schema: { type: string }" },
            {
                "header",
                "content",
                "X-Total: { schema: { type: integer }",
                "X-Total: { content: { application/json: { schema: { type: integer } } }"
            },
            { "request body", "required", "x-body: 1", "required: true" },
            { "request body", "content", "multipart/form-data", "multipart/mixed" },
            {
                "media type",
                "schema",
                "ids: { type: array, items: { type: string } } } }",
                "ids: { type: string } } }"
            },
            { "media type", "itemSchema", "itemSchema: { type: string }", "itemSchema: { type: integer }" },
            { "media type", "encoding", "encoding: { ids: { style: form", "encoding: { ids: { style: pipeDelimited" },
            { "encoding", "contentType", "x-encoding: 1", "contentType: text/csv" },
            { "encoding", "style", "{ style: form", "{ style: spaceDelimited" },
            { "encoding", "explode", "x-encoding: 1", "explode: false" },
            { "encoding", "allowReserved", "x-encoding: 1", "allowReserved: true" },
            { "response", "headers", "headers: { X-Total", "headers: { X-Count" },
            { "response", "content", "content: { text/event-stream", "content: { application/jsonl" },
            { "response", "schema", "ok, schema: { type: string }", "ok, schema: { type: integer }" },
            { "security scheme", "type", "type: openIdConnect, ", "type: mutualTLS, " },
            { "security scheme", "name", "name: X-Key", "name: X-Token" },
            { "security scheme", "in", "in: header, name: X-Key", "in: query, name: X-Key" },
            { "security scheme", "scheme", "scheme: bearer", "scheme: basic" },
            { "security scheme", "flows", "flows:", "x-flows:" },
            {
                "security scheme",
                "openIdConnectUrl",
                "openIdConnectUrl: https://one.example",
                "openIdConnectUrl: https://two.example"
            },
            { "security scheme", "flow", "flow: accessCode", "flow: application" },
            { "security scheme", "tokenUrl", "    tokenUrl: https://one", "    tokenUrl: https://two" },
            {
                "security scheme",
                "authorizationUrl",
                "    authorizationUrl: https://one",
                "    authorizationUrl: https://two"
            },
            {
                "security scheme",
                "x-amazon-apigateway-authtype",
                "x-bearer: 1",
                "x-amazon-apigateway-authtype: awsSigv4"
            },
            { "flows", "implicit", "x-flows: 1", "implicit: " + AnotherFlow },
            { "flows", "password", "x-flows: 1", "password: " + AnotherFlow },
            { "flows", "clientCredentials", "clientCredentials:", "x-clientCredentials:" },
            { "flows", "authorizationCode", "authorizationCode:", "x-authorizationCode:" },
            { "flows", "deviceAuthorization", "x-flows: 1", "deviceAuthorization: " + AnotherFlow },
            { "flow", "tokenUrl", "tokenUrl: https://one.example, scopes", "tokenUrl: https://two.example, scopes" },
            { "flow", "authorizationUrl", ", authorizationUrl: https://one", ", authorizationUrl: https://two" },
            { "server", "url", ".example', variables", ".test', variables" },
            { "server", "variables", "{ host: { default: one", "{ name: { default: one" },
            { "server variable", "default", "default: one", "default: two" },
        };

    private static readonly Dictionary<(string Object, string Field), string> Irrelevant = new()
    {
        [("path item", "summary")] = Text,
        [("path item", "description")] = Text,
        [("operation", "summary")] = Text,
        [("operation", "description")] = Text,
        [("operation", "externalDocs")] = Text,
        [("operation", "schemes")] = "is not used: the first of the document's schemes is",
        [("parameter", "description")] = Text,
        [("parameter", "example")] = Text,
        [("parameter", "examples")] = Text,
        [("header", "description")] = Text,
        [("header", "example")] = Text,
        [("header", "examples")] = Text,
        [("header", "style")] = "has only one value",
        [("header", "explode")] = "does not change how a list is read",
        [("header", "collectionFormat")] = "does not change how a list is read",
        [("request body", "description")] = Text,
        [("media type", "description")] = Text,
        [("media type", "example")] = Text,
        [("media type", "examples")] = Text,
        [("media type", "prefixEncoding")] = Unsupported,
        [("media type", "itemEncoding")] = Unsupported,
        [("encoding", "headers")] = Unsupported,
        [("encoding", "encoding")] = Unsupported,
        [("encoding", "prefixEncoding")] = Unsupported,
        [("encoding", "itemEncoding")] = Unsupported,
        [("response", "summary")] = Text,
        [("response", "description")] = Text,
        [("response", "examples")] = Text,
        [("response", "links")] = "is not used",
        [("security scheme", "description")] = Text,
        [("security scheme", "bearerFormat")] = Text,
        [("security scheme", "deprecated")] = Text,
        [("security scheme", "oauth2MetadataUrl")] = "is not used",
        [("security scheme", "scopes")] = "lists what exists; what operations require is compared",
        [("flow", "scopes")] = "lists what exists; what operations require is compared",
        [("flow", "refreshUrl")] = "is not used",
        [("flow", "deviceAuthorizationUrl")] = "is not used",
        [("server", "name")] = Text,
        [("server", "description")] = Text,
        [("server variable", "enum")] = Text,
        [("server variable", "description")] = Text,
    };

    [Fact]
    public void Each_field_is_decided()
    {
        var compared = Compared.Select(row => (row.Data.Item1, row.Data.Item2)).ToList();

        Assert.Empty(compared.Intersect(Irrelevant.Keys));
        Assert.Equal(
            Fields("path item", PathFields.Item)
                .Concat(Fields("operation", PathFields.Operation))
                .Concat(Fields("parameter", ParameterFields.Parameter))
                .Concat(Fields("header", ParameterFields.Header))
                .Concat(Fields("request body", ResponseFields.RequestBody))
                .Concat(Fields("media type", ContentFields.MediaType))
                .Concat(Fields("encoding", ContentFields.Encoding))
                .Concat(Fields("response", ResponseFields.Response))
                .Concat(Fields("security scheme", SecurityFields.Scheme))
                .Concat(Fields("flows", SecurityFields.Flows))
                .Concat(Fields("flow", SecurityFields.Flow))
                .Concat(Fields("server", ServerFields.Server))
                .Concat(Fields("server variable", ServerFields.Variable))
                .Order(),
            compared.Concat(Irrelevant.Keys).Order()
        );
    }

    [Theory]
    [MemberData(nameof(Compared))]
    public void A_change_of_a_compared_field_is_reported(string node, string field, string old, string current)
    {
        var document = Document.Contains(old, StringComparison.Ordinal) ? Document : Swagger;
        var changed = document.Replace(old, current, StringComparison.Ordinal);
        Assert.NotEqual(document, changed);

        Assert.True(Changes(document, changed), $"A change of '{field}' of the {node} is not reported.");
    }

    private static string Operation(string method) =>
        method + ": { operationId: added, responses: { '204': { description: ok } } }";

    // In Swagger 2.0, parameters and headers have keywords of schemas, which are compared as such.
    private static IEnumerable<(string Object, string Field)> Fields<T>(string name, FieldTable<T> table)
        where T : DocumentNode =>
        table
            .Where(field =>
                name is not ("parameter" or "header")
                || field.Versions != Versions.V20
                || field.Name == "collectionFormat"
                || !SchemaFields.Table.TryGet(field.Name, out _)
            )
            .Select(field => (name, field.Name));

    private static bool Changes(string old, string current) =>
        GeneratorRun
            .Of(
                new SpecFile("/spec/test.yaml", current).With("GroupBy", "Tag").With("Baseline", "old.yaml"),
                SpecFile.Named("old.yaml", old)
            )
            .Diagnostics.Any(diagnostic => diagnostic.Id.StartsWith("AAG05", StringComparison.Ordinal));
}
