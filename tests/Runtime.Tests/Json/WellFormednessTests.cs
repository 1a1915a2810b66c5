using System;
using System.Buffers;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>What is JSON is read, what is not is refused, wherever it is.</summary>
public sealed class WellFormednessTests
{
    public static TheoryData<string> WellFormed =>
        [
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-0.0",
            "1e1",
            "1E+2",
            "1e-2",
            "123456789012345678901234567890",
            "1.7976931348623157e400",
            "0e+1",
            "20e1",
            "\"\"",
            "\"a\"",
            "\" \\u0000 \"",
            "\"\\u0041\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
            "\"\\uD834\\udd1e\"",
            "\"\\uDBFF\\uDFFF\"",
            "\"\u2028\u2029\u007f\"",
            "\"😀\"",
            "\"\uFFFE\uFFFF\"",
            "\"€𝄞\"",
            "[]",
            "[ ]",
            "[[]   ]",
            "[null, 1, \"1\", {}]",
            "[1\n]",
            " [1] ",
            "\t\r\n[2]\t\r\n",
            "{}",
            "{ }",
            "{\"\":0}",
            "{\"a\":\"b\",\"A\":\"b\"}",
            "{\"a\\u0062\":1,\"a\\\\b\":2}",
            "{\"min\":-1.0e+28,\"max\":1.0e+28}",
            "{\"a\":[{\"b\":[{\"c\":{}}]}]}",
            "{\"\\u0000\":1}",
        ];

    public static TheoryData<string> IllFormed =>
        [
            "",
            " ",
            "nul",
            "True",
            "nulls",
            "undefined",
            "NaN",
            "Infinity",
            "-",
            "+1",
            "01",
            "-01",
            "1.",
            ".1",
            "1e",
            "1e+",
            "0x1",
            "1_000",
            "1 000",
            "'a'",
            "a",
            "\"",
            "\"a",
            "\"\\",
            "\"\\a\"",
            "\"\\u\"",
            "\"\\u12G4\"",
            "\"\\U0041\"",
            "\"\\x41\"",
            "\"\u0000\"",
            "\"\t\"",
            "\"\n\"",
            "\"\u001f\"",
            "\"\\uD800\"",
            "\"\\uDC00\"",
            "\"\\uD800\\uD800\"",
            "\"\\uD800x\"",
            "\"\\uD800\\n\"",
            "\"x\\uDFFF\\uD800\"",
            "[",
            "]",
            "[1",
            "[1,",
            "[1,]",
            "[,1]",
            "[1,,2]",
            "[1 2]",
            "[1:2]",
            "[\"a\":1]",
            "[1}",
            "[1]]",
            "[1],",
            "[1] x",
            "[1][2]",
            "1 2",
            "{",
            "}",
            "{\"a\"",
            "{\"a\":",
            "{\"a\":1",
            "{\"a\":1,",
            "{\"a\":1,}",
            "{,\"a\":1}",
            "{\"a\" 1}",
            "{\"a\",1}",
            "{a:1}",
            "{'a':1}",
            "{1:1}",
            "{null:1}",
            "{\"a\":1 \"b\":2}",
            "{\"a\":1]",
            "{\"a\":1}}",
            "{\"a\":1}{",
            "{\"a\":1,\"a\":2}",
            "{\"a\":1,\"\\u0061\":2}",
            "{\"b\":{\"a\":1,\"a\":1}}",
            "[{\"\":1,\"\":2}]",
            "{\"\\uD800\":1}",
            "// comment\n1",
            "1 // comment",
            "/* comment */ 1",
            "[1, /* comment */ 2]",
            "#\n1",
            "\u00A01",
            "\u000B1",
            "\f1",
            "\uFEFF\uFEFF1",
            "1\uFEFF",
            "[1\uFEFF]",
            "\0",
            "1\0",
        ];

