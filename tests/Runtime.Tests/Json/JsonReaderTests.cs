using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>The reader of emitted code accepts what <see cref="Utf8JsonReader"/> accepts, no more and no less, and finds the same values.</summary>
public sealed class JsonReaderTests
{
    // Every kind of token, of escape, of number, and texts below, at and above the width of a block.
    private const string Everything =
        " {\"first\":[0,-1,1.5e+3,2E-1,10, true ,false,null,\"\",\"short\",\"exactly16bytes!!\",\"more than 16 bytes of text\"],\n"
        + "\t\"b\\u0041\":{\"\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\uD83D\\uDE00\"},\"ü\":\"𝄞 and é, long enough\",\"empty\":{},\"none\":[] ,\"nested\":[[{}]]}\r\n";

    private static readonly JsonSerializerOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { Probes.Node },
    };

    private static readonly JsonSerializerOptions Streaming = new()
    {
        DefaultBufferSize = 1,
        Converters = { Probes.Text },
    };

    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(Everything);

    [Fact]
    public void Every_byte_replaced_by_every_other_is_judged_alike()
    {
        var json = (byte[])Bytes.Clone();
        for (var index = 0; index < json.Length; index++)
        {
            var original = json[index];
            for (var value = 0; value <= byte.MaxValue; value++)
            {
                json[index] = (byte)value;
                Compare(json);
            }

            json[index] = original;
        }
    }

    [Fact]
    public void Every_byte_left_out_or_doubled_is_judged_alike()
    {
        for (var index = 0; index < Bytes.Length; index++)
        {
            Compare([.. Bytes[..index], .. Bytes[(index + 1)..]]);
            Compare([.. Bytes[..index], Bytes[index], .. Bytes[index..]]);
        }
    }

    [Fact]
    public void Every_beginning_and_every_end_is_judged_alike()
    {
        for (var index = 0; index <= Bytes.Length; index++)
        {
            Compare(Bytes[..index]);
            Compare(Bytes[index..]);
        }
    }

    [Theory]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("0x1")]
    [InlineData("1_0")]
    [InlineData("1a")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("tru")]
    [InlineData("truee")]
    [InlineData("True")]
    [InlineData("nul")]
    [InlineData("'a'")]
    [InlineData("\"\\x41\"")]
    [InlineData("\"\\u004\"")]
    [InlineData("\"\\u004g\"")]
    [InlineData("\"\\")]
    [InlineData("\"\t\"")]
    [InlineData("\"0123456789012345\t\"")]
    [InlineData("\"")]
    [InlineData("[1 2]")]
    [InlineData("[1,]")]
    [InlineData("[,1]")]
    [InlineData("{,}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\"}")]
    [InlineData("{a:1}")]
    [InlineData("{1:1}")]
    [InlineData("{\"a\":1 \"b\":2}")]
    [InlineData("[1}")]
    [InlineData("{\"a\":1]")]
    [InlineData("[1]]")]
    [InlineData("1 2")]
    [InlineData("/**/1")]
    [InlineData("1//")]
    [InlineData("\u00A01")]
    [InlineData("\0")]
    [InlineData("")]
    [InlineData(" \n")]
    public void What_is_no_JSON_is_refused_where_Utf8JsonReader_refuses_it(string json)
    {
        var expected = Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(json));
        var actual = Assert.Throws<JsonException>(() => Probes.Node.ParseText(json));

        Assert.Equal(
            (expected.LineNumber, expected.BytePositionInLine),
            (actual.LineNumber, actual.BytePositionInLine)
        );
    }

    [Theory]
    [InlineData(64, 64)]
    [InlineData(64, 65)]
    [InlineData(3, 3)]
    [InlineData(3, 4)]
    public void Nesting_is_limited(int limit, int depth)
    {
        var json = Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));

        var exception = Record.Exception(() => Probes.Node.Parse(json, limit));

        Assert.Equal(
            depth > limit,
            exception is JsonException { LineNumber: 0 } refusal && refusal.BytePositionInLine == limit
        );
        Assert.Equal(depth > limit, exception is not null);
    }

    [Fact]
    public void A_limit_beyond_any_stack_ends_in_an_error()
    {
        var json = new byte[10_000_000];
        json.AsSpan().Fill((byte)'[');

        Assert.Throws<JsonException>(() => Probes.Node.Parse(json, int.MaxValue));
    }

    [Fact]
    public void A_document_in_pieces_gives_the_same_wherever_it_breaks()
    {
        var expected = Probes.Node.Parse(Bytes);
        for (var index = 1; index < Bytes.Length; index++)
        {
            var reader = new Utf8JsonReader(Pieces.Of(Bytes.AsMemory(0, index), Bytes.AsMemory(index)));
            reader.Read();

            var value = Probes.Node.Read(ref reader, typeof(JsonNode), JsonSerializerOptions.Default);

            Assert.True(JsonNode.DeepEquals(expected, value), index.ToString());
            Assert.False(reader.Read());
        }
    }

    [Fact]
    public void Comments_and_trailing_commas_pass_where_the_serializer_takes_them()
    {
        var value = JsonSerializer.Deserialize<JsonNode>("/*a*/{\"a\":/*b*/[1,//c\n2,],}", Lenient);
        var refusal = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<JsonNode>("{\"a\":1,/*b*/\n\"b\":{\"c\":2,\"c\":3,},}", Lenient)
        );

        Assert.Equal("{\"a\":[1,2]}", value!.ToJsonString());
        Assert.Equal(("$.b.c", 1L, 15L), (refusal.Path, refusal.LineNumber, refusal.BytePositionInLine));
    }

    [Fact]
    public async Task A_value_that_comes_through_a_stream_is_read_whole()
    {
        var texts = new List<string> { "", "a", new('b', 100), "ü\n" };
        using var stream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(texts));

        var read = await JsonSerializer.DeserializeAsync<List<string>>(
            stream,
            Streaming,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(texts, read);
    }

    private static void Compare(byte[] json)
    {
        var (expected, isValid) = Read(json);
        foreach (var probe in new[] { Probes.Node, Skipped })
        {
            try
            {
                var actual = probe.Parse(json);
                Assert.True(isValid, "accepted: " + Encoding.UTF8.GetString(json));
                Assert.True(probe == Skipped || JsonNode.DeepEquals(expected, actual), Encoding.UTF8.GetString(json));
            }
            catch (JsonException exception)
            {
                Assert.False(isValid, exception.Message + Encoding.UTF8.GetString(json));
            }
        }
    }

    private static ProbeConverter<JsonNode?> Skipped { get; } =
        new(
            (ref JsonReader reader) =>
            {
                JsonReaderExtensions.SkipValue(ref reader);
                return null;
            }
        );

    // What the framework's reader says, which looks at texts only when they are asked for.
    private static (JsonNode? Value, bool IsValid) Read(byte[] json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                _ = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : null;
            }

            return (JsonNode.Parse(json), true);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return (null, false);
        }
    }

    /// <summary>Text in two pieces.</summary>
    private sealed class Pieces : ReadOnlySequenceSegment<byte>
    {
        public static ReadOnlySequence<byte> Of(ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second)
        {
            var end = new Pieces { Memory = second, RunningIndex = first.Length };
            return new(new Pieces { Memory = first, Next = end }, 0, end, second.Length);
        }
    }
}
