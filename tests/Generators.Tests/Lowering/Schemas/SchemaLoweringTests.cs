namespace Generators.Tests.Lowering.Schemas;

/// <summary>What C# type each kind of schema becomes.</summary>
public sealed class SchemaLoweringTests
{
    [Theory]
    [InlineData("multipart/form-data", "Runtime::FilePart")]
    [InlineData("application/json", "Nodes::JsonNode")]
    public void A_member_without_a_type_is_a_file_where_no_json_reaches_it(string other, string type)
    {
        var run = Lowered.Paths(
            $$"""
            /form: { post: { operationId: form, requestBody: { content: { multipart/form-data: { schema: { $ref: '#/components/schemas/A' } } } }, responses: { '204': { description: Done } } } }
            /other: { post: { operationId: other, requestBody: { content: { {{other}}: { schema: { $ref: '#/components/schemas/A' } } } }, responses: { '204': { description: Done } } } }
            """,
            "components:\n  schemas:\n    A: { type: object, required: [m], properties: { m: {} } }\n"
        );

        Assert.Contains(type, run.Property("A", "M"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ type: string }", "string")]
    [InlineData("{ type: boolean }", "bool")]
    [InlineData("{ type: integer }", "long")]
    [InlineData("{ type: integer, format: int32 }", "int")]
    [InlineData("{ type: integer, format: int64 }", "long")]
    [InlineData("{ type: number }", "double")]
    [InlineData("{ type: number, format: float }", "float")]
    [InlineData("{ type: number, format: double }", "double")]
    [InlineData("{ type: number, format: decimal }", "decimal")]
    [InlineData("{ type: string, format: date-time }", "System::DateTimeOffset")]
    [InlineData("{ type: string, format: date }", "System::DateOnly")]
    [InlineData("{ type: string, format: time }", "System::TimeOnly")]
    [InlineData("{ type: string, format: duration }", "System::TimeSpan")]
    [InlineData("{ type: string, format: uuid }", "System::Guid")]
    [InlineData("{ type: string, format: uri }", "System::Uri")]
    [InlineData("{ type: string, format: byte }", "byte[]")]
    [InlineData("{ type: string, format: of-our-own }", "string")]
    [InlineData("{ type: [string, 'null'] }", "string?")]
    [InlineData("{ type: ['null', integer] }", "long?")]
    [InlineData("{ type: array, items: { type: string } }", "Collections::IReadOnlyList<string>")]
    [InlineData(
        "{ type: array, items: { type: array, items: { type: integer, format: int32 } } }",
        "Collections::IReadOnlyList<Collections::IReadOnlyList<int>>"
    )]
    [InlineData("{ type: array }", "Collections::IReadOnlyList<Nodes::JsonNode?>")]
    [InlineData("{ type: object }", "Nodes::JsonObject")]
    [InlineData("{ type: object, additionalProperties: true }", "Nodes::JsonObject")]
    [InlineData(
        "{ type: object, additionalProperties: { type: string } }",
        "Collections::IReadOnlyDictionary<string, string>"
    )]
    [InlineData(
        "{ type: object, additionalProperties: { type: [string, 'null'] } }",
        "Collections::IReadOnlyDictionary<string, string?>"
    )]
    [InlineData("{}", "Nodes::JsonNode?")]
    [InlineData("true", "Nodes::JsonNode?")]
    [InlineData(
        "{ type: array, prefixItems: [ { type: string }, { type: integer } ] }",
        "Collections::IReadOnlyList<Nodes::JsonNode?>"
    )]
    [InlineData("{ oneOf: [ { type: string } ], minLength: 2 }", "string")]
    [InlineData("{ anyOf: [ { type: string, format: uuid }, { type: 'null' } ] }", "System::Guid?")]
    [InlineData("{ oneOf: [ { $ref: '#/components/schemas/Other' }, { type: 'null' } ] }", "Other?")]
    [InlineData("{ $ref: '#/components/schemas/Other', description: Here. }", "Other")]
    [InlineData("{ $ref: '#/components/schemas/Text', description: Here. }", "string")]
    [InlineData("{ allOf: [ { $ref: '#/components/schemas/Text' } ], description: Here. }", "string")]
    [InlineData("{ allOf: [ { $ref: '#/components/schemas/Text' } ], maxLength: 3 }", "string")]
    [InlineData("{ allOf: [ { $ref: '#/components/schemas/Color' } ], description: Here. }", "Color")]
    [InlineData("{ allOf: [ { $ref: '#/components/schemas/Color' } ], default: red, example: red }", "Color")]
    [InlineData("{ allOf: [ { $ref: '#/components/schemas/Other' }, { description: Here. } ] }", "Other")]
    [InlineData("{ $ref: '#/components/schemas/Deep/properties/inner' }", "DeepInner")]
    [InlineData("{ $ref: '#/components/schemas/Deep/properties/list/items' }", "string")]
    [InlineData("{ type: string, deprecated: true }", "string")]
    [InlineData("{ type: integer, enum: [1, 2] }", "long")]
    [InlineData("{ enum: [1, 2] }", "long")]
    public void A_schema_becomes(string schema, string type)
    {
        var run = Lowered.Schemas(
            $"""
            A:
              type: object
              required: [m]
              properties:
                m: {schema}
            Other:
              type: object
              properties:
                a: {"{ type: string }"}
            Text: {"{ type: string, maxLength: 9 }"}
            Color: {"{ type: string, enum: [red, green] }"}
            Deep:
              type: object
              properties:
                inner: {"{ type: object, properties: { b: { type: string } } }"}
                list: {"{ type: array, items: { type: string } }"}
            """
        );

        Assert.Equal("required " + type, run.Property("A", "M"));
        Assert.Equal("DeepInner?", run.Property("Deep", "Inner"));
    }

    [Theory]
    [InlineData("{ type: string, nullable: true }", "string?")]
    [InlineData("{ type: integer, nullable: true }", "long?")]
    [InlineData("{ allOf: [ { $ref: '#/components/schemas/Other' } ], nullable: true }", "Other?")]
    [InlineData("{ $ref: '#/components/schemas/Other' }", "Other")]
    [InlineData("{ type: array, items: { type: string, nullable: true } }", "Collections::IReadOnlyList<string?>")]
    public void Nullable_in_3_0(string schema, string type)
    {
        var run = Lowered.Schemas(
            "A:\n  type: object\n  required: [m]\n  properties:\n    m: "
                + schema
                + "\nOther: { type: object, properties: { a: { type: string } } }",
            "3.0.3"
        );

        Assert.Equal("required " + type, run.Property("A", "M"));
    }

    [Theory]
    [InlineData("{ type: string }", "string?")]
    [InlineData("{ type: integer, format: int32 }", "int?")]
    [InlineData("{ type: [string, 'null'] }", "string?")]
    [InlineData("{ type: [integer, 'null'] }", "long?")]
    public void An_optional_member_becomes(string schema, string type)
    {
        var run = Lowered.Schemas("A: { type: object, properties: { m: " + schema + " } }");

        Assert.Equal(type, run.Property("A", "M"));
    }

    [Fact]
    public void Many_types_are_found_in_groups_as_one_expression_over_thousands_does_not_compile()
    {
        var schemas = Enumerable
            .Range(0, 150)
            .Select(index => $"T{index}: {{ type: object, properties: {{ a: {{ type: string }} }} }}");
        var run = Lowered.Schemas(string.Join('\n', schemas));

        Assert.Contains(
            "?? FindInGroup2(type, options)",
            run.Sources["Json/TestJsonContext.g.cs"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_array_of_itself_stays_json()
    {
        var run = Lowered.Schemas(
            """
            Tree: { type: array, items: { $ref: '#/components/schemas/Tree' } }
            A: { type: object, required: [m], properties: { m: { $ref: '#/components/schemas/Tree' } } }
            """
        );

        Assert.Contains("JsonNode", run.Property("A", "M"), StringComparison.Ordinal);
    }

    [Fact]
    public void Inline_schemas_are_named_from_their_place()
    {
        var run = Lowered.Schemas(
            """
            Order:
              type: object
              properties:
                address: { type: object, properties: { city: { type: string } } }
                lines: { type: array, items: { type: object, properties: { sku: { type: string } } } }
                notes: { type: object, additionalProperties: { type: object, properties: { text: { type: string } } } }
                state: { type: string, enum: [open, closed] }
            """
        );

        Assert.Equal("OrderAddress?", run.Property("Order", "Address"));
        Assert.Equal("Collections::IReadOnlyList<OrderLinesItem>?", run.Property("Order", "Lines"));
        Assert.Equal("Collections::IReadOnlyDictionary<string, OrderNotesValue>?", run.Property("Order", "Notes"));
        Assert.Equal("OrderState?", run.Property("Order", "State"));
    }
}
