using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>The calls that emitted writers consist of: required members are always written, optional ones if they are there.</summary>
public sealed class MemberWriterTests
{
    private delegate void Write(ref JsonWriter output);

    [Fact]
    public void Each_kind_of_member_is_written_with_its_name()
    {
        var text = Written(
            (ref output) =>
            {
                JsonMember.String(ref output, ",\"a\":\""u8, "x\n");
                JsonMember.Boolean(ref output, ",\"b\":"u8, true);
                JsonMember.Boolean(ref output, ",\"b2\":"u8, false);
                JsonMember.Int32(ref output, ",\"c\":"u8, -1);
                JsonMember.Int64(ref output, ",\"d\":"u8, long.MaxValue);
                JsonMember.Single(ref output, ",\"e\":"u8, 0.5f);
                JsonMember.Double(ref output, ",\"f\":"u8, 0.1);
                JsonMember.Decimal(ref output, ",\"g\":"u8, 1.50m);
                JsonMember.DateTime(ref output, ",\"h\":"u8, DateTimeOffset.UnixEpoch);
                JsonMember.Date(ref output, ",\"i\":"u8, new DateOnly(2024, 2, 29));
                JsonMember.Time(ref output, ",\"j\":"u8, new TimeOnly(1, 2, 3));
                JsonMember.Duration(ref output, ",\"k\":"u8, TimeSpan.FromMinutes(1));
                JsonMember.Uuid(ref output, ",\"l\":"u8, Guid.Empty);
                JsonMember.Uri(ref output, ",\"m\":"u8, new Uri("/a", UriKind.Relative));
                JsonMember.Bytes(ref output, ",\"n\":"u8, [1, 2]);
                JsonMember.Node(ref output, ",\"o\":"u8, JsonValue.Create(1));
                JsonMember.Node(ref output, ",\"o2\":"u8, null);
                JsonMember.Model(ref output, ",\"p\":"u8, new Box(1));
                JsonMember.Value(ref output, ",\"q\":"u8, new Slot(2));
                JsonMember.Texts(ref output, ",\"r\":"u8, ["x", "y"]);
                JsonMember.List(ref output, ",\"s\":"u8, (IReadOnlyList<Box>)[new Box(3), new Box(4)]);
                JsonMember.TextMap(
                    ref output,
                    ",\"t\":"u8,
                    new Dictionary<string, string> { ["x"] = "y", ["z"] = "w" }
                );
                JsonMember.Map(
                    ref output,
                    ",\"u\":"u8,
                    new Dictionary<string, Slot> { ["x"] = new(5), ["y"] = new(6) }
                );
            }
        );

        Assert.Equal(
            """{"a":"x\n","b":true,"b2":false,"c":-1,"d":9223372036854775807,"e":0.5,"f":0.1,"g":1.50,"h":"1970-01-01T00:00:00Z","i":"2024-02-29","j":"01:02:03","k":"PT1M","l":"00000000-0000-0000-0000-000000000000","m":"/a","n":"AQI=","o":1,"o2":null,"p":1,"q":2,"r":["x","y"],"s":[3,4],"t":{"x":"y","z":"w"},"u":{"x":5,"y":6}}""",
            text
        );
    }

