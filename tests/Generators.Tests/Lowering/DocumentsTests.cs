using System.Globalization;
using Generators.Tests.Harness;

namespace Generators.Tests.Lowering;

/// <summary>What a document's code depends on, and what it does not.</summary>
public sealed class DocumentsTests
{
    [Fact]
    public void Json_and_yaml_give_the_same_code()
    {
        var yaml = new SpecFile("/spec/a", YamlText).With("Namespace", "Test");
        var json = new SpecFile("/spec/a", JsonText).With("Namespace", "Test");

        Assert.Equal(Lowered.Sound(yaml).Sources, Lowered.Sound(json).Sources);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void Another_culture_gives_the_same_code(string name)
    {
        var expected = GeneratorRun.Of(SpecFile.Amplify()).Sources;
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(name);
            CultureInfo.CurrentUICulture = new CultureInfo(name);
            Assert.Equal(expected, GeneratorRun.Of(SpecFile.Amplify()).Sources);
            Assert.Equal(
                Lowered.Sound(new SpecFile("/spec/a", YamlText).With("Namespace", "Test")).Sources,
                Lowered.Sound(new SpecFile("/spec/a", JsonText).With("Namespace", "Test")).Sources
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = culture;
        }
    }

    [Fact]
    public void Parts_of_one_document()
    {
        var document = SpecFile.Schemas(
            """
            A:
              type: object
              required: [name, thing]
              properties:
                name: { $ref: 'part.yaml#/components/schemas/Name' }
                thing: { $ref: './part.yaml#/components/schemas/Thing' }
            """
        );
        var part = new SpecFile(
            "/spec/part.yaml",
            """
            components:
              schemas:
                Name: { type: string, maxLength: 5 }
                Thing: { type: object, properties: { name: { $ref: '#/components/schemas/Name' }, back: { $ref: 'test.yaml#/components/schemas/A' } } }
            """
        ).With("Part", "true");
        var run = Lowered.Sound(document, part);

        Assert.Equal("required string", run.Property("A", "Name"));
        Assert.Equal("required Thing", run.Property("A", "Thing"));
        Assert.Equal("A?", run.Property("Thing", "Back"));
    }

    [Fact]
    public void One_bad_schema_costs_itself_alone()
    {
        var run = GeneratorRun.Of(
            SpecFile.Schemas(
                """
                Good: { type: object, properties: { a: { type: string } } }
                Bad: { type: object, properties: { a: { $ref: '#/components/schemas/Nowhere' }, b: { type: string } } }
                """
            )
        );

        Assert.Equal("AAG0201", Assert.Single(run.Diagnostics).Id);
        Assert.Contains("Models/Good.g.cs", run.Sources.Keys);
        Assert.Equal("string?", run.Property("Bad", "B"));
        Assert.Empty(run.CompilerMessages());
    }

    private const string YamlText = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths:
          /a/{id}:
            get:
              operationId: getInfo
              parameters: [ { name: id, in: path, required: true, schema: { type: integer, minimum: 1.5e0 } } ]
              responses:
                '200': { description: "It.\n\nAll of it.", content: { application/json: { schema: { $ref: '#/components/schemas/Info' } } } }
        components:
          schemas:
            Info: { type: object, properties: { at: { type: string, format: date-time, default: '2024-01-02T03:04:05Z' }, rate: { type: number, default: 1.25, maximum: 2.5 }, on: { type: boolean, default: true }, iI: { type: string, enum: [i, I, ID, id] } } }
        """;

    private const string JsonText = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Test", "version": "1" },
          "paths": {
            "/a/{id}": {
              "get": {
                "operationId": "getInfo",
                "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "integer", "minimum": 1.5e0 } } ],
                "responses": { "200": { "description": "It.\n\nAll of it.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Info" } } } } }
              }
            }
          },
          "components": { "schemas": { "Info": { "type": "object", "properties": {
            "at": { "type": "string", "format": "date-time", "default": "2024-01-02T03:04:05Z" },
            "rate": { "type": "number", "default": 1.25, "maximum": 2.5 },
            "on": { "type": "boolean", "default": true },
            "iI": { "type": "string", "enum": ["i", "I", "ID", "id"] } } } } }
        }
        """;
}
