using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Runtime.Tests.Json;
using Xunit;

namespace Runtime.Tests.Validation;

/// <summary>Each keyword of the evaluator: what it says, and which values it accepts at its limits.</summary>
public sealed class KeywordTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "1", "type: must be of type string, but is 1")]
    [InlineData("""{"type":["string","null"]}""", "1", "type: must be of type string or null, but is 1")]
    [InlineData("""{"const":"a"}""", "\"b\"", "const: must be \"a\", but is \"b\"")]
    [InlineData("""{"enum":["a",1]}""", "true", "enum: must be one of [\"a\",1], but is true")]
    [InlineData("""{"multipleOf":2}""", "3", "multipleOf: must be a multiple of 2, but is 3")]
    [InlineData("""{"minimum":2}""", "1", "minimum: must be at least 2, but is 1")]
    [InlineData("""{"maximum":2}""", "3", "maximum: must be at most 2, but is 3")]
    [InlineData("""{"exclusiveMinimum":2}""", "2", "exclusiveMinimum: must be greater than 2, but is 2")]
    [InlineData("""{"exclusiveMaximum":2}""", "2", "exclusiveMaximum: must be less than 2, but is 2")]
    [InlineData("""{"minLength":2.0}""", "\"a\"", "minLength: must have at least 2 characters, but is \"a\"")]
    [InlineData("""{"minLength":1.50}""", "\"a\"", "minLength: must have at least 1.5 characters, but is \"a\"")]
    [InlineData(
        """{"minLength":123456789012345678901234567890}""",
        "\"a\"",
        "minLength: must have at least 123456789012345678901234567890 characters, but is \"a\""
    )]
    [InlineData("""{"required":["a","b"]}""", "{}", "/a required: is required|/b required: is required")]
    [InlineData(
        """{"propertyNames":false}""",
        """{"a":1,"b":2}""",
        "/a propertyNames: has a name that the document does not allow|/b propertyNames: has a name that the document does not allow"
    )]
    [InlineData("""{"$ref":"#/$defs/no","$defs":{"no":false}}""", "1", "$ref: is not allowed here, but is 1")]
    [InlineData("""{"minLength":2e30}""", "\"a\"", "minLength: must have at least 2e30 characters, but is \"a\"")]
    [InlineData("""{"maxLength":-12e2}""", "\"a\"", "maxLength: must have at most -1200 characters, but is \"a\"")]
    [InlineData("""{"maxLength":1}""", "\"ab\"", "maxLength: must have at most 1 characters, but is \"ab\"")]
    [InlineData("""{"minItems":1}""", "[]", "minItems: must have at least 1 elements")]
    [InlineData("""{"maxItems":1}""", "[1,2]", "maxItems: must have at most 1 elements")]
    [InlineData("""{"minProperties":1}""", "{}", "minProperties: must have at least 1 members")]
    [InlineData("""{"maxProperties":0}""", """{"a":1}""", "maxProperties: must have at most 0 members")]
    [InlineData("""{"uniqueItems":true}""", "[1,1]", "uniqueItems: must not have equal elements")]
    [InlineData("""{"pattern":"^a"}""", "\"b\"", "pattern: must match ^a, but is \"b\"")]
    [InlineData("""{"format":"date"}""", "\"b\"", "format: must be in the format date, but is \"b\"")]
    [InlineData("""{"required":["a"]}""", "{}", "/a required: is required")]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"a":1}""", "/b dependentRequired: is required")]
    [InlineData("""{"properties":{"a":false}}""", """{"a":1}""", "/a false: is not allowed here, but is 1")]
    [InlineData("""{"additionalProperties":false}""", """{"a":[]}""", "/a additionalProperties: is not allowed here")]
    [InlineData("""{"items":false}""", "[1]", "/0 items: is not allowed here, but is 1")]
    [InlineData(
        """{"contains":{"const":1}}""",
        "[2]",
        "contains: must have at least 1 elements that match 'contains', but has 0"
    )]
    [InlineData(
        """{"contains":{"const":1},"minContains":2}""",
        "[1]",
        "minContains: must have at least 2 elements that match 'contains', but has 1"
    )]
    [InlineData(
        """{"contains":{"const":1},"maxContains":1}""",
        "[1,1]",
        "maxContains: must have at most 1 elements that match 'contains', but has 2"
    )]
    [InlineData("""{"not":{"type":"string"}}""", "\"a\"", "not: must not match the schema under 'not'")]
    [InlineData("""{"not":true}""", "1", "not: must not match the schema under 'not'")]
    [InlineData(
        """{"anyOf":[{"const":1},{"const":2}]}""",
        "3",
        "anyOf: must match at least one of 2 alternatives, but matches none"
    )]
    [InlineData(
        """{"oneOf":[{"const":1},true,true]}""",
        "3",
        "oneOf: must match exactly one of 3 alternatives, but matches 2"
    )]
    [InlineData(
        """{"propertyNames":{"maxLength":1}}""",
        """{"ab":1}""",
        "/ab propertyNames: has a name that the document does not allow"
    )]
    [InlineData("""{"unevaluatedItems":false}""", "[1]", "/0 unevaluatedItems: is not allowed here, but is 1")]
    [InlineData(
        """{"unevaluatedProperties":false}""",
        """{"a":1}""",
        "/a unevaluatedProperties: is not allowed here, but is 1"
    )]
    [InlineData("""{"$ref":"#"}""", "1", "$ref: leads to schemas that refer to one another without end")]
    [InlineData("""{"if":true,"then":{"const":1},"else":{"const":2}}""", "2", "const: must be 1, but is 2")]
    [InlineData("""{"if":false,"then":{"const":1},"else":{"const":2}}""", "1", "const: must be 2, but is 1")]
    public void A_broken_keyword_says_what_must_hold(string schema, string value, string expected) =>
        Assert.Equal(expected, Errors(schema, value).TrimStart());

    /// <summary>Values that a schema accepts, and values that it refuses, separated by <c>;</c>.</summary>
    [Theory]
    [InlineData(
        """{"type":"integer"}""",
        "1;1.0;1e2;1.5e1;100e-2;0;-3;123456789012345678901234567890.0",
        "1.5;1e-1;\"1\";123456789012345678901234567890.5"
    )]
    [InlineData("""{"type":"number"}""", "1;1.5", "\"1\";null")]
    [InlineData("""{"type":"boolean"}""", "true;false", "null;0")]
    [InlineData("""{"type":"null"}""", "null", "false;{}")]
    [InlineData("""{"type":"array"}""", "[];[1]", "{};\"[]\"")]
    [InlineData("""{"type":"object"}""", "{};{\"a\":1}", "[];null")]
    [InlineData("""{"minimum":1e30}""", "1e30;1e31;1000000000000000000000000000000;\"a\"", "9.99e29;-1e31;0")]
    [InlineData("""{"maximum":-1e30}""", "-1e30;-1e31;-2e30;null", "-1e29;0;1e31")]
    [InlineData(
        """{"exclusiveMinimum":123456789012345678901234567890}""",
        "123456789012345678901234567891;1e30",
        "123456789012345678901234567890;1"
    )]
    [InlineData("""{"exclusiveMaximum":0}""", "-0.1;-1e-400", "0;-0;1e-400")]
    [InlineData("""{"multipleOf":1e-30}""", "1;1e-30;3e-29;0", "1.5e-30;1e-31")]
    [InlineData("""{"multipleOf":3e40}""", "9e40;6e41;0;-3e40", "1e41;3;1e40")]
    [InlineData("""{"multipleOf":7}""", "7e50;0;-14;\"a\"", "8e50;1")]
    [InlineData("""{"multipleOf":0.01}""", "19.99;4.35;-0.5", "0.001;1.005")]
    [InlineData("""{"const":100000000000000000000000000000000000000000}""", "1e41;1.0e41;100e39", "1e40;-1e41;1.1e41")]
    [InlineData("""{"const":0}""", "-0;0.000;0e5", "1e-400;false")]
    [InlineData("""{"const":100}""", "1e2;100.0;1E+2;10e1", "1e1;100.5")]
    [InlineData("""{"const":0}""", "0e100;-0e-100", "1e-100")]
    [InlineData("""{"minimum":1.25e40}""", "1.5e40;1.25e40;13e39", "1.2e40;12e39;1e40;-2e40")]
    [InlineData("""{"maximum":125e38}""", "1.2e40;12e39;1.25e40;-2e40", "1.5e40;13e39")]
    [InlineData("""{"multipleOf":6e40}""", "3e41;-6e40", "3e40;4e41")]
    [InlineData(
        """{"allOf":[{"$ref":"#/$defs/A"},{"$ref":"#/$defs/A"}],"unevaluatedProperties":false,"$defs":{"A":{"properties":{"a":true}}}}""",
        """{"a":1}""",
        """{"b":1}"""
    )]
    [InlineData("""{"multipleOf":0}""", "0;0.0", "1;1e40")]
    [InlineData("""{"multipleOf":2e40}""", "0;-4e40", "3e40;2e39")]
    [InlineData(
        """{"minimum":1}""",
        "1e99999999999;1e999;1",
        "1e-99999999999;-1e99999999999;0.99999999999999999999999999999999"
    )]
    [InlineData(
        """{"const":0.12345678901234567890123456789011}""",
        "0.12345678901234567890123456789011",
        "0.12345678901234567890123456789012;0.1234567890123456789012345679"
    )]
    [InlineData(
        """{"const":-12345678901234567890123456789012345}""",
        "-12345678901234567890123456789012345",
        "12345678901234567890123456789012345;-12345678901234567890123456789012346;-1234567890123456789012345678901234.5"
    )]
    [InlineData(
        """{"maximum":-1000000000000000000000000000000.5}""",
        "-1000000000000000000000000000000.5;-1000000000000000000000000000001;-1e31",
        "-1000000000000000000000000000000.25;-1000000000000000000000000000000;-1e30;1e31"
    )]
    [InlineData("""{"minLength":2}""", "\"ab\";\"\\u00e9\\n\";\"é😀\";1;[]", "\"a\";\"😀\";\"\\ud83d\\ude00\"")]
    [InlineData("""{"maxLength":1}""", "\"a\";\"😀\";\"\\ud83d\\ude00\";\"\"", "\"ab\";\"\\u0061b\"")]
    [InlineData("""{"minItems":1}""", "[1];{};\"\"", "[]")]
    [InlineData("""{"maxItems":1}""", "[1];[];{\"a\":1,\"b\":2}", "[1,2]")]
    [InlineData("""{"minProperties":1}""", "{\"a\":1};[];1", "{}")]
    [InlineData("""{"maxProperties":1}""", "{\"a\":1};[1,2]", "{\"a\":1,\"b\":2}")]
    [InlineData("""{"required":["a","b"]}""", "{\"b\":1,\"a\":null};[];{\"a\":1,\"\\u0062\":2}", "{\"a\":1};{\"b\":1}")]
    [InlineData(
        """{"properties":{"a":{"const":1}},"patternProperties":{"^b":{"const":2}},"additionalProperties":{"const":3}}""",
        "{\"a\":1,\"b\":2,\"bc\":2,\"d\":3};{};[];{\"\\u0061\":1}",
        "{\"a\":3};{\"b\":3};{\"c\":1}"
    )]
    [InlineData(
        """{"properties":{"ab":{"const":1}},"patternProperties":{"^a":{"type":"number"}}}""",
        "{\"ab\":1}",
        "{\"ab\":2};{\"ab\":\"1\"};{\"ac\":\"1\"}"
    )]
    [InlineData("""{"dependentSchemas":{"a":{"required":["b"]}}}""", "{};{\"a\":1,\"b\":2};{\"b\":1};[]", "{\"a\":1}")]
    [InlineData(
        """{"prefixItems":[{"const":1},{"const":2}],"items":{"const":3}}""",
        "[];[1];[1,2];[1,2,3,3];{}",
        "[2];[1,3];[1,2,3,4]"
    )]
    [InlineData("""{"contains":{"const":1},"minContains":0}""", "[];[2];{}", "")]
    [InlineData("""{"contains":{"const":1},"minContains":2,"maxContains":3}""", "[1,1];[1,2,1,1]", "[1];[1,1,1,1];[]")]
    [InlineData("""{"allOf":[{"minimum":1},{"maximum":2}]}""", "1;2", "0;3")]
    [InlineData("""{"anyOf":[{"maximum":1},{"minimum":0}]}""", "0;1;2;-1", "")]
    [InlineData("""{"oneOf":[{"maximum":1},{"minimum":0}]}""", "-1;2", "0;1")]
    [InlineData("""{"if":{"minimum":1},"then":{"maximum":2}}""", "0;1;2;-5", "3")]
    [InlineData("""{"if":{"minimum":1},"else":{"minimum":0}}""", "0;1;5", "-1")]
    [InlineData("""{"uniqueItems":false}""", "[1,1]", "")]
    [InlineData(
        """{"uniqueItems":true}""",
        "[];[1];[1,\"1\",true,null,[1],{\"a\":1}];{\"a\":1};[1,2,3,4,5,6,7,8,9,10];[[1],[1,2]];[{\"a\":1},{\"a\":1,\"b\":1}]",
        "[1,1.0];[1,2,3,4,5,6,7,8,9,1e0];[{},[],{}];[null,null];[1,2,3,4,5,6,7,8,{\"a\":[\"é\"]},{\"a\":[\"\\u00e9\"]}];[\"a\",\"\\u0061\"];[[1,[2]],[1,[2.0]]]"
    )]
    [InlineData("""{"propertyNames":{"pattern":"^a"}}""", "{\"a\":1};{\"\\u0061b\":1};[];{}", "{\"b\":1}")]
    [InlineData(
        """{"prefixItems":[true],"contains":{"const":2},"unevaluatedItems":{"const":3}}""",
        "[1,2,3];[9,2]",
        "[1,2,4]"
    )]
    [InlineData(
        """{"anyOf":[{"properties":{"a":{"const":1}}},{"properties":{"b":true}}],"unevaluatedProperties":false}""",
        "{\"a\":1,\"b\":2};{\"b\":2};{\"a\":1};[1]",
        "{\"c\":1};{\"a\":2}"
    )]
    [InlineData(
        """{"if":{"properties":{"a":{"const":1}},"required":["a"]},"then":{"properties":{"b":true}},"unevaluatedProperties":false}""",
        "{\"a\":1,\"b\":1}",
        "{\"b\":1};{\"a\":2}"
    )]
    [InlineData(
        """{"not":{"required":["a"]},"unevaluatedProperties":{"const":1}}""",
        "{\"b\":1};{}",
        "{\"a\":1};{\"b\":2}"
    )]
    [InlineData("""{"$ref":"#/$defs/a~1b%25~0","$defs":{"a/b%~":{"type":"string"}}}""", "\"x\"", "1")]
    [InlineData("""{"prefixItems":[{"const":1},{"$ref":"#/prefixItems/0"}]}""", "[1,1];[1]", "[1,2]")]
    [InlineData("""{"pattern":"^a"}""", "\"ab\";1;\"\\u0061\"", "\"b\"")]
    [InlineData("""{"format":"date"}""", "\"2024-01-01\";1", "\"2024\"")]
    [InlineData("true", "1;null", "")]
    [InlineData("false", "", "1;null;{}")]
    [InlineData(
        """{"enum":[1,"a",null,[1],{"a":1,"b":[2]}]}""",
        "1.0;\"a\";\"\\u0061\";null;[1];{\"b\":[2],\"a\":1}",
        "2;\"b\";false;[];[2];{\"a\":1};{\"a\":1,\"b\":[3]};{\"a\":1,\"c\":[2]}"
    )]
    public void A_schema_accepts_and_refuses(string schema, string accepted, string refused)
    {
        // References lead to other places when the schema is inside another one.
        var isMovable = !schema.Contains("\"#/", StringComparison.Ordinal);
        foreach (var value in Values(accepted))
        {
            Assert.Equal((value, ""), (value, Errors(schema, value)));
            Assert.True(!isMovable || Errors($$"""{"anyOf":[{{schema}}]}""", value).Length == 0, value);
            Assert.True(!isMovable || Errors($$"""{"not":{{schema}}}""", value).Length > 0, value);
        }

        foreach (var value in Values(refused))
        {
            Assert.NotEqual((value, ""), (value, Errors(schema, value)));
            Assert.True(!isMovable || Errors($$"""{"anyOf":[{{schema}}]}""", value).Length > 0, value);
            Assert.True(!isMovable || Errors($$"""{"not":{{schema}}}""", value).Length == 0, value);
        }
    }

    [Fact]
    public void Sensitive_and_long_values_are_not_shown_in_full()
    {
        var context = new ValidationContext(null);
        var schema = SchemaEvaluator.Parse("""{"maxLength":1}"""u8);

        schema.Check(ref context, JsonValue.Create(new string('x', 100)));
        context.EnterSensitive("secret");
        schema.Check(ref context, JsonValue.Create("hunter2"));

        Assert.Equal(
            ["must have at most 1 characters, but is \"" + new string('x', 63) + "…", "must have at most 1 characters"],
            context.Errors.Select(error => error.Message)
        );
    }

    [Fact]
    public void A_value_without_a_json_form_is_an_error() =>
        Assert.StartsWith(
            " type: has no JSON form: ",
            Errors(SchemaEvaluator.Parse("true"u8), JsonValue.Create(double.NaN)),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_schema_without_end_does_not_affect_the_next_check()
    {
        var context = new ValidationContext(null);

        SchemaEvaluator.Parse("""{"$ref":"#"}"""u8).Check(ref context, 1);
        SchemaEvaluator.Parse("""{"minimum":2}"""u8).Check(ref context, 1);

        Assert.Equal(["$ref", "minimum"], context.Errors.Select(error => error.Keyword));
    }

    [Fact]
    public void Checking_stops_inside_an_array_when_there_are_enough_errors()
    {
        var context = new ValidationContext(new ValidationOptions { MaxErrors = 2 });

        SchemaEvaluator.Parse("""{"items":{"const":1}}"""u8).Check(ref context, JsonNode.Parse("[2,2,1,2]"));

        Assert.Equal(["/0", "/1"], context.Errors.Select(error => error.Pointer));
    }

    [Fact]
    public void Many_texts_are_told_apart()
    {
        var unique = SchemaEvaluator.Parse("""{"uniqueItems":true}"""u8);
        var texts = string.Join(',', Enumerable.Range(0, 1000).Select(number => $"\"t{number}\""));

        Assert.Equal("", Errors(unique, JsonNode.Parse($"[{texts}]")));
        Assert.NotEqual("", Errors(unique, JsonNode.Parse($"[{texts},\"t\\u0037\"]")));
    }

    [Fact]
    public void Numbers_of_more_than_a_thousand_digits_keep_their_magnitude()
    {
        Assert.Equal("", Errors("""{"minimum":1e1500}""", new string('9', 2000)));
        Assert.NotEqual("", Errors("""{"minimum":1e1500}""", new string('9', 1200)));
        Assert.Equal("", Errors("""{"maximum":1e1500}""", new string('9', 1200)));
    }

    [Fact]
    public void References_lead_to_shared_definitions()
    {
        var definitions = new SchemaDefinitions("""{"$defs":{"A":{"type":"string"}}}"""u8);
        var first = SchemaEvaluator.Parse("""{"$ref":"#/$defs/A"}"""u8, definitions);
        var second = SchemaEvaluator.Parse("""{"items":{"$ref":"#/$defs/A"}}"""u8, definitions);

        Assert.Equal("", Errors(first, JsonNode.Parse("\"a\"")));
        Assert.Equal(" type: must be of type string, but is 1", Errors(first, JsonNode.Parse("1")));
        Assert.Equal("/1 type: must be of type string, but is 2", Errors(second, JsonNode.Parse("""["a",2]""")));
    }

    [Fact]
    public void A_value_is_checked_in_its_json_form()
    {
        var schema = SchemaEvaluator.Parse("""{"minLength":2}"""u8);
        var context = new ValidationContext(null);

        schema.Check(ref context, Probes.Text, "ab");
        schema.Check(ref context, Probes.Text, "a");
        schema.Check(ref context, Probes.Text, null!);

        Assert.Equal(
            [
                "minLength: must have at least 2 characters, but is \"a\"",
                "type: has no JSON form: Null is not allowed here.",
            ],
            context.Errors.Select(error => $"{error.Keyword}: {error.Message}")
        );
    }

    private static string[] Values(string list) => list.Length == 0 ? [] : list.Split(';');

    private static string Errors(string schema, string value) =>
        Errors(SchemaEvaluator.Parse(Encoding.UTF8.GetBytes(schema)), JsonNode.Parse(value));

    private static string Errors(SchemaEvaluator schema, JsonNode? value)
    {
        var context = new ValidationContext(new ValidationOptions { AssertFormats = true });
        schema.Check(ref context, value);
        return string.Join('|', context.Errors.Select(error => $"{error.Pointer} {error.Keyword}: {error.Message}"));
    }
}
