using AmplifyAdmin.Generators.Reading.Fields.Keywords;
using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Compatibility;

/// <summary>Each keyword of a schema is compared with the baseline, or is irrelevant for a stated reason.</summary>
public sealed class ComparedKeywordsTests
{
    private const string Names = "names or describes other schemas";
    private const string Text = "describes values and changes none";

    /// <summary>Two schemas that differ in the keyword.</summary>
    public static TheoryData<string, string, string> Compared =>
        new()
        {
            { "$ref", "{ $ref: '#/components/schemas/A' }", "{ $ref: '#/components/schemas/B' }" },
            { "additionalProperties", "{ type: object }", "{ type: object, additionalProperties: false }" },
            { "allOf", "{ type: string }", "{ type: string, allOf: [{ maxLength: 1 }] }" },
            { "anyOf", "{}", "{ anyOf: [{ type: string }, { type: integer }] }" },
            { "const", "{}", "{ const: a }" },
            { "contains", "{ type: array }", "{ type: array, contains: { const: 1 } }" },
            { "dependentRequired", "{ type: object }", "{ type: object, dependentRequired: { a: [b] } }" },
            { "dependentSchemas", "{ type: object }", "{ type: object, dependentSchemas: { a: { required: [b] } } }" },
            { "dependencies", "{ type: object }", "{ type: object, dependencies: { a: [b] } }" },
            { "else", "{ if: { type: string } }", "{ if: { type: string }, else: { minimum: 1 } }" },
            { "enum", "{ type: string }", "{ type: string, enum: [a] }" },
            { "exclusiveMaximum", "{ type: integer }", "{ type: integer, exclusiveMaximum: 1 }" },
            { "exclusiveMinimum", "{ type: integer }", "{ type: integer, exclusiveMinimum: 1 }" },
            { "format", "{ type: string }", "{ type: string, format: uuid }" },
            { "if", "{ then: { minimum: 1 } }", "{ if: { type: integer }, then: { minimum: 1 } }" },
            { "items", "{ type: array }", "{ type: array, items: { type: string } }" },
            {
                "additionalItems",
                "{ type: array, items: [{}] }",
                "{ type: array, items: [{}], additionalItems: false }"
            },
            {
                "maxContains",
                "{ type: array, contains: { const: 1 } }",
                "{ type: array, contains: { const: 1 }, maxContains: 2 }"
            },
            { "maxItems", "{ type: array }", "{ type: array, maxItems: 1 }" },
            { "maxLength", "{ type: string }", "{ type: string, maxLength: 1 }" },
            { "maxProperties", "{ type: object }", "{ type: object, maxProperties: 1 }" },
            { "maximum", "{ type: integer }", "{ type: integer, maximum: 1 }" },
            {
                "minContains",
                "{ type: array, contains: { const: 1 } }",
                "{ type: array, contains: { const: 1 }, minContains: 2 }"
            },
            { "minItems", "{ type: array }", "{ type: array, minItems: 1 }" },
            { "minLength", "{ type: string }", "{ type: string, minLength: 1 }" },
            { "minProperties", "{ type: object }", "{ type: object, minProperties: 1 }" },
            { "minimum", "{ type: integer }", "{ type: integer, minimum: 1 }" },
            { "multipleOf", "{ type: integer }", "{ type: integer, multipleOf: 2 }" },
            { "not", "{}", "{ not: { type: string } }" },
            { "nullable", "{ type: string }", "{ type: string, nullable: true }" },
            { "x-nullable", "{ type: string }", "{ type: string, x-nullable: true }" },
            { "oneOf", "{}", "{ oneOf: [{ type: string }, { type: integer }] }" },
            { "pattern", "{ type: string }", "{ type: string, pattern: a }" },
            { "patternProperties", "{ type: object }", "{ type: object, patternProperties: { a: { type: string } } }" },
            { "prefixItems", "{ type: array }", "{ type: array, prefixItems: [{ type: string }] }" },
            { "properties", "{ type: object }", "{ type: object, properties: { a: { type: string } } }" },
            { "propertyNames", "{ type: object }", "{ type: object, propertyNames: { maxLength: 1 } }" },
            {
                "readOnly",
                "{ type: object, properties: { a: {} } }",
                "{ type: object, properties: { a: { readOnly: true } } }"
            },
            {
                "required",
                "{ type: object, properties: { a: {} } }",
                "{ type: object, required: [a], properties: { a: {} } }"
            },
            { "then", "{ if: { type: string } }", "{ if: { type: string }, then: { maxLength: 1 } }" },
            { "type", "{}", "{ type: string }" },
            { "unevaluatedItems", "{ type: array }", "{ type: array, unevaluatedItems: false }" },
            { "unevaluatedProperties", "{ type: object }", "{ type: object, unevaluatedProperties: false }" },
            { "uniqueItems", "{ type: array }", "{ type: array, uniqueItems: true }" },
            { "contentEncoding", "{ type: string }", "{ type: string, contentEncoding: base64 }" },
            { "contentMediaType", "{ type: string }", "{ type: string, contentMediaType: text/xml }" },
            { "contentSchema", "{ type: string }", "{ type: string, contentSchema: { type: string } }" },
            {
                "discriminator",
                "{ oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }",
                "{ oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }], discriminator: { propertyName: a } }"
            },
            { "default", "{ type: string }", "{ type: string, default: a }" },
        };

