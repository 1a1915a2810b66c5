using System.Collections.Generic;
using System.Text.Json;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>An error says where: path, line and byte position.</summary>
public sealed class PlaceTests
{
    private static readonly ProbeConverter<Dictionary<string, int[]>> Map = new(ReadMap, WriteMap);

    [Theory]
    [InlineData("[]", "$", 0, 1)]
    [InlineData("{\"a\":1}", "$.a", 0, 6)]
    [InlineData("{\"a\":[1,\n  \"x\"]}", "$.a[1]", 1, 5)]
    [InlineData("{\"a\":[],\n\"b.c\":[1,2,true]}", "$['b.c'][2]", 1, 15)]
    [InlineData("{\"a\":[1],\"a\":[1]}", "$.a", 0, 16)]
    [InlineData("{\"a\":[1,2", "$.a[0]", 0, 9)]
    [InlineData("{\"a\":[1,]}", "$.a[0]", 0, 8)]
    [InlineData("{\"a\":[99999999999]}", "$.a[0]", 0, 17)]
    [InlineData("{\"a\":[1]} x", "$", 0, 10)]
    public void Errors_carry_path_line_and_position(string json, string path, long line, long position)
    {
        var exception = Assert.Throws<JsonException>(() => Map.ParseText(json));

        Assert.Equal((path, line, position), (exception.Path, exception.LineNumber, exception.BytePositionInLine));
        Assert.Contains(
            $"Path: {path} | LineNumber: {line} | BytePositionInLine: {position}.",
            exception.Message,
            System.StringComparison.Ordinal
        );
    }

    [Fact]
    public void Errors_through_the_serializer_carry_them_too()
    {
        var options = new JsonSerializerOptions { Converters = { Map } };

        var root = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Dictionary<string, int[]>>("{\"a\":\n[1,true]}", options)
        );
        var member = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Holder>("{\"Items\":[{\"a\":[1]},{\"a\":\n[1,true]}]}", options)
        );

        Assert.Equal(("$.a[1]", 1L, 7L), (root.Path, root.LineNumber, root.BytePositionInLine));
        Assert.Equal(("$.Items[1]", 1L), (member.Path, member.LineNumber));
        Assert.Contains("Path: $.a[1]", member.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_serializer_gets_indentation_and_its_own_encoder()
    {
#pragma warning disable CA1869 // Each options object serves one call on purpose.
        var value = new Dictionary<string, int[]> { ["é"] = [1, 2] };
        var plain = new JsonSerializerOptions { Converters = { Map } };
        var indented = new JsonSerializerOptions { Converters = { Map }, WriteIndented = true };
        var relaxed = new JsonSerializerOptions
        {
            Converters = { Map },
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

        Assert.Equal("{\"\\u00E9\":[1,2]}", JsonSerializer.Serialize(value, plain));
        Assert.Equal("{\"é\":[1,2]}", JsonSerializer.Serialize(value, relaxed));
        Assert.Equal(
            JsonSerializer.Serialize(value, new JsonSerializerOptions { WriteIndented = true }),
            JsonSerializer.Serialize(value, indented)
        );
#pragma warning restore CA1869
    }

    [Fact]
    public void Objects_and_arrays_nested_too_deep_are_not_written()
    {
        var probe = new ProbeConverter<int>(JsonScalars.ReadInt32, WriteNested);

        Assert.Equal(new string('[', 64) + new string(']', 64), probe.WriteText(64));
        Assert.Throws<JsonException>(() => probe.WriteText(65));
    }

    private static void WriteNested(ref JsonWriter output, int depth)
    {
        if (depth > 0)
        {
            var start = output.BeginArray();
            if (depth > 1)
            {
                output.WriteComma();
            }

            WriteNested(ref output, depth - 1);
            output.EndArray(start);
        }
    }

    private static Dictionary<string, int[]> ReadMap(ref JsonReader reader)
    {
        JsonReaderExtensions.BeginObject(ref reader);
        var map = new Dictionary<string, int[]>();
        while (JsonReaderExtensions.NextMember(ref reader))
        {
            var name = reader.GetString()!;
            JsonReaderExtensions.Advance(ref reader);
            JsonReaderExtensions.BeginArray(ref reader);
            var list = default(ListBuffer<int>);
            while (JsonReaderExtensions.NextElement(ref reader))
            {
                list.Add(JsonScalars.ReadInt32(ref reader));
            }

            if (!map.TryAdd(name, list.ToArray()))
            {
                throw JsonReaderExtensions.Duplicate(name);
            }
        }

        return map;
    }

    private static void WriteMap(ref JsonWriter output, Dictionary<string, int[]> map)
    {
        var start = output.BeginObject(map);
        foreach (var (name, list) in JsonLists.Entries(map))
        {
            output.WriteName(name);
            var inner = output.BeginArray();
            foreach (var element in JsonLists.Elements<int>(list))
            {
                output.WriteComma();
                output.WriteInt32(element);
            }

            output.EndArray(inner);
        }

        output.EndObject(start);
    }

    public sealed record Holder(List<Dictionary<string, int[]>> Items);
}
