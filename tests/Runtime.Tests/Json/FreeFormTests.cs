using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Free-form values: what is written is what System.Text.Json would write, and reading looks into every corner.</summary>
public sealed class FreeFormTests
{
    [Fact]
    public void Text_of_every_code_point_is_written_as_the_default_encoder_does()
    {
        foreach (var block in Enumerable.Range(1, 0x10FFFF).Where(Rune.IsValid).Chunk(37))
        {
            var text = string.Concat(block.Select(point => new Rune(point).ToString()));
            var raw = text.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal);
            if (block[0] >= 32)
            {
                AssertWritten(JsonNode.Parse($$"""{"{{raw}}":["{{raw}}"]}""")!);
            }

            AssertWritten(new JsonObject { [text] = new JsonArray(text) });
        }
    }

    [Theory]
    [InlineData("""{"a":[1,1.0,-0,1e400,12345678901234567890123,true,false,null,"x","",{},[]]}""")]
    [InlineData(""" { "a" : [ 1 , "\u0061\/\u00e9" ] } """)]
    [InlineData("\"text\"")]
    [InlineData("1.50")]
    public void Parsed_values_are_written_as_nodes_write_themselves(string json) =>
        AssertWritten(JsonNode.Parse(json)!);

    [Fact]
    public void Values_of_every_type_are_written_as_nodes_write_themselves()
    {
        AssertWritten(
            new JsonObject
            {
                ["number"] = 5,
                ["fraction"] = 0.1,
                ["time"] = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)),
                ["id"] = Guid.Empty,
                ["character"] = 'é',
                ["flag"] = true,
                ["element"] = JsonObject.Create(JsonDocument.Parse("""{"a":["<"]}""").RootElement),
            }
        );
    }

    [Theory]
    [InlineData("""{"a":{"b":1,"b":2}}""")]
    [InlineData("""[{"b":1,"\u0062":2}]""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"\udc00":1}""")]
    public void What_nodes_would_find_too_late_is_refused(string json) =>
        Assert.Throws<JsonException>(() => Probes.Node.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Invalid_utf8_is_refused_in_names_and_texts()
    {
        Assert.Throws<JsonException>(() => Probes.Node.Parse([.. "{\"a\":\""u8, 0xFF, .. "\"}"u8]));
        Assert.Throws<JsonException>(() => Probes.Node.Parse([.. "{\""u8, 0xC0, 0x80, .. "\":1}"u8]));
    }

    private static void AssertWritten(JsonNode node)
    {
        using var buffer = new PooledBuffer();
        Probes.Node.Serialize(node, buffer);
        Assert.Equal(node.ToJsonString(), Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