    private static readonly Dictionary<string, string> Irrelevant = new()
    {
        ["writeOnly"] = "compared in responses, with a row in BaselineTests",
        ["$dynamicRef"] = "refers to a schema that is compared wherever it is used",
        ["$defs"] = Names,
        ["definitions"] = Names,
        ["$anchor"] = Names,
        ["$dynamicAnchor"] = Names,
        ["$id"] = Names,
        ["$schema"] = "names a version of JSON Schema",
        ["$vocabulary"] = "names a version of JSON Schema",
        ["$comment"] = Text,
        ["deprecated"] = Text,
        ["description"] = Text,
        ["summary"] = Text,
        ["title"] = Text,
        ["example"] = Text,
        ["examples"] = Text,
        ["externalDocs"] = Text,
        ["xml"] = "is ignored: XML bodies are not typed",
        ["collectionFormat"] = "is read with the parameter that contains it",
    };

    [Fact]
    public void Each_keyword_is_decided()
    {
        var compared = Compared.Select(row => row.Data.Item1).ToList();

        Assert.Empty(compared.Intersect(Irrelevant.Keys));
        Assert.Equal(
            SchemaFields.Table.Names.Order(StringComparer.Ordinal),
            compared.Concat(Irrelevant.Keys).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Compared))]
    public void A_change_of_a_compared_keyword_is_reported(string keyword, string old, string current)
    {
        Assert.Contains(keyword, old + current, StringComparison.Ordinal);
        foreach (var version in new[] { "3.0.3", "3.1.0" })
        {
            if (Changes(version, old, current) && Changes(version, current, old))
            {
                return;
            }
        }

        Assert.Fail($"A change of '{keyword}' is not reported.");
    }

    private static bool Changes(string version, string old, string current) =>
        GeneratorRun
            .Of(
                new SpecFile("/spec/test.yaml", Document(version, current)).With("Baseline", "old.yaml"),
                SpecFile.Named("old.yaml", Document(version, old))
            )
            .Diagnostics.Any(diagnostic => diagnostic.Id.StartsWith("AAG05", StringComparison.Ordinal));

    private static string Document(string version, string schema) =>
        $$"""
            openapi: {{version}}
            info: { title: Test, version: '1' }
            paths:
              /a:
                post:
                  requestBody: { content: { application/json: { schema: { type: object, properties: { value: {{schema}} } } } } }
                  responses: { '204': { description: Done } }
            components: { schemas: { A: { type: string, maxLength: 1 }, B: { type: integer } } }
            """;
}
