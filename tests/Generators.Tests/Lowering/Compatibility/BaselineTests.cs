using AmplifyAdmin.Generators.Diagnostics;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generators.Tests.Lowering.Compatibility;

/// <summary>Each change between two versions of a document gets a verdict, in the direction in which the value travels.</summary>
public sealed class BaselineTests
{
    private const string Base = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers:
          - url: https://one.example
        security:
          - key: []
        paths:
          /pets/{id}:
            get:
              operationId: getPet
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
                - { name: limit, in: query, schema: { type: integer, maximum: 50 } }
                - { name: ids, in: query, schema: { type: array, items: { type: string } } }
              responses:
                '200':
                  description: ok
                  headers:
                    X-Total: { schema: { type: integer } }
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Pet' }
                '404': { description: none }
            put:
              operationId: savePet
              security:
                - oauth: [read]
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/Change' }
              responses:
                '204': { description: ok }
          /old:
            get:
              operationId: getOld
              responses: { '204': { description: ok } }
          /form:
            post:
              operationId: sendForm
              tags: [forms]
              requestBody:
                content:
                  multipart/form-data:
                    schema: { type: object, properties: { tags: { type: array, items: { type: string } }, info: { type: object } } }
                    encoding: { tags: { style: form } }
              responses: { '204': { description: ok } }
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key }
            other: { type: http, scheme: bearer }
            oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: https://one.example, scopes: { read: r } } } }
          schemas:
            Cat: { type: object, properties: { claws: { type: integer } } }
            Dog: { type: object, properties: { tail: { type: integer } } }
            Bird: { type: object, properties: { wings: { type: integer } } }
            Pet:
              type: object
              properties:
                value: PLACE
            Change:
              type: object
              properties:
                value: PLACE
        """;

    private const string Body =
        "            requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }\n";

    private const string Sent =
        "          post:\n            operationId: sent\n"
        + Body
        + "            responses: { '204': { description: ok } }\n";

    private const string Webhooks =
        "openapi: 3.1.0\ninfo: { title: Test, version: '1' }\nwebhooks:\n        name:\n" + Sent;

    private const string Callbacks =
        "openapi: 3.1.0\ninfo: { title: Test, version: '1' }\npaths:\n  /a:\n    get:\n      operationId: get\n"
        + "      responses: { '204': { description: ok } }\n      callbacks:\n       name:\n        '{$request.query.url}':\n"
        + Sent;

    /// <summary>Two schemas; the verdicts for the first becoming the second, and for the second becoming the first, in a request and in a response.</summary>
    public static TheoryData<string, string, string, string, string, string> Schemas =>
        new()
        {
            { "{ type: integer }", "{ type: number }", "0541", "0542", "0540", "0543" },
            { "{ type: array }", "{ type: array, items: { type: string } }", "0554", "0557", "0555", "0556" },
            {
                "{ type: object }",
                "{ type: object, additionalProperties: { type: string } }",
                "0554",
                "0557",
                "0555",
                "0556"
            },
            {
                "{ type: object }",
                "{ type: object, oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }",
                "0554",
                "0557",
                "0555",
                "0556"
            },
            {
                "{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }",
                "{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { c: '#/components/schemas/Cat' } } }",
                "0577",
                "0577",
                "0577",
                "0577"
            },
            {
                "{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind } }",
                "{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: sort } }",
                "0577",
                "0577",
                "0577",
                "0577"
            },
            {
                "{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { c: '#/components/schemas/Cat' } } }",
                "{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { c: '#/components/schemas/Cat', d: '#/components/schemas/Dog' } } }",
                "0571",
                "0572",
                "0570",
                "0573"
            },
            {
                "{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { c: '#/components/schemas/Cat' } } }",
                "{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { c: '#/components/schemas/Dog' } } }",
                "0578",
                "0578",
                "0578",
                "0578"
            },
            {
                "{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { c: '#/components/schemas/Cat' } } }",
                "{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { c: Cat } } }",
                "",
                "",
                "",
                ""
            },
            { "{ type: string }", "{ type: integer }", "0540", "0542", "0540", "0542" },
            { "{ type: string }", "{ type: [string, integer] }", "0541", "0542", "0540", "0543" },
            { "{ type: string }", "{ type: [string, 'null'] }", "0545", "0546", "0544", "0547" },
            { "{ type: string }", "{ anyOf: [{ type: string }, { type: 'null' }] }", "0545", "0546", "0544", "0547" },
            { "{ type: string }", "{ type: string, format: uuid }", "0548", "0548", "0548", "0548" },
            { "{ type: integer, format: int32 }", "{ type: integer, format: int64 }", "0548", "0548", "0548", "0548" },
            { "{ type: string, format: email }", "{ type: string }", "", "", "", "" },
            {
                "{ $ref: '#/components/schemas/Cat' }",
                "{ $ref: '#/components/schemas/Dog' }",
                "0549,0561,0562",
                "0549,0565,0566",
                "0549,0561,0562",
                "0549,0565,0566"
            },
            { "{ type: string, description: One }", "{ type: string, description: Two }", "", "", "", "" },
            { "{ enum: [a, b] }", "{ enum: [a, b, c] }", "0551", "0552", "0550", "0553" },
            { "{ enum: [a, b] }", "{ enum: [a, c] }", "0550,0551", "0552,0553", "0550,0551", "0552,0553" },
            { "{ const: a }", "{ const: b }", "0550,0551", "0552,0553", "0550,0551", "0552,0553" },
            { "{ type: string, enum: [a, b] }", "{ type: string }", "0555", "0556", "0554", "0557" },
            { "{ type: string, maxLength: 5 }", "{ type: string, maxLength: 6 }", "0555", "0556", "0554", "0557" },
            { "{ type: string, maxLength: 5 }", "{ type: string }", "0555", "0556", "0554", "0557" },
            { "{ type: string, minLength: 5 }", "{ type: string, minLength: 4 }", "0555", "0556", "0554", "0557" },
            { "{ type: integer, maximum: 5 }", "{ type: integer, maximum: 9 }", "0555", "0556", "0554", "0557" },
            { "{ type: integer, minimum: 5 }", "{ type: integer, minimum: 1 }", "0555", "0556", "0554", "0557" },
            { "{ type: integer, exclusiveMaximum: 5 }", "{ type: integer }", "0555", "0556", "0554", "0557" },
            { "{ type: integer, multipleOf: 5 }", "{ type: integer }", "0555", "0556", "0554", "0557" },
            { "{ type: string, pattern: ^a }", "{ type: string }", "0555", "0556", "0554", "0557" },
            { "{ type: string, pattern: ^a }", "{ type: string, pattern: ^b }", "0554", "0556", "0554", "0556" },
            { "{ type: array, maxItems: 5, items: {} }", "{ type: array, items: {} }", "0555", "0556", "0554", "0557" },
            { "{ type: array, minItems: 5, items: {} }", "{ type: array, items: {} }", "0555", "0556", "0554", "0557" },
            {
                "{ type: array, uniqueItems: true, items: {} }",
                "{ type: array, items: {} }",
                "0555",
                "0556",
                "0554",
                "0557"
            },
            {
                "{ type: array, items: { type: integer } }",
                "{ type: array, items: { type: number } }",
                "0541",
                "0542",
                "0540",
                "0543"
            },
            { "{ type: object, additionalProperties: false }", "{ type: object }", "0555", "0556", "0554", "0557" },
            {
                "{ type: object, additionalProperties: { type: integer } }",
                "{ type: object, additionalProperties: { type: number } }",
                "0541",
                "0542",
                "0540",
                "0543"
            },
            {
                "{ type: object, properties: { a: {}, b: {} } }",
                "{ type: object, properties: { a: {} } }",
                "0562",
                "0565",
                "0561",
                "0566"
            },
            {
                "{ type: object, properties: { a: {} } }",
                "{ type: object, required: [b], properties: { a: {}, b: {} } }",
                "0560",
                "0566",
                "0562",
                "0565"
            },
            {
                "{ type: object, properties: { a: {} } }",
                "{ type: object, required: [a], properties: { a: {} } }",
                "0563",
                "0568",
                "0564",
                "0567"
            },
            {
                "{ type: object, properties: { a: {}, b: {} } }",
                "{ type: object, properties: { a: {}, b: { readOnly: true } } }",
                "0562",
                "",
                "0561",
                ""
            },
            {
                "{ type: object, properties: { a: {}, b: {} } }",
                "{ type: object, properties: { a: {}, b: { writeOnly: true } } }",
                "",
                "0565",
                "",
                "0566"
            },
            {
                "{ type: object, properties: { a: { type: string, maxLength: 3 } } }",
                "{ allOf: [{ type: object, properties: { a: { type: string, maxLength: 2 } } }] }",
                "0554",
                "0557",
                "0555",
                "0556"
            },
            {
                "{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }",
                "{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Bird' }] }",
                "0571",
                "0572",
                "0570",
                "0573"
            },
            { "{ type: string, default: a }", "{ type: string, default: b }", "0576", "", "0576", "" },
            {
                "{ type: object, minProperties: 1 }",
                "{ type: object, minProperties: 2 }",
                "0554",
                "0557",
                "0555",
                "0556"
            },
            { "{ type: object, not: { required: [a] } }", "{ type: object }", "0555", "0556", "0554", "0557" },
        };

    /// <summary>A text and what replaces it; the verdicts of the change and of its reversal, and a text in the lines where they are.</summary>
    public static TheoryData<string, string, string, string, string, string> Operations =>
        new()
        {
            {
                "  /old:\n    get:\n      operationId: getOld\n      responses: { '204': { description: ok } }\n",
                "",
                "0501",
                "paths:",
                "0503",
                "get:"
            },
            { "operationId: getOld", "operationId: getNew", "0502", "get:", "0502", "get:" },
            { "operationId: getOld", "operationId: getOld\n      deprecated: true", "0504", "get:", "", "" },
            { "  /old:", "  /new:", "0505", "get:", "0505", "get:" },
            {
                "- { name: limit,",
                "- { name: extra, in: query, required: true }\n        - { name: limit,",
                "0510",
                "name: extra",
                "0512",
                "get:"
            },
            {
                "- { name: limit,",
                "- { name: extra, in: query }\n        - { name: limit,",
                "0511,0516",
                "name: extra",
                "0512",
                "get:"
            },
            {
                "      responses:\n        '200':",
                "        - { name: extra, in: query }\n      responses:\n        '200':",
                "0511",
                "name: extra",
                "0512",
                "get:"
            },
            {
                "- { name: limit, in: query, schema: { type: integer, maximum: 50 } }\n        - { name: ids, in: query, schema: { type: array, items: { type: string } } }",
                "- { name: ids, in: query, schema: { type: array, items: { type: string } } }\n        - { name: limit, in: query, schema: { type: integer, maximum: 50 } }",
                "0516",
                "name: ids",
                "0516",
                "name: limit"
            },
            {
                "- { name: limit, in: query",
                "- { name: limit, in: query, required: true",
                "0513",
                "name: limit",
                "0514",
                "name: limit"
            },
            {
                "- { name: limit, in: query",
                "- { name: limit, in: query, deprecated: true",
                "0504",
                "name: limit",
                "",
                ""
            },
            {
                "- { name: ids, in: query",
                "- { name: ids, in: query, explode: false",
                "0515",
                "name: ids",
                "0515",
                "name: ids"
            },
            { "maximum: 50", "maximum: 40", "0554", "name: limit", "0555", "name: limit" },
            { "- { name: limit, in: query", "- { name: limit, in: header", "0511,0512", "", "0511,0512", "" },
            {
                "in: query, schema: { type: integer, maximum: 50 }",
                "in: query, schema: { type: string, maximum: 50 }",
                "0540",
                "name: limit",
                "0540",
                "name: limit"
            },
            {
                "        required: true\n        content",
                "        content",
                "0522",
                "requestBody",
                "0521",
                "requestBody"
            },
            {
                "      requestBody:\n        required: true\n        content:\n          application/json:\n            schema: { $ref: '#/components/schemas/Change' }\n",
                "",
                "0520",
                "put:",
                "0521",
                "requestBody"
            },
            {
                "application/json:\n            schema: { $ref: '#/components/schemas/Change' }",
                "text/plain: {}",
                "0523,0524",
                "",
                "0523,0524",
                ""
            },
            {
                "application/json:\n              schema: { $ref: '#/components/schemas/Pet' }",
                "text/plain: {}",
                "0534,0535",
                "",
                "0534,0535",
                ""
            },
            { "        '404': { description: none }\n", "", "0531", "get:", "0533", "'404'" },
            {
                "        '204': { description: ok }\n",
                "        '204': { description: ok }\n        '202': { description: ok }\n",
                "0532",
                "'202'",
                "0530",
                "put:"
            },
            {
                "          headers:\n            X-Total: { schema: { type: integer } }\n",
                "",
                "0536",
                "'200'",
                "0537",
                "X-Total"
            },
            {
                "X-Total: { schema: { type: integer } }",
                "X-Total: { schema: { type: string } }",
                "0542",
                "X-Total",
                "0542",
                "X-Total"
            },
            { "  - key: []", "  - key: []\n  - other: []", "0581", "security", "0580", "security" },
            { "security:\n  - key: []", "security: []", "0580,0581", "security", "0580,0581", "security" },
            { "  - key: []", "  - oauth: [read]", "0580,0581", "security", "0580,0581", "security" },
            { "name: X-Key", "name: X-Token", "0582", "key:", "0582", "key:" },
            {
                "security:\n        - oauth: [read]",
                "security:\n        - oauth: [read, write]",
                "0583",
                "security",
                "0584",
                "security"
            },
            { "https://one.example\n", "https://two.example\n", "0585", "url:", "0585", "url:" },
            {
                "- { name: ids, in: query",
                "- { name: ids, in: query, allowReserved: true",
                "0515",
                "name: ids",
                "0515",
                "name: ids"
            },
            {
                "- { name: ids, in: query",
                "- { name: ids, in: query, allowEmptyValue: true",
                "0515",
                "name: ids",
                "0515",
                "name: ids"
            },
            { "style: form }", "style: pipeDelimited }", "0525", "encoding", "0525", "encoding" },
            { "style: form }", "style: form, explode: false }", "0525", "encoding", "0525", "encoding" },
            { "style: form }", "style: form, allowReserved: true }", "0525", "encoding", "0525", "encoding" },
            { "style: form }", "contentType: text/csv }", "0525", "encoding", "0525", "encoding" },
            { "style: form }", "style: form }, info: { style: form }", "0525", "encoding", "0525", "multipart" },
            { "style: form }", "style: form, explode: true }", "", "", "", "" },
            { "style: form }", "style: form }, info: { contentType: application/json }", "", "", "", "" },
            { "style: form }", "style: form }, other: { contentType: text/csv }", "", "", "", "" },
            { "X-Total: {", "X-Total: { required: true,", "0539", "X-Total", "0538", "X-Total" },
            { "X-Total: {", "X-Total: { deprecated: true,", "0504", "X-Total", "", "" },
            { "tags: [forms]", "tags: [letters]", "0506", "post:", "0506", "post:" },
            { "tags: [forms]", "tags: [Forms, letters]", "", "", "", "" },
            {
                "operationId: getOld",
                "operationId: getOld\n      x-paging: { tokenIn: a, tokenOut: b }",
                "0507",
                "get:",
                "0507",
                "get:"
            },
            {
                "operationId: getOld",
                "operationId: getOld\n      x-waiter: { operation: getPet, status: state, success: [done] }",
                "0507",
                "get:",
                "0507",
                "get:"
            },
            {
                "operationId: getOld",
                "operationId: getOld\n      servers: [{ url: https://two.example }]",
                "0585",
                "servers:",
                "0585",
                "get:"
            },
            { "  /old:", "  /old:\n    servers: [{ url: https://two.example }]", "0585", "servers:", "0585", "get:" },
            { "  /old:", "  /old:\n    servers: [{ url: https://one.example }]", "", "", "", "" },
            { "servers:\n  - url: https://one.example\n", "", "0585", "openapi:", "0585", "url:" },
            { "/pets/{id}", "/pets/{key}", "", "", "", "" },
            { "description: ok", "description: fine", "", "", "", "" },
        };

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_change_of_a_schema_has_a_verdict_in_each_direction(
        string one,
        string two,
        string request,
        string response,
        string backRequest,
        string backResponse
    )
    {
        Assert.Equal(request, Ids(Request(one), Request(two)));
        Assert.Equal(response, Ids(Response(one), Response(two)));
        Assert.Equal(backRequest, Ids(Request(two), Request(one)));
        Assert.Equal(backResponse, Ids(Response(two), Response(one)));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_change_of_an_operation_has_a_verdict_at_its_place(
        string one,
        string two,
        string verdict,
        string place,
        string back,
        string backPlace
    )
    {
        var old = Response("{ type: string }");
        var current = old.Replace(one, two, StringComparison.Ordinal);
        Assert.NotEqual(old, current);
        if (one == "/pets/{id}")
        {
            current = current.Replace("name: id,", "name: key,", StringComparison.Ordinal);
        }

        AssertVerdict(old, current, verdict, place);
        AssertVerdict(current, old, back, backPlace);
    }

    /// <summary>What a webhook's or callback's body is, and what replaces it; the verdicts and those of the reversal.</summary>
    [Theory]
    [InlineData("operationId: sent", "operationId: sentNow", "0502", "0502")]
    [InlineData("operationId: sent", "operationId: sent\n            deprecated: true", "0504", "")]
    [InlineData("string", "integer", "0542", "0542")]
    [InlineData("{ a: ", "{ b: {}, a: ", "0566", "0565")]
    [InlineData("application/json", "application/cbor", "0534,0535", "0534,0535")]
    [InlineData("name:", "other:", "0501,0503", "0501,0503")]
    [InlineData(Body, "", "0520", "")]
    public void What_the_api_sends_is_judged_like_a_response(string one, string two, string verdict, string back)
    {
        foreach (var old in new[] { Webhooks, Callbacks })
        {
            var current = old.Replace(one, two, StringComparison.Ordinal);
            Assert.NotEqual(old, current);
            Assert.Equal(verdict, Ids(old, current));
            Assert.Equal(back, Ids(current, old));
        }
    }

    [Fact]
    public void Each_rule_has_a_row()
    {
        var verdicts = Schemas
            .SelectMany(row => new[] { row.Data.Item3, row.Data.Item4, row.Data.Item5, row.Data.Item6 })
            .Concat(Operations.SelectMany(row => new[] { row.Data.Item3, row.Data.Item5 }))
            .SelectMany(ids => ids.Split(',', StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet();
        var rules = BaselineDiagnostics.All.Concat(BaselineSchemaDiagnostics.All).Select(rule => rule.Id[3..]);

        Assert.Empty(rules.Except(verdicts));
    }

    [Fact]
    public void A_change_is_reported_at_the_line_of_the_new_document()
    {
        var current = "\n\n" + Request("{ type: string, maxLength: 3 }");
        var diagnostic = Assert.Single(Changes(Request("{ type: string, maxLength: 5 }"), current));

        Assert.Equal(
            "Breaking change: 'maxLength' of the property 'value' was narrowed from 5 to 3",
            diagnostic.GetMessage(null)
        );
        Assert.Equal("/spec/test.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(
            Array.FindLastIndex(current.Split('\n'), line => line.Contains("maxLength", StringComparison.Ordinal)),
            diagnostic.Location.GetLineSpan().StartLinePosition.Line
        );
    }

    [Theory]
    [InlineData(
        "{ $ref: '#/components/schemas/Cat' }",
        "{ nullable: true, allOf: [{ $ref: '#/components/schemas/Cat' }] }",
        "value:"
    )]
    [InlineData(
        "{ allOf: [{ $ref: '#/components/schemas/Cat' }] }",
        "{ allOf: [{ $ref: '#/components/schemas/Bird' }] }",
        "Bird:"
    )]
    public void A_change_is_reported_where_it_was_made(string old, string current, string line)
    {
        var document = Response(current).Replace("3.1.0", "3.0.3", StringComparison.Ordinal);

        var change = Changes(Response(old).Replace("3.1.0", "3.0.3", StringComparison.Ordinal), document)
            .First(change => change.Id is "AAG0546" or "AAG0565");

        Assert.Contains(
            line,
            document.Split('\n')[change.Location.GetLineSpan().StartLinePosition.Line],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_baseline_that_is_missing_or_unreadable_is_reported()
    {
        var document = new SpecFile("/spec/test.yaml", Request("{}")).With("Baseline", "old.yaml");

        Assert.Contains(GeneratorRun.Of(document).Diagnostics, diagnostic => diagnostic.Id == "AAG0405");
        Assert.Contains(
            GeneratorRun.Of(document, SpecFile.Named("old.yaml", "a: [")).Diagnostics,
            diagnostic => diagnostic.ToString().StartsWith("/spec/old.yaml(", StringComparison.Ordinal)
        );
    }

    private static void AssertVerdict(string old, string current, string verdict, string place)
    {
        var changes = Changes(old, current);
        Assert.Equal(verdict, Ids(changes));
        Assert.All(
            changes,
            change =>
                Assert.Contains(
                    place,
                    current.Split('\n')[change.Location.GetLineSpan().StartLinePosition.Line],
                    StringComparison.Ordinal
                )
        );
    }

    private static string Request(string schema) => Fill("{ type: string }", schema);

    private static string Response(string schema) => Fill(schema, "{ type: string }");

    private static string Fill(string response, string request)
    {
        var first = Base.IndexOf("PLACE", StringComparison.Ordinal);
        return Base[..first] + response + Base[(first + 5)..].Replace("PLACE", request, StringComparison.Ordinal);
    }

    private static string Ids(string old, string current) => Ids(Changes(old, current));

    private static string Ids(IEnumerable<Diagnostic> changes) =>
        string.Join(",", changes.Select(change => change.Id[3..]).Distinct().Order(StringComparer.Ordinal));

    private static List<Diagnostic> Changes(string old, string current) =>
        GeneratorRun
            .Of(
                new SpecFile("/spec/test.yaml", current)
                    .With("Namespace", "Test")
                    .With("GroupBy", "Tag")
                    .With("Baseline", "old.yaml"),
                SpecFile.Named("old.yaml", old)
            )
            .Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("AAG05", StringComparison.Ordinal))
            .ToList();
}