    [Fact]
    public void Optional_members_that_are_there_are_written_like_required_ones()
    {
        var text = Written(
            (ref output) =>
            {
                OptionalJsonMember.String(ref output, ",\"a\":\""u8, "x");
                OptionalJsonMember.Boolean(ref output, ",\"b\":"u8, false);
                OptionalJsonMember.Int32(ref output, ",\"c\":"u8, 0);
                OptionalJsonMember.Int64(ref output, ",\"d\":"u8, 1);
                OptionalJsonMember.Single(ref output, ",\"e\":"u8, 0.5f);
                OptionalJsonMember.Double(ref output, ",\"f\":"u8, 0.1);
                OptionalJsonMember.Decimal(ref output, ",\"g\":"u8, 1.50m);
                OptionalJsonMember.DateTime(ref output, ",\"h\":"u8, DateTimeOffset.UnixEpoch);
                OptionalJsonMember.Date(ref output, ",\"i\":"u8, new DateOnly(2024, 2, 29));
                OptionalJsonMember.Time(ref output, ",\"j\":"u8, new TimeOnly(1, 2, 3));
                OptionalJsonMember.Duration(ref output, ",\"k\":"u8, TimeSpan.FromMinutes(1));
                OptionalJsonMember.Uuid(ref output, ",\"l\":"u8, Guid.Empty);
                OptionalJsonMember.Uri(ref output, ",\"m\":"u8, new Uri("/a", UriKind.Relative));
                OptionalJsonMember.Bytes(ref output, ",\"n\":"u8, []);
                OptionalJsonMember.Node(ref output, ",\"o\":"u8, JsonValue.Create(1));
                OptionalJsonMember.Model(ref output, ",\"p\":"u8, new Box(1));
                OptionalJsonMember.Value<Slot>(ref output, ",\"q\":"u8, new Slot(2));
                OptionalJsonMember.Texts(ref output, ",\"r\":"u8, []);
                OptionalJsonMember.List(ref output, ",\"s\":"u8, (IReadOnlyList<Box>)[new Box(3)]);
                OptionalJsonMember.TextMap(ref output, ",\"t\":"u8, new Dictionary<string, string>());
                OptionalJsonMember.Map(ref output, ",\"u\":"u8, new Dictionary<string, Slot> { ["x"] = new(5) });
            }
        );

        Assert.Equal(
            """{"a":"x","b":false,"c":0,"d":1,"e":0.5,"f":0.1,"g":1.50,"h":"1970-01-01T00:00:00Z","i":"2024-02-29","j":"01:02:03","k":"PT1M","l":"00000000-0000-0000-0000-000000000000","m":"/a","n":"","o":1,"p":1,"q":2,"r":[],"s":[3],"t":{},"u":{"x":5}}""",
            text
        );
    }

    [Fact]
    public void Optional_members_that_are_absent_are_left_out() =>
        Assert.Equal(
            "{}",
            Written(
                (ref output) =>
                {
                    OptionalJsonMember.String(ref output, ",\"a\":\""u8, null);
                    OptionalJsonMember.Boolean(ref output, ",\"b\":"u8, null);
                    OptionalJsonMember.Int32(ref output, ",\"c\":"u8, null);
                    OptionalJsonMember.Int64(ref output, ",\"d\":"u8, null);
                    OptionalJsonMember.Single(ref output, ",\"e\":"u8, null);
                    OptionalJsonMember.Double(ref output, ",\"f\":"u8, null);
                    OptionalJsonMember.Decimal(ref output, ",\"g\":"u8, null);
                    OptionalJsonMember.DateTime(ref output, ",\"h\":"u8, null);
                    OptionalJsonMember.Date(ref output, ",\"i\":"u8, null);
                    OptionalJsonMember.Time(ref output, ",\"j\":"u8, null);
                    OptionalJsonMember.Duration(ref output, ",\"k\":"u8, null);
                    OptionalJsonMember.Uuid(ref output, ",\"l\":"u8, null);
                    OptionalJsonMember.Uri(ref output, ",\"m\":"u8, null);
                    OptionalJsonMember.Bytes(ref output, ",\"n\":"u8, null);
                    OptionalJsonMember.Node(ref output, ",\"o\":"u8, null);
                    OptionalJsonMember.Model(ref output, ",\"p\":"u8, null);
                    OptionalJsonMember.Value<Slot>(ref output, ",\"q\":"u8, null);
                    OptionalJsonMember.Texts(ref output, ",\"r\":"u8, null);
                    OptionalJsonMember.List<Box>(ref output, ",\"s\":"u8, null);
                    OptionalJsonMember.TextMap(ref output, ",\"t\":"u8, null);
                    OptionalJsonMember.Map<Slot>(ref output, ",\"u\":"u8, null);
                }
            )
        );

