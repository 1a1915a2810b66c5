using System;
using System.Buffers;
using System.Text;
using System.Text.Json;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Json.Converters;

/// <summary>Whole texts that converters read by themselves.</summary>
public sealed class WholeTextTests
{
    /// <summary>The members <c>id</c> (required), <c>kind</c> (a required constant) and <c>note</c> (optional).</summary>
    private static readonly PropertyNameTable Names = new(typeof(WholeTextTests), [0b001], "id", "kind", "note")
    {
        Constants = [0b010],
    };

    [Fact]
    public void A_text_is_read_in_any_pieces_with_and_without_a_byte_order_mark()
    {
        foreach (var text in new[] { "\"a\\n\\u00e9é\"", "\uFEFF\"a\\n\\u00e9é\"" })
        {
            Assert.Equal("a\néé", Probes.Text.Parse(Encoding.UTF8.GetBytes(text)));
            for (var size = 1; size < 30; size++)
            {
                Assert.Equal("a\néé", Probes.Text.Parse(Pieces.Of(text, size)));
                Assert.Equal("a\néé", Probes.Text.ParseStrict(Pieces.Of(text, size)));
            }
        }
    }

    [Fact]
    public void A_strict_reader_refuses_null_and_a_missing_constant_where_others_do_not()
    {
        var converter = new ProbeConverter<int>(ReadRecord);

        foreach (var size in new[] { 3, 100 })
        {
            Assert.Equal(1, converter.Parse(Pieces.Of("""{"id":1,"kind":"x","note":null}""", size)));
            Assert.Equal(1, converter.Parse(Pieces.Of("""{"id":1}""", size)));
            Assert.Equal(1, converter.ParseStrict(Pieces.Of("""{"kind":"x","id":1}""", size)));
            Assert.Contains(
                "'kind'",
                Assert.Throws<JsonException>(() => converter.ParseStrict(Pieces.Of("""{"id":1}""", size))).Message,
                StringComparison.Ordinal
            );
            Assert.Throws<JsonException>(() =>
                converter.ParseStrict(Pieces.Of("""{"id":1,"kind":"x","note":null}""", size))
            );
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(64)]
    [InlineData(100)]
    public void The_depth_of_a_text_has_the_limit_that_a_caller_gives(int depth)
    {
        var (fits, isTooDeep) = (Nested(depth), Nested(depth + 1));

        Assert.NotNull(Probes.Node.Parse(fits, depth));
        Assert.NotNull(Probes.Node.Parse(new ReadOnlySequence<byte>(fits), depth));
        Assert.NotNull(Probes.Node.Parse(Nested(64), 0));
        var thrown = Assert.Throws<JsonException>(() => Probes.Node.Parse(isTooDeep, depth));
        Assert.Contains($"depth of {depth}", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(depth, thrown.BytePositionInLine);
        Assert.Throws<JsonException>(() => Probes.Node.Parse(Nested(65), 0));
    }

    [Fact]
    public void Items_of_text_are_their_text()
    {
        var converter = TextItemConverter.Instance;
        using var buffer = new PooledBuffer();

        converter.Serialize("say \"é\"", buffer);

        Assert.Equal("say \"é\"", Encoding.UTF8.GetString(buffer.WrittenSpan));
        Assert.Equal("say \"é\"", converter.Parse(new ReadOnlySequence<byte>(buffer.WrittenSpan.ToArray())));
        Assert.Equal("say \"é\"", converter.Parse(Pieces.Of("say \"é\"", 3)));
        Assert.Throws<ArgumentNullException>("value", () => converter.Serialize(null!, new PooledBuffer()));
        Assert.Throws<ArgumentNullException>("buffer", () => converter.Serialize("x", null!));
    }

    [Fact]
    public void Optional_values_may_be_null_and_others_may_not()
    {
        Assert.Equal("null", Written(SharedConverters.OptionalString, null));
        Assert.Equal("\"x\"", Written(SharedConverters.OptionalString, "x"));
        Assert.Equal("null", Written(SharedConverters.OptionalInt32, null));
        Assert.Equal("5", Written(SharedConverters.OptionalInt32, 5));
        Assert.Null(SharedConverters.OptionalString.Parse("null"u8));
        Assert.Equal("x", SharedConverters.OptionalString.Parse("\"x\""u8));
        Assert.Null(SharedConverters.OptionalInt32.Parse("null"u8));
        Assert.Equal(5, SharedConverters.OptionalInt32.Parse("5"u8));
        Assert.Throws<JsonException>(() => SharedConverters.String.Parse("null"u8));
        Assert.Throws<JsonException>(() => SharedConverters.Int32.Parse("null"u8));
    }

    [Fact]
    public void Optional_values_are_null_through_the_serializer_as_well()
    {
        var options = new JsonSerializerOptions
        {
            Converters = { SharedConverters.OptionalString, SharedConverters.OptionalInt32 },
        };

        Assert.Equal(new[] { "x", null }, JsonSerializer.Deserialize<string?[]>("""["x",null]""", options)!);
        Assert.Equal(new int?[] { 1, null }, JsonSerializer.Deserialize<int?[]>("[1,null]", options)!);
        Assert.Equal("""["x",null]""", JsonSerializer.Serialize(new[] { "x", null }, options));
        Assert.Equal("[1,null]", JsonSerializer.Serialize(new int?[] { 1, null }, options));
    }

    private static int ReadRecord(ref JsonReader reader)
    {
        var id = 0;
        var members = new MemberReader(Names, ref reader);
        while (members.Next(ref reader))
        {
            if (members.Current == 0)
            {
                id = JsonScalars.ReadInt32(ref reader);
            }
            else
            {
                JsonReaderExtensions.ReadString(ref reader);
            }
        }

        return id;
    }

    private static string Written<T>(ApiJsonConverter<T> converter, T value)
    {
        using var buffer = new PooledBuffer();
        converter.Serialize(value, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static byte[] Nested(int levels) =>
        Encoding.UTF8.GetBytes(new string('[', levels) + new string(']', levels));
}
