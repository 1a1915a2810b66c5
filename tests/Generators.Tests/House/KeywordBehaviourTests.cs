using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Reading.Fields.Keywords;
using AmplifyAdmin.Runtime;
using Generators.Tests.Lowering;

namespace Generators.Tests.House;

/// <summary>
/// Each keyword of <c>spec/SUPPORT.md</c> that can refuse a value does so in emitted code: alone, next to the type of the
/// value, and next to a union that has the value's type among its cases.
/// </summary>
public sealed class KeywordBehaviourTests
{
    private const string Union =
        """ "anyOf": [{"type": "string"}, {"type": "integer"}, {"type": "array"}, {"type": "object"}], """;

    /// <summary>Keyword, schema, a value that violates it, a value that satisfies it.</summary>
    public static TheoryData<string, string, string, string> Keywords { get; } =
        new()
        {
            { "minLength", """ "minLength": 3 """, "\"ab\"", "\"abc\"" },
            { "maxLength", """ "maxLength": 2 """, "\"abc\"", "\"ab\"" },
            { "pattern", """ "pattern": "^a$" """, "\"b\"", "\"a\"" },
            { "minimum", """ "minimum": 5 """, "4", "5" },
            { "maximum", """ "maximum": 5 """, "6", "5" },
            { "exclusiveMinimum", """ "exclusiveMinimum": 5 """, "5", "6" },
            { "exclusiveMaximum", """ "exclusiveMaximum": 5 """, "5", "4" },
            { "multipleOf", """ "multipleOf": 2 """, "3", "4" },
            { "minItems", """ "minItems": 2 """, "[1]", "[1,2]" },
            { "maxItems", """ "maxItems": 1 """, "[1,2]", "[1]" },
            { "uniqueItems", """ "uniqueItems": true """, "[1,1]", "[1,2]" },
            { "prefixItems", """ "prefixItems": [{"const": 1}] """, "[2]", "[1]" },
            { "contains", """ "contains": {"const": 1} """, "[2]", "[1]" },
            { "minContains", """ "contains": {"const": 1}, "minContains": 2 """, "[1]", "[1,1]" },
            { "maxContains", """ "contains": {"const": 1}, "maxContains": 1 """, "[1,1]", "[1]" },
            { "unevaluatedItems", """ "prefixItems": [{}], "unevaluatedItems": false """, "[1,2]", "[1]" },
            { "minProperties", """ "minProperties": 2 """, """{"a":1}""", """{"a":1,"b":2}""" },
            { "maxProperties", """ "maxProperties": 1 """, """{"a":1,"b":2}""", """{"a":1}""" },
            { "required", """ "required": ["a"] """, """{"b":1}""", """{"a":1}""" },
            { "patternProperties", """ "patternProperties": {"^a": {"const": 1}} """, """{"a":2}""", """{"a":1}""" },
            { "propertyNames", """ "propertyNames": {"maxLength": 1} """, """{"ab":1}""", """{"a":1}""" },
            { "dependentRequired", """ "dependentRequired": {"a": ["b"]} """, """{"a":1}""", """{"a":1,"b":1}""" },
            {
                "dependentSchemas",
                """ "dependentSchemas": {"a": {"required": ["b"]}} """,
                """{"a":1}""",
                """{"b":1}"""
            },
            {
                "unevaluatedProperties",
                """ "patternProperties": {"a": {}}, "unevaluatedProperties": false """,
                """{"b":1}""",
                """{"a":1}"""
            },
            { "not", """ "not": {"const": "a"} """, "\"a\"", "\"b\"" },
            { "const", """ "const": "a" """, "\"b\"", "\"a\"" },
            { "enum", """ "enum": ["a", "c"] """, "\"b\"", "\"a\"" },
            { "allOf", """ "allOf": [{"minLength": 2}, {"maxLength": 3}] """, "\"a\"", "\"ab\"" },
            { "oneOf", """ "oneOf": [{"minLength": 2}, {"maxLength": 3}] """, "\"ab\"", "\"a\"" },
            { "if", """ "if": {"minLength": 2}, "then": {"maxLength": 3} """, "\"abcd\"", "\"ab\"" },
            { "then", """ "if": {"minLength": 2}, "then": {"maxLength": 3} """, "\"abcd\"", "\"ab\"" },
            { "else", """ "if": {"minLength": 2}, "else": {"const": "x"} """, "\"a\"", "\"x\"" },
        };

    private static readonly Lazy<System.Reflection.Assembly> Emitted = new(Compile);

    [Theory]
    [MemberData(nameof(Keywords))]
    public void A_keyword_refuses_what_violates_it(string keyword, string schema, string violating, string satisfying)
    {
        Assert.NotEmpty(schema);
        foreach (var place in new[] { "Alone", "Typed", "Union" })
        {
            var type = Emitted.Value.GetType($"Test.{place}{Name(keyword)}", true)!;

            Assert.True(IsAccepted(type, satisfying), $"{place}: {satisfying} is refused.");
            Assert.False(IsAccepted(type, violating), $"{place}: {violating} is accepted.");
        }
    }

    [Fact]
    public void Every_keyword_that_is_written_as_a_check_has_a_row() =>
        Assert.Empty(
            SchemaFields
                .Written.Select(row => row.Name)
                .Except(Keywords.Select(row => row.Data.Item1))
                .Except(["$ref", "type", "items", "properties", "additionalProperties", "anyOf", "format"])
        );

    private static string Name(string keyword) => char.ToUpperInvariant(keyword[0]) + keyword[1..];

    private static bool IsAccepted(Type type, string value)
    {
        try
        {
            var read = JsonSerializer.Deserialize("{\"m\":" + value + "}", type)!;
            return ((IValidatable)read).Validate().Count == 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static System.Reflection.Assembly Compile()
    {
        var schemas = Keywords.SelectMany(row =>
        {
            var (keyword, schema, violating, _) = row.Data;
            var kind = JsonNode.Parse(violating)!.GetValueKind() switch
            {
                JsonValueKind.String => "string",
                JsonValueKind.Number => "integer",
                JsonValueKind.Array => "array",
                _ => "object",
            };
            return new[]
            {
                $$"""Alone{{Name(keyword)}}: { "type": "object", "properties": { "m": { {{schema}} } } }""",
                $$"""Typed{{Name(keyword)}}: { "type": "object", "properties": { "m": { "type": "{{kind}}", {{schema}} } } }""",
                $$"""Union{{Name(keyword)}}: { "type": "object", "properties": { "m": { {{Union}} {{schema}} } } }""",
            };
        });
        var run = Lowered.Schemas(string.Join('\n', schemas));
        using var stream = new MemoryStream();
        var result = run.Compile().Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(5)));
        stream.Position = 0;
        return new AssemblyLoadContext("keywords").LoadFromStream(stream);
    }
}
