using System.Globalization;
using AmplifyAdmin.Generators.Diagnostics;
using Generators.Tests.Harness;

namespace Generators.Tests.Diagnostics;

/// <summary>For each diagnostic a document that draws it: where, and what it says.</summary>
public sealed class FixtureTests
{
    // No single document causes these: another analyzer's library, a defect of the generator or of a library, two files.
    private static readonly string[] WithoutDocument =
    [
        "AAG0009",
        "AAG0010",
        "AAG0012",
        "AAG0013",
        "AAG0103",
        "AAG0104",
        "AAG0105",
        "AAG0106",
        "AAG0110",
    ];

    public static TheoryData<string, string, string, string> Documents() =>
        new()
        {
            {
                "AAG0001",
                "yaml(5,1): Invalid YAML: While scanning for the next token, find character that cannot start any token",
                "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents:\n\tschemas: {}\n",
                ""
            },
            {
                "AAG0002",
                "json(4,13): Invalid JSON: ',' is an invalid start of a property name. Expected a '\"'",
                """
                    {
                      "openapi": "3.1.0",
                      "info": { "title": "T", "version": "1" },
                      "paths": {,}
                    }
                    """,
                ""
            },
            {
                "AAG0003",
                "yaml(1,1): Not an OpenAPI document: 'openapi' is missing; it must name a version such as 3.1.0.",
                """
                    info: { title: T, version: '1' }
                    paths: {}
                    """,
                ""
            },
            {
                "AAG0004",
                "yaml(1,10): OpenAPI version '4.0.0' is not supported; use 2.0, 3.0, 3.1 or 3.2",
                """
                    openapi: 4.0.0
                    info: { title: T, version: '1' }
                    paths: {}
                    """,
                ""
            },
            {
                "AAG0005",
                "yaml(2,1): The document violates a rule of OpenAPI: The field 'title' in 'info' object is REQUIRED",
                """
                    openapi: 3.1.0
                    info: { version: '1' }
                    paths: {}
                    """,
                ""
            },
            {
                "AAG0006",
                "yaml(8,7): Duplicate key 'type'; the first value is used",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components:
                      schemas:
                        Pet:
                          type: object
                          type: string
                    """,
                ""
            },
            {
                "AAG0007",
                "yaml(4,203): The document is nested more than 200 levels deep; move inner schemas to components and refer to them",
                "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\nx: "
                    + new string('[', 600)
                    + new string(']', 600),
                ""
            },
            {
                "AAG0008",
                "yaml(9,13): The document expands by more than 250,000 nodes through aliases; reduce the nesting of aliases and references",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    x-a: &a [1,1,1,1,1,1,1,1,1,1]
                    x-b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]
                    x-c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]
                    x-d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]
                    x-e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]
                    x-f: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]
                    x-g: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f,*f]
                    """,
                ""
            },
            {
                "AAG0011",
                "yaml(9,16): The default does not match its schema: NumberTooBig at '#/'",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components:
                      schemas:
                        Age:
                          type: integer
                          maximum: 9
                          default: 12
                    """,
                "CheckExamples=true"
            },
            {
                "AAG0101",
                "yaml(1,1): Emit=\"Modles\" is not valid; use Models, Validators, Client, Server, Webhooks, Fake, Endpoints",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components:
                      schemas:
                        A: { type: object }
                    """,
                "Emit=Modles"
            },
            {
                "AAG0102",
                "yaml(1,1): No operation matches IncludeTags=\"y\"; check the spelling against the document",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths:
                      /a:
                        get:
                          operationId: a
                          tags: [x]
                          responses: { '204': { description: None. } }
                    """,
                "IncludeTags=y"
            },
            {
                "AAG0107",
                "yaml(1,1): TypeMappings entry 'date_time' matches no schema of the document. Did you mean 'date-time'?",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components: { schemas: { A: { type: object, properties: { a: { type: string, format: date-time } } } } }
                    """,
                "TypeMappings=date_time=System.DateTime"
            },
            {
                "AAG0201",
                "yaml(9,24): '#/components/schemas/Persn' was not found. Did you mean 'Person'?",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components:
                      schemas:
                        Pet:
                          type: object
                          properties:
                            owner: { $ref: '#/components/schemas/Persn' }
                        Person: { type: object }
                    """,
                ""
            },
            {
                "AAG0202",
                "yaml(7,13): 'https://example.org/pets.yaml#/Pet' refers to another file; add that file as an OpenApiSpec item with Part=\"true\"",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components:
                      schemas:
                        Pet:
                          $ref: 'https://example.org/pets.yaml#/Pet'
                    """,
                ""
            },
            {
                "AAG0203",
                "yaml(6,8): '#/components/schemas/A' refers back to itself without describing anything; give one of the schemas a type",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components:
                      schemas:
                        A: { $ref: '#/components/schemas/B' }
                        B: { $ref: '#/components/schemas/A' }
                    """,
                ""
            },
            {
                "AAG0204",
                "yaml(8,7): 'propertes' is unknown and ignored. Did you mean 'properties'?",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components:
                      schemas:
                        Pet:
                          type: object
                          propertes: {}
                    """,
                ""
            },
            {
                "AAG0205",
                "yaml(8,18): 'maxLength' must be a whole number that is not negative; it is ignored",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components:
                      schemas:
                        Pet:
                          type: string
                          maxLength: many
                    """,
                ""
            },
            {
                "AAG0206",
                "yaml(6,5): 'Kind' is named 'KindType' in C#",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components:
                      schemas:
                        Kind: { type: string, enum: [a] }
                    """,
                ""
            },
            {
                "AAG0207",
                "yaml(7,7): Duplicate enum value 'a'; it is emitted once",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components:
                      schemas:
                        Kind:
                          type: string
                          enum: [a, b, a]
                    """,
                ""
            },
            {
                "AAG0208",
                "yaml(8,18): No value can satisfy this schema: 'minLength' is greater than 'maxLength'",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components:
                      schemas:
                        Pet:
                          type: string
                          minLength: 3
                          maxLength: 2
                    """,
                ""
            },
            {
                "AAG0209",
                "yaml(6,5): 'Big' has 2,001 properties; at most 2,000 are emitted. Describe it as a map with 'additionalProperties', or remove it with an overlay.",
                "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n    Big:\n      type: object\n      properties:\n"
                    + string.Concat(
                        Enumerable.Range(0, 2_001).Select(index => $"        m{index}: {{ type: string }}\n")
                    ),
                ""
            },
            {
                "AAG0210",
                "yaml(9,37): '[b-a]' is not a valid ECMA-262 regular expression: a range goes backwards",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components:
                      schemas:
                        Pet:
                          type: object
                          properties:
                            a: { type: string, pattern: '[b-a]' }
                    """,
                ""
            },
            {
                "AAG0211",
                "yaml(9,37): The pattern '\\p{Emoji}' cannot be checked in .NET: .NET knows no characters with the property 'Emoji'",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components:
                      schemas:
                        Pet:
                          type: object
                          properties:
                            a: { type: string, pattern: '\p{Emoji}' }
                    """,
                ""
            },
            {
                "AAG0212",
                "yaml(9,27): '$dynamicRef' cannot be checked: its target depends on the schemas that refer to it; use $ref",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components:
                      schemas:
                        Pet:
                          type: object
                          properties:
                            a: { $dynamicRef: '#x' }
                    """,
                ""
            },
            {
                "AAG0213",
                "yaml(9,36): Unknown format 'date-tme'; it is treated as an annotation. Did you mean 'date-time'?",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components:
                      schemas:
                        Pet:
                          type: object
                          properties:
                            a: { type: string, format: date-tme }
                    """,
                ""
            },
            {
                "AAG0214",
                "yaml(9,28): 'nullable' belongs to OpenAPI 3.0, not to the version of this document; it is read as defined there",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components:
                      schemas:
                        Pet:
                          type: object
                          properties:
                            a: { type: string, nullable: true }
                    """,
                ""
            },
            {
                "AAG0220",
                "yaml(7,25): Duplicate operation id 'same'; this operation is named 'Same2' in C#",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths:
                      /a:
                        get: { operationId: same, responses: { '204': { description: None. } } }
                      /b:
                        get: { operationId: same, responses: { '204': { description: None. } } }
                    """,
                ""
            },
            {
                "AAG0221",
                "yaml(4,3): The path contains '{id}' but no parameter with that name is declared; it is a string. Add it with 'in: path'.",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths:
                      /a/{id}:
                        get:
                          operationId: a
                          responses: { '204': { description: None. } }
                    """,
                ""
            },
            {
                "AAG0222",
                "yaml(6,7): The parameter 'id' is declared with 'in: path' but the path does not contain '{id}'.",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths:
                      /a:
                        get:
                          operationId: a
                          parameters:
                            - { name: id, in: path, required: true, schema: { type: string } }
                          responses: { '204': { description: None. } }
                    """,
                ""
            },
            {
                "AAG0223",
                "yaml(9,11): Duplicate parameter 'q' in query; the last one is used",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths:
                      /a:
                        get:
                          operationId: a
                          parameters:
                            - { name: q, in: query, schema: { type: string } }
                            - { name: q, in: query, schema: { type: integer } }
                          responses: { '204': { description: None. } }
                    """,
                ""
            },
            {
                "AAG0224",
                "yaml(8,48): The media type 'application/xml' is passed on as it is: as a stream, or as text in an error",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths:
                      /a:
                        get:
                          operationId: a
                          responses:
                            '200': { description: Xml., content: { application/xml: { schema: { type: object } } } }
                    """,
                ""
            },
            {
                "AAG0225",
                "yaml(9,9): The response 'often' is not supported: write a status such as 404, a range such as 4XX, or default",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths:
                      /a:
                        get:
                          operationId: a
                          responses:
                            '204': { description: None. }
                            often: { description: Often. }
                    """,
                ""
            },
            {
                "AAG0227",
                "yaml(7,9): 'x-paging' is ignored: 'nxt' was not found in the response. Did you mean 'next'?",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths:
                      /a:
                        get:
                          x-paging:
                            tokenOut: nxt
                            tokenIn: next
                            items: items
                          operationId: a
                          parameters: [{ name: next, in: query, schema: { type: string } }]
                          responses:
                            '200':
                              description: A page.
                              content: { application/json: { schema: { $ref: '#/components/schemas/Page' } } }
                    components:
                      schemas:
                        Page:
                          type: object
                          properties: { items: { type: array, items: { type: string } }, next: { type: string } }
                    """,
                ""
            },
            {
                "AAG0228",
                "yaml(8,60): Invalid discriminator mapping: 'dog' is mapped to '#/components/schemas/Dog', which is not one of the branches",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components:
                      schemas:
                        Pet:
                          oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Bird' }]
                          discriminator: { propertyName: kind, mapping: { dog: '#/components/schemas/Dog' } }
                        Cat: { type: object, properties: { kind: { type: string } } }
                        Dog: { type: object }
                        Bird: { type: object, properties: { kind: { type: string } } }
                    """,
                ""
            },
            {
                "AAG0229",
                "yaml(11,8): The security scheme 's' is left to a message handler: only API keys, HTTP basic and bearer, OAuth 2 and OpenID Connect are sent by the client itself",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths:
                      /a:
                        get:
                          operationId: a
                          security: [{ s: [] }]
                          responses: { '204': { description: None. } }
                    components:
                      securitySchemes:
                        s: { type: http, scheme: digest }
                    """,
                ""
            },
            {
                "AAG0230",
                "yaml(7,25): The C# name 'B' is already in use here; choose a different x-csharp-name",
                """
                    openapi: 3.1.0
                    info: { title: T, version: '1' }
                    paths: {}
                    components:
                      schemas:
                        B: { type: object, properties: { a: { type: string } } }
                        A: { x-csharp-name: B, type: object, properties: { a: { type: string } } }
                    """,
                ""
            },
        };

    [Theory]
    [MemberData(nameof(Documents))]
    public void It_says_where_and_what(string id, string expected, string document, string metadata)
    {
        var extension = expected[..expected.IndexOf('(', StringComparison.Ordinal)];
        var file = new SpecFile("/spec/api." + extension, document + "\n");
        foreach (var pair in metadata.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            file = file.With(pair.Split('=', 2)[0], pair.Split('=', 2)[1]);
        }

        var diagnostic = GeneratorRun.Of(file).Diagnostics.First(one => one.Id == id);

        var span = diagnostic.Location.GetLineSpan();
        Assert.Equal(
            "/spec/api." + expected,
            $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): "
                + diagnostic.GetMessage(CultureInfo.InvariantCulture)
        );
        Assert.EndsWith("#" + id.ToLowerInvariant(), diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_diagnostic_has_a_document() =>
        Assert.Equal(
            ReadingDiagnostics
                .All.Concat(OptionsDiagnostics.All)
                .Concat(LoweringDiagnostics.All)
                .Select(one => one.Id)
                .Order(StringComparer.Ordinal),
            Documents().Select(row => row.Data.Item1).Concat(WithoutDocument).Order(StringComparer.Ordinal)
        );
}
