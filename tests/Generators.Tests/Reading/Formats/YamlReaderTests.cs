using System.Text.Json.Nodes;
using Generators.Tests.Harness;

namespace Generators.Tests.Reading.Formats;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("null", "null")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("true", "true")]
    [InlineData("False", "false")]
    [InlineData("12", "12")]
    [InlineData("-3", "-3")]
    [InlineData("+3", "3")]
    [InlineData("007", "7")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("1.0", "1.0")]
    [InlineData("1.50", "1.50")]
    [InlineData(".5", "0.5")]
    [InlineData("1.", "1.0")]
    [InlineData("-0", "-0")]
    [InlineData("1e400", "1e400")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    public void A_plain_scalar_has_the_type_of_the_core_schema_and_keeps_its_digits(string yaml, string json)
    {
        Assert.Equal(json, Texts.Value(yaml));
    }

    [Theory]
    [InlineData("yes", "yes")]
    [InlineData("on", "on")]
    [InlineData("'12'", "12")]
    [InlineData("\"true\"", "true")]
    [InlineData("2024-01-31", "2024-01-31")]
    [InlineData("12:30:45", "12:30:45")]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("1_000", "1_000")]
    [InlineData("0o8", "0o8")]
    [InlineData("0xFFFFFFFFFFFFFFFFF", "0xFFFFFFFFFFFFFFFFF")]
    [InlineData("-", "-")]
    [InlineData("+1", "+1", "'+1'")]
    [InlineData(".inf", ".inf")]
    [InlineData(".nan", ".nan")]
    [InlineData("12", "12", "!!str 12")]
    [InlineData("a # no comment", "a # no comment", "'a # no comment'")]
    public void All_else_is_text(string yaml, string text, string? written = null)
    {
        var value = yaml == "-" ? "'-'" : written ?? yaml;

        Assert.Equal(text, JsonNode.Parse(Texts.Value(value))!.GetValue<string>());
    }

    [Fact]
    public void Keys_are_text_whatever_they_look_like()
    {
        Assert.Equal("""{"200":1,"on":2,"null":3,"1.0":4}""", Texts.Value("{ 200: 1, on: 2, null: 3, 1.0: 4 }"));
    }

    [Fact]
    public void A_tag_of_the_core_schema_overrides_quotes()
    {
        Assert.Equal("3", Texts.Value("!!int '3'"));
    }

    [Fact]
    public void A_literal_block_keeps_its_leading_spaces()
    {
        Assert.Equal("\"  a\\nb\\n\"", Texts.Value("|2\n    a\n  b\n"));
    }

    [Fact]
    public void An_alias_is_a_copy()
    {
        Assert.Equal("""{"a":{"x":1},"b":{"x":1}}""", Texts.Value("\n  a: &a { x: 1 }\n  b: *a\n"));
    }

    [Fact]
    public void Merged_members_stand_behind_the_mapping_s_own()
    {
        Assert.Equal(
            """{"base":{"x":1,"y":2},"other":{"x":3,"z":4},"all":{"y":0,"x":1,"z":4}}""",
            Texts.Value("\n  base: &b { x: 1, y: 2 }\n  other: &o { x: 3, z: 4 }\n  all: { <<: [*b, *o], y: 0 }\n")
        );
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_of_any_kind_are_no_content()
    {
        Assert.Equal(
            Texts.Document(Texts.Header + "a:\n  b: 1\n").Root.ToJsonString(),
            Texts.Document("\uFEFF" + (Texts.Header + "a:\n  b: 1\n").Replace("\n", "\r\n")).Root.ToJsonString()
        );
    }

    [Fact]
    public void JSON_in_a_YAML_file_is_JSON()
    {
        var document = Texts.Document("{\"openapi\": \"3.0.0\",\n\t\"a\": \"\\/\"}");

        Assert.Equal("/", document.Root["a"]!.GetValue<string>());
    }

    [Fact]
    public void A_flow_mapping_in_a_YAML_file_is_YAML()
    {
        Assert.Equal("3.0.0", Texts.Document("{openapi: 3.0.0}").Root["openapi"]!.GetValue<string>());
    }
}
