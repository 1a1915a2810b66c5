using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>How emitted readers go through the members of an object.</summary>
public sealed class MemberReaderTests
{
    /// <summary>The members <c>a</c> (required), <c>b</c> (optional), <c>c</c> (null differs from absent) and <c>é</c>.</summary>
    private static readonly PropertyNameTable Few = new(typeof(MemberReaderTests), [0b0001], "a", "b", "c", "é")
    {
        Nullable = [0b0100],
    };

    private static readonly string[] ManyNames = [.. Enumerable.Range(0, 130).Select(index => $"m{index}")];

    /// <summary>130 members, of which the first, the 64th, the 65th and the last are required.</summary>
    private static readonly PropertyNameTable Many = new(
        typeof(MemberReaderTests),
        [1UL | (1UL << 63), 1, 0b10],
        ManyNames
    );

    [Theory]
    [InlineData("""{"a":1}""", "a=1")]
    [InlineData("""{"a":1,"b":2,"c":3,"é":4}""", "a=1 b=2 c=3 é=4")]
    [InlineData("""{"é":4,"c":3,"b":2,"a":1}""", "é=4 c=3 b=2 a=1")]
    [InlineData("""{ "a" : 1 , "c" : 3 }""", "a=1 c=3")]
    [InlineData("""{"\u0061":1,"\u00e9":4}""", "a=1 é=4")]
    [InlineData("""{"x":{"a":[1]},"a":1,"y":[],"b":2,"z":"\""}""", "a=1 b=2")]
    [InlineData("""{"a":1,"b":null,"c":3}""", "a=1 c=3")]
    [InlineData("""{"b":null,"a":1}""", "a=1")]
    [InlineData("""{"a":null}""", "a=null")]
    [InlineData("""{"a":1,"c":null}""", "a=1 c=null")]
    [InlineData("""{"c":null,"a":1}""", "c=null a=1")]
    [InlineData("""{"a":1,"é":null}""", "a=1")]
    public void Declared_members_come_in_the_order_of_the_text(string json, string expected) =>
        Assert.Equal(expected, Read(Few, json));