    [Fact]
    public void Null_is_refused_where_a_value_is_required()
    {
        Refused((ref output) => JsonMember.String(ref output, ",\"a\":\""u8, null!));
        Refused((ref output) => JsonMember.Uri(ref output, ",\"a\":"u8, null!));
        Refused((ref output) => JsonMember.Bytes(ref output, ",\"a\":"u8, null!));
        Refused((ref output) => JsonMember.Model(ref output, ",\"a\":"u8, null!));
        Refused((ref output) => JsonMember.Texts(ref output, ",\"a\":"u8, null!));
        Refused((ref output) => JsonMember.Texts(ref output, ",\"a\":"u8, [null!]));
        Refused((ref output) => JsonMember.List<Box>(ref output, ",\"a\":"u8, null!));
        Refused((ref output) => JsonMember.List<Box>(ref output, ",\"a\":"u8, [null!]));
        Refused((ref output) => JsonMember.TextMap(ref output, ",\"a\":"u8, null!));
        Refused(
            (ref output) =>
                JsonMember.TextMap(ref output, ",\"a\":"u8, new Dictionary<string, string> { ["a"] = null! })
        );
        Refused((ref output) => JsonMember.Map<Box>(ref output, ",\"a\":"u8, null!));
        Refused((ref output) => JsonMember.Map(ref output, ",\"a\":"u8, new Dictionary<string, Box> { ["a"] = null! }));
    }

    [Fact]
    public void Lists_and_maps_come_back()
    {
        var box = new ProbeConverter<Box[]>(JsonLists.ReadList<Box>);
        var slots = new ProbeConverter<Dictionary<string, Slot>>(JsonLists.ReadMap<Slot>);
        var texts = new ProbeConverter<string[]>(JsonLists.ReadTexts);
        var map = new ProbeConverter<Dictionary<string, string>>(JsonLists.ReadTextMap);

        Assert.Equal([new Box(1), new Box(2)], box.ParseText("[1,2]"));
        Assert.Empty(box.ParseText("[]"));
        Assert.Equal(
            new Dictionary<string, Slot> { ["a"] = new(1), ["b"] = new(2) },
            slots.ParseText("""{"a":1,"b":2}""")
        );
        Assert.Equal(["a", "b"], texts.ParseText("""["a","b"]"""));
        Assert.Equal(new Dictionary<string, string> { ["a"] = "b" }, map.ParseText("""{"a":"b"}"""));
        Assert.Contains(
            "Duplicate property 'a'",
            Assert.Throws<JsonException>(() => map.ParseText("""{"a":"b","a":"c"}""")).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<JsonException>(() => slots.ParseText("""{"a":1,"\u0061":2}"""));
        Assert.Throws<JsonException>(() => texts.ParseText("{}"));
        Assert.Throws<JsonException>(() => map.ParseText("[]"));
        Assert.Throws<JsonException>(() => texts.ParseText("[null]"));
        Assert.Throws<ArgumentNullException>(() => JsonLists.Add(null!, "a", 1));
    }

    [Fact]
    public void A_model_goes_through_its_converter()
    {
        var converter = JsonModelConverter<Box>.Instance;
        using var buffer = new PooledBuffer();

        converter.Serialize(new Box(7), buffer);

        Assert.Equal("7", Encoding.UTF8.GetString(buffer.WrittenSpan));
        Assert.Equal(new Box(8), converter.Parse("8"u8));
        Assert.Throws<JsonException>(() => converter.Serialize(null!, buffer));
    }

    private static void Refused(Write write) =>
        Assert.Equal("Null is not allowed here.", Assert.Throws<JsonException>(() => Written(write)).Message);

    private static string Written(Write write) =>
        new ProbeConverter<Write>(
            (ref JsonReader _) => throw new NotSupportedException(),
            (ref JsonWriter output, Write members) =>
            {
                var start = output.BeginObject();
                members(ref output);
                output.EndObject(start);
            }
        ).WriteText(write);

    private sealed record Box(int Number) : IJsonModel<Box>, IJsonModel
    {
        public static Box ReadJson(ref JsonReader reader) => new(JsonScalars.ReadInt32(ref reader));

        public void WriteJson(ref JsonWriter output) => output.WriteInt32(Number);
    }

    private readonly record struct Slot(int Number) : IJsonModel<Slot>, IJsonModel
    {
        public static Slot ReadJson(ref JsonReader reader) => new(JsonScalars.ReadInt32(ref reader));

        public void WriteJson(ref JsonWriter output) => output.WriteInt32(Number);
    }
}