    [Theory]
    [MemberData(nameof(WellFormed))]
    public void Well_formed_JSON_is_read_as_a_free_form_value(string json)
    {
        var value = Probes.Node.ParseText(json);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), value));
        Assert.True(JsonNode.DeepEquals(value, Probes.Node.ParseText(Probes.Node.WriteText(value))));
    }

    [Theory]
    [MemberData(nameof(WellFormed))]
    public void Well_formed_JSON_is_skipped_in_an_unknown_member(string json) =>
        Assert.Equal(2, Probes.Skipping.ParseText($$"""{"unknown":{{json}},"after":1}"""));

    [Theory]
    [MemberData(nameof(IllFormed))]
    public void Ill_formed_JSON_is_refused(string json)
    {
        var exception = Assert.ThrowsAny<JsonException>(() => Probes.Node.ParseText(json));

        Assert.NotNull(exception.Path);
        Assert.NotNull(exception.LineNumber);
        Assert.NotNull(exception.BytePositionInLine);
    }

    [Theory]
    [InlineData("{\"a\":\"\\uD800\"}")]
    [InlineData("{\"\\uD800\":1}")]
    [InlineData("{\"a\":[{\"\\uDC00\":1}]}")]
    [InlineData("{\"a\":[1,]}")]
    [InlineData("{\"a\":[1]")]
    public void Ill_formed_JSON_is_refused_in_members_nobody_reads(string json) =>
        Assert.ThrowsAny<JsonException>(() => Probes.Skipping.ParseText(json));

    [Theory]
    [InlineData(0x80)]
    [InlineData(0xC0, 0xAF)]
    [InlineData(0xC3)]
    [InlineData(0xE0, 0x80, 0xAF)]
    [InlineData(0xED, 0xA0, 0x80)]
    [InlineData(0xF0, 0x80, 0x80, 0xAF)]
    [InlineData(0xF4, 0x90, 0x80, 0x80)]
    [InlineData(0xF8, 0x88, 0x80, 0x80, 0x80)]
    [InlineData(0xFF)]
    [InlineData(0xFE)]
    public void Invalid_UTF8_is_refused_in_names_and_texts_read_or_skipped(params int[] bytes)
    {
        var invalid = bytes.Select(value => (byte)value).ToArray();
        byte[] text = [.. "\"x"u8, .. invalid, .. "y\""u8];
        byte[] skippedText = [.. "{\"a\":"u8, .. text, .. "}"u8];
        byte[] skippedName = [.. "{"u8, .. text, .. ":1}"u8];

        Assert.ThrowsAny<JsonException>(() => Probes.Text.Parse(text));
        Assert.ThrowsAny<JsonException>(() => Probes.Node.Parse(text));
        Assert.ThrowsAny<JsonException>(() => Probes.Node.Parse(skippedText));
        Assert.ThrowsAny<JsonException>(() => Probes.Node.Parse(skippedName));
        Assert.ThrowsAny<JsonException>(() => Probes.Skipping.Parse(skippedText));
        Assert.ThrowsAny<JsonException>(() => Probes.Skipping.Parse(skippedName));
        Assert.ThrowsAny<JsonException>(() => Probes.Node.Parse(invalid));
    }

    [Fact]
    public void One_byte_order_mark_is_skipped()
    {
        byte[] json = [0xEF, 0xBB, 0xBF, .. "\"a\""u8];

        Assert.Equal("a", Probes.Text.Parse(json));
        Assert.Equal("a", Probes.Text.Parse(InPieces(json)));
        Assert.ThrowsAny<JsonException>(() => Probes.Text.Parse([0xEF, 0xBB]));
        Assert.ThrowsAny<JsonException>(() => Probes.Text.Parse([0xFF, 0xFE, 0x22, 0x00]));
    }

    [Fact]
    public void Depth_is_limited()
    {
        static string Nested(int depth) => new string('[', depth) + new string(']', depth);

        Assert.NotNull(Probes.Node.ParseText(Nested(64)));
        Assert.ThrowsAny<JsonException>(() => Probes.Node.ParseText(Nested(65)));
        Assert.NotNull(Probes.Node.Parse(Encoding.UTF8.GetBytes(Nested(100)), maxDepth: 100));
        Assert.ThrowsAny<JsonException>(() => Probes.Node.Parse(Encoding.UTF8.GetBytes(Nested(100_000))));
        Assert.ThrowsAny<JsonException>(() => Probes.Skipping.ParseText("{\"a\":" + Nested(65) + "}"));
        var deep = JsonNode.Parse(Nested(100), documentOptions: new JsonDocumentOptions { MaxDepth = 100 });
        Assert.ThrowsAny<JsonException>(() => Probes.Node.WriteText(deep));
    }

    [Fact]
    public void A_document_in_pieces_reads_as_one()
    {
        var json = "{\"na\\u006de\":[1.5,\"tëxt 😀\",{\"b\":null}]}";

        var value = Probes.Node.Parse(InPieces(Encoding.UTF8.GetBytes(json)));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), value));
    }

    [Fact]
    public void Mutations_of_JSON_give_a_value_or_a_JSON_error()
    {
        var random = new Random(1);
        var seed = Encoding.UTF8.GetBytes("{\"a\":[1.5e3,\"t\\u00e9xt 😀\",{\"b\":null,\"c\":true}],\"d\":\"é\"}");
        for (var round = 0; round < 50_000; round++)
        {
            var bytes = seed.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                Probes.Node.Parse(bytes.AsSpan(0, random.Next(4) == 0 ? random.Next(bytes.Length) : bytes.Length));
            }
            catch (JsonException exception)
            {
                Assert.NotNull(exception.Path);
            }
        }
    }

    private static ReadOnlySequence<byte> InPieces(byte[] bytes)
    {
        Piece? first = null;
        Piece? last = null;
        foreach (var value in bytes)
        {
            last = new Piece(new[] { value }, last);
            first ??= last;
        }

        return new ReadOnlySequence<byte>(first!, 0, last!, 1);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, Piece? previous)
        {
            Memory = memory;
            RunningIndex = previous is null ? 0 : previous.RunningIndex + previous.Memory.Length;
            previous?.Next = this;
        }
    }
}