    [Theory]
    [InlineData("{}", "Required members of MemberReaderTests are missing: 'a'.")]
    [InlineData("""{"b":1}""", "Required members of MemberReaderTests are missing: 'a'.")]
    [InlineData("""{"a":1,"a":2}""", "Duplicate property 'a'.")]
    [InlineData("""{"a":1,"\u0061":2}""", "Duplicate property 'a'.")]
    [InlineData("""{"a":1,"b":null,"b":1}""", "Duplicate property 'b'.")]
    [InlineData("""{"a":1,"é":1,"é":2}""", "Duplicate property 'é'.")]
    public void Missing_and_duplicate_members_are_refused(string json, string message) =>
        Assert.StartsWith(
            message,
            Assert.Throws<JsonException>(() => Read(Few, json)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Other_members_are_handed_over_on_request() =>
        Assert.Equal("a=1 ?x b=2 ?y", Read(Few, """{"a":1,"x":[1],"b":2,"y":{}}""", keepsOthers: true));

    [Theory]
    [InlineData("""{"m0":1,"m63":2,"m64":3,"m129":4}""", "m0=1 m63=2 m64=3 m129=4")]
    [InlineData("""{"m129":4,"m64":3,"m63":2,"m0":1,"m5":null,"m128":5}""", "m129=4 m64=3 m63=2 m0=1 m128=5")]
    public void More_than_64_members_are_told_apart(string json, string expected) =>
        Assert.Equal(expected, Read(Many, json));

    [Theory]
    [InlineData("{}", "Required members of MemberReaderTests are missing: 'm0', 'm63', 'm64', 'm129'.")]
    [InlineData("""{"m0":1,"m64":1}""", "Required members of MemberReaderTests are missing: 'm63', 'm129'.")]
    [InlineData("""{"m0":1,"m63":1,"m129":1}""", "Required members of MemberReaderTests are missing: 'm64'.")]
    [InlineData("""{"m0":1,"m63":1,"m64":1,"m129":1,"m64":2}""", "Duplicate property 'm64'.")]
    [InlineData("""{"m128":1,"m128":2}""", "Duplicate property 'm128'.")]
    public void More_than_64_members_are_checked(string json, string message) =>
        Assert.StartsWith(
            message,
            Assert.Throws<JsonException>(() => Read(Many, json)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_strict_reader_misses_constants_among_any_number_of_members()
    {
        var names = new PropertyNameTable(typeof(MemberReaderTests), [1, 0, 0], ManyNames) { Constants = [0, 1] };
        var probe = new ProbeConverter<int>((ref JsonReader reader) => Count(names, ref reader));
        var one = new System.Buffers.ReadOnlySequence<byte>("""{"m0":1}"""u8.ToArray());
        var both = new System.Buffers.ReadOnlySequence<byte>("""{"m64":1,"m0":1,"m129":1}"""u8.ToArray());

        Assert.Equal(1, probe.Parse(one));
        Assert.Equal(3, probe.ParseStrict(both));
        Assert.StartsWith(
            "Required members of MemberReaderTests are missing: 'm64'.",
            Assert.Throws<JsonException>(() => probe.ParseStrict(one)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Each_of_many_members_is_found()
    {
        var json = "{" + string.Join(',', ManyNames.Select((name, index) => $"\"{name}\":{index}")) + "}";

        Assert.Equal(string.Join(' ', ManyNames.Select((name, index) => $"{name}={index}")), Read(Many, json));
    }

    [Fact]
    public void A_declared_name_is_refused_among_the_others()
    {
        Few.ThrowIfDeclared("x");

        Assert.StartsWith(
            "Duplicate property 'b'.",
            Assert.Throws<JsonException>(() => Few.ThrowIfDeclared("b")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Null_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new PropertyNameTable(typeof(string), null!, "a"));
        Assert.Throws<ArgumentNullException>(() =>
            new PropertyNameTable(typeof(string), [], "a") { Constants = null! }
        );
        Assert.Throws<ArgumentNullException>(() => new Utf8StringTable(null!));
        Assert.Throws<ArgumentNullException>(() => new Utf8StringTable("a").IndexOf((string)null!));
    }

    /// <summary>Tables of so many texts, which are equal in length, beginning or end.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(100)]
    public void Texts_are_found_by_both_encodings(int count)
    {
        var texts = Enumerable
            .Range(0, count)
            .Select(index => (index % 2 == 0 ? "a prefix that is long " : "é") + index)
            .ToArray();
        var table = new Utf8StringTable(texts);

        Assert.Equal(count, table.Count);
        for (var index = 0; index < count; index++)
        {
            Assert.Equal(texts[index], table[index]);
            Assert.Equal(index, table.IndexOf(texts[index]));
            Assert.Equal(index, table.IndexOf(Encoding.UTF8.GetBytes(texts[index])));
            Assert.Equal((index + 1, null), (table.Find(texts[index], out var other), other));
            Assert.Equal(texts[index], table.Text(index + 1));
            Assert.Equal((index + 1, null), Enumerated(table, JsonSerializer.Serialize(texts[index])));
            Assert.Equal(JsonSerializer.Serialize(texts[index]), Written(table, index + 1, texts[index]));
        }

        Assert.Equal(-1, table.IndexOf("no"));
        Assert.Equal(-1, table.IndexOf("no"u8));
        Assert.Equal(-1, table.IndexOf("a prefix that is long x"u8));
        Assert.Equal((0, "no"), (table.Find("no", out var unknown), unknown));
        Assert.Equal((0, "no"), Enumerated(table, "\"no\""));
        Assert.Equal("", table.Text(0));
        Assert.Equal("\"n\\u0022o\"", Written(table, 0, "n\"o"));
    }

    [Theory]
    [InlineData(2, "v0, v1")]
    [InlineData(12, "v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11")]
    [InlineData(13, "the values the document lists")]
    public void A_message_lists_a_few_texts(int count, string words)
    {
        var context = new ValidationContext(null);

        context.AddUnknown("x", new Utf8StringTable([.. Enumerable.Range(0, count).Select(index => $"v{index}")]));

        Assert.Equal($"must be one of {words}, but is \"x\"", Assert.Single(context.Errors).Message);
    }

    private static int Count(PropertyNameTable names, ref JsonReader reader)
    {
        var count = 0;
        var members = new MemberReader(names, ref reader);
        while (members.Next(ref reader))
        {
            JsonReaderExtensions.SkipValue(ref reader);
            count++;
        }

        return count;
    }

    private static (int Number, string? Other) Enumerated(Utf8StringTable table, string json) =>
        new ProbeConverter<(int, string?)>(
            (ref JsonReader reader) => (table.Read(ref reader, out var other), other)
        ).ParseText(json);

    private static string Written(Utf8StringTable table, int number, string text) =>
        new ProbeConverter<string>(
            JsonReaderExtensions.ReadString,
            (ref JsonWriter output, string value) => table.Write(ref output, number, value)
        ).WriteText(text);

    private static string Read(PropertyNameTable names, string json, bool keepsOthers = false) =>
        new ProbeConverter<string>(
            (ref JsonReader reader) =>
            {
                var read = new List<string>();
                var members = new MemberReader(names, ref reader, keepsOthers);
                while (members.Next(ref reader))
                {
                    if (members.Current < 0)
                    {
                        read.Add("?" + JsonReaderExtensions.ReadName(ref reader));
                        FreeFormJson.ReadNode(ref reader);
                    }
                    else
                    {
                        var value =
                            reader.TokenType == JsonTokenType.Null ? "null" : $"{JsonScalars.ReadInt64(ref reader)}";
                        read.Add(
                            names == Few
                                ? $"{"abcé"[members.Current]}={value}"
                                : $"{ManyNames[members.Current]}={value}"
                        );
                    }
                }

                return string.Join(' ', read);
            }
        ).ParseText(json);
}
