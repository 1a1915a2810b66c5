using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Generators.Tests;

/// <summary>Everything emitted, on disk, so that a change of an emitter shows as a change of what people get.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Amplify() => Verify("amplify", SpecFile.Amplify());

    [Fact]
    public void Unions() =>
        Verify(
            "unions",
            SpecFile.Schemas(
                """
                Pet:
                  oneOf:
                    - $ref: '#/components/schemas/Cat'
                    - $ref: '#/components/schemas/Dog'
                  discriminator:
                    propertyName: kind
                    mapping:
                      cat: '#/components/schemas/Cat'
                      dog: '#/components/schemas/Dog'
                Cat:
                  type: object
                  required: [kind, lives]
                  properties:
                    kind: { type: string }
                    lives: { type: integer, format: int32, minimum: 0, maximum: 9 }
                Dog:
                  type: object
                  required: [kind]
                  properties:
                    kind: { type: string }
                    barks: { type: boolean }
                Amount:
                  type: [integer, string]
                  minimum: 1
                """
            )
        );

    [Fact]
    public void Records_that_extend_each_other() =>
        Verify(
            "inheritance",
            SpecFile.Schemas(
                """
                Pet:
                  type: object
                  required: [petType, name]
                  properties:
                    petType: { type: string }
                    name: { type: string, minLength: 1 }
                  discriminator:
                    propertyName: petType
                    mapping: { dog: '#/components/schemas/Dog' }
                Dog:
                  allOf:
                    - $ref: '#/components/schemas/Pet'
                    - type: object
                      required: [packSize]
                      properties:
                        packSize: { type: integer, format: int32, minimum: 0 }
                        tags: { type: array, items: { type: string } }
                """
            )
        );

    [Fact]
    public void Members_absent_and_null() =>
        Verify(
            "presence",
            SpecFile.Schemas(
                """
                Note:
                  type: object
                  required: [id, title]
                  properties:
                    id: { type: string, format: uuid, readOnly: true }
                    title: { type: [string, 'null'], maxLength: 80 }
                    text: { type: string, default: empty }
                    due: { type: [string, 'null'], format: date-time }
                    secret: { type: string, format: password }
                    labels: { type: array, items: { type: string, pattern: '^[a-z]+$' }, uniqueItems: true, maxItems: 10 }
                  additionalProperties: { type: integer }
                """
            )
        );

    [Fact]
    public void Closed_enum_types() =>
        Verify(
            "closed-enums",
            SpecFile
                .Schemas("Color: { type: string, enum: [red, dark-green, '+1', class, ''] }")
                .With("EnumStyle", "Closed")
        );

    [Fact]
    public void What_typed_code_cannot_decide() =>
        Verify(
            "residual",
            SpecFile.Schemas(
                """
                Payment:
                  type: object
                  properties:
                    card: { type: string }
                    iban: { type: string }
                  oneOf:
                    - required: [card]
                    - required: [iban]
                  dependentRequired:
                    card: [iban]
                """
            )
        );

    [Fact]
    public void Parameters_bodies_and_errors() => Verify("operations", Files());

    [Fact]
    public void A_server() => Verify("server", Files().With("Emit", "Server"), ServerReferences.All);

    [Fact]
    public void A_server_over_models_that_are_elsewhere() =>
        Snapshots.Verify(
            GeneratorRun.Of(ServerReferences.All, SpecFile.Amplify().With("Emit", "Endpoints")),
            "amplify-endpoints"
        );

    private static void Verify(string name, SpecFile file, IReadOnlyList<MetadataReference>? references = null)
    {
        references ??= References.Runtime;
        var run = GeneratorRun.Of(references, file);
        Assert.Empty(run.CompilerMessages());
        Assert.Empty(GeneratorRun.Of(LanguageVersion.Default, references, file).CompilerMessages());
        Assert.Empty(GeneratorRun.Of(LanguageVersion.Preview, references, file).CompilerMessages());
        Snapshots.Verify(run, name);
    }

    private static SpecFile Files() =>
        new SpecFile(
            "/spec/files.yaml",
            """
            openapi: 3.1.0
            info: { title: Files, version: '1' }
            servers:
              - url: https://{region}.files.example
                variables: { region: { default: eu, enum: [eu, us] } }
            paths:
              /files/{id}:
                parameters:
                  - { name: id, in: path, required: true, schema: { type: string } }
                get:
                  operationId: readFile
                  parameters:
                    - { name: tags, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } } }
                    - { name: X-Trace, in: header, schema: { type: string, format: uuid } }
                  responses:
                    '200': { description: The file., content: { application/octet-stream: {} } }
                    4XX: { description: No., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
                put:
                  operationId: writeFile
                  security: [{ key: [] }]
                  requestBody:
                    required: true
                    content:
                      multipart/form-data:
                        schema: { type: object, required: [content], properties: { content: { type: string, format: byte }, note: { type: string } } }
                  responses:
                    '204': { description: Written. }
                    default: { description: No., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
            components:
              securitySchemes:
                key: { type: apiKey, in: header, name: X-Key }
              schemas:
                Problem: { type: object, properties: { detail: { type: string } } }
            """
        ).With("Namespace", "Files");
}
