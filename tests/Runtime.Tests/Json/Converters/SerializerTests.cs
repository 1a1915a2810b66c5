using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Runtime.Tests.Json.Converters;

/// <summary>Converters inside System.Text.Json: values in one piece and in several, comments, depth.</summary>
public sealed class SerializerTests
{
    private static readonly JsonSerializerOptions Plain = new() { Converters = { Probes.Node } };

    private static readonly JsonSerializerOptions Liberal = new()
    {
        Converters = { Probes.Node },
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    [Theory]
    [InlineData("""{"a":[1,2.5,true,false,null,"x\n\u00e9",{}],"b":{"c":[[],[1]]},"":""}""")]
    [InlineData("""[{"a":1},{"b":[]},"text",0]""")]
    [InlineData("\"text\"")]
    [InlineData("\"\"")]
    [InlineData("12.50")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task A_value_is_read_alike_in_one_piece_and_in_several(string json)
    {
        var expected = JsonNode.Parse(json)!.ToJsonString();
        var nested = $$"""[ {{json}} , {{json}} ]""";

        Assert.Equal(expected, JsonSerializer.Deserialize<JsonNode>(json, Plain)!.ToJsonString());
        for (var size = 1; size < 8; size++)
        {
            Assert.Equal(expected, Read<JsonNode>(json, size, default)!.ToJsonString());
            var elements = Read<List<JsonNode>>(nested, size, default)!;
            Assert.Equal([expected, expected], elements.ConvertAll(element => element.ToJsonString()));
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(new string(' ', 20_000) + nested));
        var streamed = await JsonSerializer.DeserializeAsync<List<JsonNode>>(
            stream,
            Plain,
            TestContext.Current.CancellationToken
        );
        Assert.Equal([expected, expected], streamed!.ConvertAll(element => element.ToJsonString()));
    }

    [Theory]
    [InlineData("[1,/* one */2,]", "[1,2]")]
    [InlineData("{/* begin */\"a\":// one\n1,\"b\":[/* none */],}", """{"a":1,"b":[]}""")]
    [InlineData("{\"a\":{},\"b\":[[],[],],\"c\":\"x\",}", """{"a":{},"b":[[],[]],"c":"x"}""")]
    [InlineData("/* before */ \"x\" /* behind */", "\"x\"")]
    public void Comments_and_trailing_commas_that_the_options_allow_are_skipped(string json, string expected)
    {
        var reading = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

        Assert.Equal(expected, JsonSerializer.Deserialize<JsonNode>(json, Liberal)!.ToJsonString());
        Assert.Equal(expected, Read<JsonNode>(json, 3, reading)!.ToJsonString());
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<JsonNode>(json, Plain));
    }

    [Fact]
    public void Comments_that_the_reader_hands_out_are_left_out_of_a_value()
    {
        var reader = new Utf8JsonReader(
            "[1,/* one */{/* two */\"a\":/* three */[]}]"u8,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Allow }
        );
        reader.Read();

        var value = Probes.Node.Read(ref reader, typeof(JsonNode), Plain);

        Assert.Equal("""[1,{"a":[]}]""", value!.ToJsonString());
        Assert.Equal(JsonTokenType.EndArray, reader.TokenType);
    }

    [Theory]
    [InlineData("[1,{\"a\":")]
    [InlineData("{")]
    public void A_value_that_ends_too_early_is_refused(string json)
    {
        var thrown = Assert.Throws<JsonException>(() =>
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), isFinalBlock: false, default);
            reader.Read();
            Probes.Node.Read(ref reader, typeof(JsonNode), Plain);
        });

        Assert.StartsWith("The JSON text ends in the middle of a value.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_depth_of_the_options_holds_for_the_value_inside_what_is_already_written()
    {
#pragma warning disable CA1869 // The options serve one call.
        var options = new JsonSerializerOptions { Converters = { Probes.Node }, MaxDepth = 5 };
        var indented = new JsonSerializerOptions(options) { WriteIndented = true };
        var deep = new JsonSerializerOptions { Converters = { Probes.Node }, MaxDepth = 100 };
        var deepAndIndented = new JsonSerializerOptions(deep) { WriteIndented = true };
#pragma warning restore CA1869

        Assert.Equal("[[[[]]]]", JsonSerializer.Serialize(new[] { Nested(3) }, options));
        Assert.Equal("[[[[[]]]]]", JsonSerializer.Serialize(new[] { Nested(4) }, options));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new[] { Nested(5) }, options));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(Nested(6), options));
        Assert.Equal(Nested(80).ToJsonString(), JsonSerializer.Serialize(Nested(80), deep));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(Nested(65), Plain));
        Assert.Contains("\n", JsonSerializer.Serialize(Nested(5), indented), StringComparison.Ordinal);
        Assert.Equal(
            Nested(80).ToJsonString(),
            JsonSerializer
                .Serialize(Nested(80), deepAndIndented)
                .Replace(" ", "", StringComparison.Ordinal)
                .Replace(Environment.NewLine, "", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Writing_needs_a_writer() =>
        Assert.Throws<ArgumentNullException>("writer", () => Probes.Text.Write(null!, "x", Plain));

    private static T? Read<T>(string json, int size, JsonReaderOptions options)
    {
        var reader = new Utf8JsonReader(Pieces.Of(json, size), options);
        return JsonSerializer.Deserialize<T>(ref reader, options.AllowTrailingCommas ? Liberal : Plain);
    }

    private static JsonNode Nested(int levels) =>
        JsonNode.Parse(
            new string('[', levels) + new string(']', levels),
            documentOptions: new JsonDocumentOptions { MaxDepth = 200 }
        )!;
}
