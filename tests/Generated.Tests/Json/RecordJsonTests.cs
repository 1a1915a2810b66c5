using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using AmplifyAdmin.Runtime.Emitted;
using Shapes;
using Xunit;

namespace Generated.Tests.Json;

/// <summary>What emitted record readers and writers refuse, keep and leave out.</summary>
public sealed class RecordJsonTests
{
    [Fact]
    public void All_missing_members_are_named_in_one_error()
    {
        var exception = Refused<Scalars>("""{"s":"","i":1}""");

        Assert.Contains("'b', 'l', 'f', 'd', 'm', 'nullable'", exception.Message, StringComparison.Ordinal);
        Assert.Equal("$", exception.Path);
    }

    [Fact]
    public void A_record_of_more_than_64_members_counts_them_all()
    {
        var all = string.Join(",", Enumerable.Range(0, 70).Select(index => $"\"m{index}\":\"\""));

        Assert.Equal("", Read<Big>("{" + all + "}").M69);
        Assert.Contains(
            "'m0', 'm63', 'm64', 'm69'",
            Refused<Big>("""{"m1":"","m65":""}""").Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Duplicate property 'm69'",
            Refused<Big>("{" + all + ",\"m69\":\"\"}").Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Duplicate property 'm5'",
            Refused<Big>("{" + all + ",\"m5\":\"\"}").Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"kind":"a","lives":"9"}""", "$.lives", "Expected an integer, found a string")]
    [InlineData("""{"kind":null,"lives":9}""", "$.kind", "Expected a string, found null")]
    [InlineData("""{"kind":"a","lives":9,"kind":"b"}""", "$.kind", "Duplicate property 'kind'")]
    [InlineData("""{"kind":"a","lives":9,"k\u0069nd":"b"}""", "$.kind", "Duplicate property 'kind'")]
    [InlineData("""{"kind":"a","lives":1.5}""", "$.lives", "Expected an integer, found 1.5")]
    [InlineData("""{"kind":"a","lives":3000000000}""", "$.lives", "outside the range")]
    [InlineData("""["kind"]""", "$", "Expected an object, found an array")]
    [InlineData("null", "$", "Expected an object, found null")]
    public void Refusals_say_what_and_where(string json, string path, string message)
    {
        var exception = Refused<Cat>(json);

        Assert.Equal(path, exception.Path);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"1","a":1,"a":2}""")]
    [InlineData("""{"id":"1","a":{"b":1,"b":2}}""")]
    [InlineData("""{"a":1,"id":"1","id":"1"}""")]
    public void Duplicates_among_kept_members_are_refused(string json) => Refused<Bag>(json);

    [Fact]
    public void Unknown_members_are_kept_in_order_where_the_document_says_so()
    {
        var json = """{"id":"1","z":[1.0,{"y":null}],"a":"b","m":null}""";

        var value = Read<Bag>(json);

        Assert.Equal(json, Write(value));
        Assert.Equal(json.Replace("\"1\"", "\"2\"", StringComparison.Ordinal), Write(value with { Id = "2" }));
        Assert.ThrowsAny<JsonException>(() =>
            Write(
                value with
                {
                    AdditionalProperties = new System.Collections.Generic.Dictionary<
                        string,
                        System.Text.Json.Nodes.JsonNode?
                    >
                    {
                        ["id"] = null,
                    },
                }
            )
        );
    }

    [Fact]
    public void Absent_and_null_are_told_apart()
    {
        const string Start = """{"s":"","b":true,"i":1,"l":2,"f":0,"d":0,"m":0,"nullable":null""";

        Assert.False(Read<Scalars>(Start + "}").Os.HasValue);
        Assert.Null(Read<Scalars>(Start + ",\"os\":null}").Os.Value);
        Assert.Equal(Start + ",\"os\":null}", Write(Read<Scalars>(Start + ",\"os\":null}")));
        Assert.Equal(Start + "}", Write(Read<Scalars>(Start + "}")));
        Assert.Equal(Start + "}", Write(Read<Scalars>(Start + ",\"oi\":null}")));
    }

    [Fact]
    public void Defaults_stand_in_for_absent_members_only()
    {
        const string Start = """{"s":"","b":true,"i":1,"l":2,"f":0,"d":0,"m":0,"nullable":null""";

        Assert.Equal(7, Read<Scalars>(Start + "}").OiOrDefault);
        Assert.Equal(9, Read<Scalars>(Start + ",\"oi\":9}").OiOrDefault);
    }

    [Fact]
    public void Null_in_place_of_a_required_value_is_not_written()
    {
        Assert.Throws<JsonException>(() => Write(new Cat { Kind = null!, Lives = 1 }));
        Assert.Throws<JsonException>(() => Write(new Holder { Pet = null! }));
        Assert.Throws<JsonException>(() => Write(new Lists { Strings = [null!] }));
    }

    [Fact]
    public void Recursion_is_limited_in_both_directions()
    {
#pragma warning disable CS0618 // The schema is deprecated to test just that.
        static string Nested(int depth) =>
            depth == 0 ? """{"name":""}""" : $$"""{"name":"","children":[{{Nested(depth - 1)}}]}""";
        var node = new Node { Name = "" };
        for (var depth = 0; depth < 40; depth++)
        {
            node = new Node { Name = "", Children = [node] };
        }

        Assert.NotNull(Read<Node>(Nested(31)));
        Refused<Node>(Nested(32));
        Assert.Throws<JsonException>(() => Write(node));
#pragma warning restore CS0618
    }

    [Fact]
    public void Secrets_are_not_printed()
    {
        const string Json = """{"s":"","b":true,"i":1,"l":2,"f":0,"d":0,"m":0,"nullable":null,"secret":"hunter2"}""";

        var text = Read<Scalars>(Json).ToString();

        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        Assert.Contains("Secret = ***", text, StringComparison.Ordinal);
    }

    internal static T Read<T>(string json) => Converter<T>().Parse(Encoding.UTF8.GetBytes(json));

    internal static JsonException Refused<T>(string json) => Assert.Throws<JsonException>(() => Read<T>(json));

    internal static string Write<T>(T value)
    {
        using var buffer = new PooledBuffer();
        Converter<T>().Serialize(value, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static ApiJsonConverter<T> Converter<T>() =>
        (ApiJsonConverter<T>)JsonSerializerOptions.Default.GetConverter(typeof(T));
}
