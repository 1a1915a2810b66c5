namespace Generators.Tests.Lowering.Constraints;

/// <summary>The schemas of what typed code does not check.</summary>
public sealed class JsonCheckLoweringTests
{
    // What remains is written once, with all keywords that hold for the kind of the value and no others.
    [Theory]
    [InlineData(
        "allOf: [{ type: string, not: { const: x } }, { not: { const: y } }]",
        """{"allOf":[{"not":{"const":"x"}},{"not":{"const":"y"}}]}"""
    )]
    [InlineData("not: { type: string }", """{"not":{"type":"string"}}""")]
    [InlineData(
        "allOf: [{ not: { type: string } }, { not: { type: boolean } }]",
        """{"allOf":[{"not":{"type":"string"}},{"not":{"type":"boolean"}}]}"""
    )]
    [InlineData("type: [integer, string], enum: [1, x]", """{"type":["integer","string"],"enum":[1,"x"]}""")]
    [InlineData("type: string, format: date-time, maxLength: 5, minimum: 3", """{"maxLength":5}""")]
    [InlineData(
        "type: string, format: uuid, not: { const: x }, pattern: '\\d'",
        """{"pattern":"[0-9]","not":{"const":"x"}}"""
    )]
    [InlineData(
        "type: integer, format: unixtime, minimum: 5, not: { const: 7 }",
        """{"minimum":5,"not":{"const":7}}"""
    )]
    [InlineData("type: boolean, enum: [true], maxLength: 3", """{"enum":[true]}""")]
    [InlineData(
        "type: array, items: { type: string }, contains: { const: x }, not: { maxItems: 3 }",
        """{"contains":{"const":"x"},"not":{"maxItems":3}}"""
    )]
    [InlineData(
        "type: array, prefixItems: [{ type: string }], items: { type: integer }",
        """{"items":{"type":"integer"},"prefixItems":[{"type":"string"}]}"""
    )]
    [InlineData(
        "type: array, items: { type: string }, unevaluatedItems: false",
        """{"type":"array","items":{"type":"string"},"unevaluatedItems":false}"""
    )]
    [InlineData(
        "type: array, items: { $ref: '#/components/schemas/Thing' }, uniqueItems: true, minItems: 1",
        """{"uniqueItems":true}"""
    )]
    [InlineData("type: array, items: { type: string, format: uri }, uniqueItems: true", """{"uniqueItems":true}""")]
    [InlineData("type: array, items: { type: string, format: byte }, uniqueItems: true", """{"uniqueItems":true}""")]
    [InlineData(
        "type: object, additionalProperties: { type: string }, propertyNames: { maxLength: 3 }, not: { maxProperties: 1 }",
        """{"propertyNames":{"maxLength":3},"not":{"maxProperties":1}}"""
    )]
    [InlineData(
        "type: object, properties: { b: { type: string } }, unevaluatedProperties: false",
        """{"type":"object","properties":{"b":{"type":"string"}},"unevaluatedProperties":false}"""
    )]
    [InlineData(
        "type: object, properties: { b: { type: string } }, anyOf: [{ required: [b] }, { required: [c] }]",
        """{"anyOf":[{"required":["b"]},{"required":["c"]}]}"""
    )]
    [InlineData(
        "type: object, properties: { b: { type: string } }, oneOf: [{ required: [b] }, { required: [c] }]",
        """{"oneOf":[{"required":["b"]},{"required":["c"]}]}"""
    )]
    [InlineData(
        "oneOf: [{ type: string }, { type: integer }], not: { const: x }, maxLength: 3, minimum: 4",
        """{"maxLength":3,"minimum":4,"not":{"const":"x"}}"""
    )]
    [InlineData(
        "type: object, properties: { x: { type: string } }, not: { required: [x, y, z], properties: { x: { readOnly: true }, y: {}, z: { writeOnly: true } } }",
        """{"not":{"properties":{"x":{},"y":{},"z":{}},"required":["y"]}}"""
    )]
    [InlineData("type: string, not: { $ref: '#/components/schemas/Thing' }", """{"not":{"$ref":"#/$defs/Thing"}}""")]
    public void Writes_the_rest_as_a_schema(string schema, string written)
    {
        var run = Checked.Run(schema);

        Assert.Empty(run.CompilerMessages());
        Assert.Contains(
            $"SchemaEvaluator.Parse(\"{written.Replace("\"", "\\\"", StringComparison.Ordinal)}\"u8",
            string.Concat(run.Sources.Values),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_schema_with_references_gets_their_definitions() =>
        Assert.Contains(
            "{\\\"not\\\":{\\\"$ref\\\":\\\"#/$defs/Thing\\\"}}\"u8, TestSchemaDefinitions.All)",
            Checked.Model("type: string, not: { $ref: '#/components/schemas/Thing' }"),
            StringComparison.Ordinal
        );
}
