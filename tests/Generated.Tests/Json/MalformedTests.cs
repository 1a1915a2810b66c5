using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using AmplifyAdmin.Runtime.Emitted;
using Shapes;
using Xunit;

namespace Generated.Tests.Json;

/// <summary>Every kind of malformation, at every place emitted readers read from: refused with its place, whatever would have been there.</summary>
public sealed class MalformedTests
{
    private const string ScalarsJson =
        """{"s":"a\n\u00e4ü😀","b":true,"i":-1,"l":20e1,"f":1.5,"d":-0.25E+2,"m":12.340,"nullable":null,"dt":"2024-05-14T09:26:53Z","da":"2024-05-14","ti":"09:26:53","du":"P1DT2H","u":"8f14e45f-ceea-467d-9575-000000000002","uri":"a?b","bytes":"AQID","unknown":[{"x":"y"},false],"on":null}""";

    private const string ListsJson =
        """{"strings":["a",""],"ints":[1,2],"nested":[["x",null],[]],"colors":["red","mauve"],"records":[{"name":"n","children":[],"k":1}],"map":{"k":1},"mapOfLists":{"a":["b"]},"free":{"a":[1.50,{"b":null}]},"any":[true,"\uD83D\uDE00"],"anyList":[null,{}],"color":"red"}""";

    private const string HolderJson =
        """{"pet":{"lives":1,"kind":"cat"},"eithers":["a",1,{"kind":"b","bark":"c"},["d"]],"anyPet":{"kind":"x","lives":2}}""";

    private const string BagJson = """{"id":"1","kept":{"a":[1,"b",{"c":false}]},"more":null}""";

    // What surrounds a value; the value is marked by an @.
    private static readonly (string Json, Func<byte[], object> Read)[] Places =
    [
        ("""{"any":@}""", Parse<Lists>),
        ("""{"anyList":[0,@,0]}""", Parse<Lists>),
        ("""{"free":{"x":@,"y":0}}""", Parse<Lists>),
        ("""{"unknown":@,"any":0}""", Parse<Lists>),
        ("""{"strings":["a",@,"b"]}""", Parse<Lists>),
        ("""{"strings":@,"any":0}""", Parse<Lists>),
        ("""{"ints":[0,@,0]}""", Parse<Lists>),
        ("""{"nested":[["a",@,null]]}""", Parse<Lists>),
        ("""{"colors":["red",@,"red"]}""", Parse<Lists>),
        ("""{"color":@}""", Parse<Lists>),
        ("""{"map":{"a":0,"k":@}}""", Parse<Lists>),
        ("""{"mapOfLists":{"k":@}}""", Parse<Lists>),
        ("""{"records":[@]}""", Parse<Lists>),
        ("""{"bytesList":[@,""]}""", Parse<Lists>),
        ("""{"id":"1","kept":@}""", Parse<Bag>),
        ("""{"id":@}""", Parse<Bag>),
        ("""{"pet":@}""", Parse<Holder>),
        ("""{"pet":{"unknown":@,"kind":"cat","lives":1}}""", Parse<Holder>),
        ("""{"pet":{"kind":"cat","lives":@}}""", Parse<Holder>),
        ("""{"pet":{"kind":"cat","lives":1},"eithers":["a",@,"b"]}""", Parse<Holder>),
        ("""{"pet":{"kind":"cat","lives":1},"anyPet":{"kind":"a","unknown":@}}""", Parse<Holder>),
    ];

    private static readonly (string Json, Func<byte[], object> Read)[] Documents =
    [
        (ScalarsJson, Parse<Scalars>),
        (ListsJson, Parse<Lists>),
        (HolderJson, Parse<Holder>),
        (BagJson, Parse<Bag>),
    ];

    public static TheoryData<string> IllFormedValues =>
        [
            // Structure
            "[",
            "]",
            "{",
            "}",
            "[1",
            "[1,]",
            "[,1]",
            "[,]",
            "[1,,2]",
            "[1 2]",
            "[1:2]",
            "[1}",
            "{]",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\" 1}",
            "{\"a\",1}",
            "{\"a\":1,}",
            "{,}",
            "{\"a\":1 \"b\":1}",
            "{\"a\"::1}",
            "{a:1}",
            "{'a':1}",
            "{1:1}",
            "{null:1}",
            "{[]:1}",
            ",",
            ":",
            "1 2",
            "1,,1",
            "[][]",
            "\"a\"\"b\"",
            // Literals
            "nul",
            "Null",
            "TRUE",
            "truee",
            "fals",
            "undefined",
            "NaN",
            "Infinity",
            "-Infinity",
            // Numbers
            "-",
            "+1",
            "01",
            "-01",
            "00",
            "1.",
            ".1",
            "-.1",
            "1.e1",
            "1e",
            "1e+",
            "1E-",
            "1ee1",
            "1.2.3",
            "1e1.5",
            "0x1",
            "1_0",
            "1a",
            "- 1",
            "１",
            // Texts
            "\"",
            "'a'",
            "\"a",
            "\"\\\"",
            "\"\\a\"",
            "\"\\'\"",
            "\"\\u\"",
            "\"\\u12\"",
            "\"\\u12G4\"",
            "\"\\U0041\"",
            "\"\\x41\"",
            "\"\\0\"",
            "\"\t\"",
            "\"\n\"",
            "\"\u0000\"",
            "\"\u001f\"",
            // Half surrogate pairs
            "\"\\uD800\"",
            "\"\\uDFFF\"",
            "\"\\uD800\\uD800\"",
            "\"\\uDC00\\uD800\"",
            "\"\\uD83Dx\\uDE00\"",
            "{\"\\uD800\":1}",
            "[[\"\\uDC00\"]]",
            // Comments and white space that JSON does not have
            "/* c */ 1",
            "1 // c\n",
            "# c\n1",
            "\u00A01",
            "\u000B1",
            "\f1",
            "\u20281",
            "\uFEFF1",
            "\0",
            "1\0",
        ];

    public static TheoryData<string> WellFormedValues =>
        [
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-0.0",
            "1E+2",
            "1e-2",
            "123456789012345678901234567890",
            "1e400",
            "\"\"",
            "\"a\"",
            "\"\\u0000\\b\\f\\n\\r\\t\\\\\\/\\\"\"",
            "\"\\uD834\\uDd1e\"",
            "\"\u007f\u0080\u2028\uFEFF\uFFFE😀\"",
            "[]",
            "[ ]",
            "\t\r\n[\t1\r\n, 2 ] \n",
            "[[[]],{}]",
            "{}",
            "{ \"\" : 0 }",
            "{\"a\":1,\"A\":1,\"a \":1}",
            "{\"\\u0000\":{\"\":[]}}",
        ];

    [Theory]
    [MemberData(nameof(IllFormedValues))]
    public void Ill_formed_values_are_refused_wherever_they_stand(string value)
    {
        foreach (var (json, read) in Places)
        {
            AssertRefused(json.Replace("@", value, StringComparison.Ordinal), read);
        }
    }

    [Theory]
    [MemberData(nameof(WellFormedValues))]
    public void Well_formed_values_are_taken_where_anything_may_stand_and_elsewhere_by_type(string value)
    {
        var kind = JsonDocument.Parse(value).RootElement.ValueKind;
        foreach (var (json, read) in Places)
        {
            var bytes = Encoding.UTF8.GetBytes(json.Replace("@", value, StringComparison.Ordinal));
            if (
                IsFree(json)
                || (kind == JsonValueKind.String && json.Contains("\"strings\":[", StringComparison.Ordinal))
            )
            {
                Assert.NotNull(read(bytes));
            }
            else
            {
                AssertValueOrRefusal(bytes, read);
            }
        }
    }

    [Theory]
    [InlineData(0x80)]
    [InlineData(0xBF)]
    [InlineData(0xC0, 0xAF)]
    [InlineData(0xC1, 0xBF)]
    [InlineData(0xC3)]
    [InlineData(0xE2, 0x82)]
    [InlineData(0xE0, 0x80, 0xAF)]
    [InlineData(0xED, 0xA0, 0x80)]
    [InlineData(0xED, 0xBF, 0xBF)]
    [InlineData(0xF0, 0x9F, 0x98)]
    [InlineData(0xF0, 0x80, 0x80, 0xAF)]
    [InlineData(0xF4, 0x90, 0x80, 0x80)]
    [InlineData(0xF8, 0x88, 0x80, 0x80, 0x80)]
    [InlineData(0xFE)]
    [InlineData(0xFF)]
    public void Invalid_UTF8_is_refused_in_every_text_and_name(params int[] bytes)
    {
        var invalid = bytes.Select(value => (byte)value).ToArray();
        foreach (var (json, read) in Documents)
        {
            var utf8 = Encoding.UTF8.GetBytes(json);
            var texts = Enumerable.Range(0, utf8.Length).Where(index => utf8[index] == (byte)'"');
            foreach (var quote in texts)
            {
                AssertRefused([.. utf8.AsSpan(0, quote + 1), .. invalid, .. utf8.AsSpan(quote + 1)], read);
                AssertRefused([.. utf8.AsSpan(0, quote), .. invalid, .. utf8.AsSpan(quote)], read);
            }
        }
    }

    [Fact]
    public void Every_beginning_of_a_document_is_refused_and_the_whole_is_not()
    {
        foreach (var (json, read) in Documents)
        {
            var utf8 = Encoding.UTF8.GetBytes(json);
            for (var length = 0; length < utf8.Length; length++)
            {
                AssertRefused(utf8[..length], read);
            }

            var value = read(utf8);
            Assert.Equal(value, read([0xEF, 0xBB, 0xBF, .. utf8]));
            Assert.Equal(value, read([.. " \t\r\n"u8, .. utf8, .. " \t\r\n"u8]));
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("}")]
    [InlineData("]")]
    [InlineData(",")]
    [InlineData("{}")]
    [InlineData(" null")]
    [InlineData("\n\"a\"")]
    [InlineData("\0")]
    [InlineData("\uFEFF")]
    [InlineData("// end")]
    public void Nothing_may_follow_a_document(string more)
    {
        foreach (var (json, read) in Documents)
        {
            AssertRefused(json + more, read);
        }
    }

    [Fact]
    public void A_byte_order_mark_stands_at_the_start_and_once()
    {
        foreach (var (json, read) in Documents)
        {
            AssertRefused("\uFEFF\uFEFF" + json, read);
            AssertRefused(" \uFEFF" + json, read);
            AssertRefused([0xEF, 0xBB, .. Encoding.UTF8.GetBytes(json)], read);
            AssertRefused([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(json)], read);
            AssertRefused([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(json)], read);
            AssertRefused(Encoding.Unicode.GetBytes(json), read);
        }
    }

    [Fact]
    public void Nesting_is_limited_at_every_place()
    {
        static string Nested(int depth) => new string('[', depth) + new string(']', depth);

        foreach (var (json, read) in Places)
        {
            AssertRefused(json.Replace("@", Nested(64), StringComparison.Ordinal), read);
            AssertRefused(json.Replace("@", Nested(200_000), StringComparison.Ordinal), read);
            AssertRefused(json.Replace("@", new string('[', 200_000), StringComparison.Ordinal), read);
        }

        Assert.NotNull(RecordJsonTests.Read<Lists>("{\"any\":" + Nested(63) + "}").Any.Value);
    }

    /// <summary>One byte put in, replaced or left out, at each place: what is taken is JSON to the letter.</summary>
    [Fact]
    public void What_is_taken_is_well_formed()
    {
        var bytes = "{}[]:,\"\\ \n\t\0-+.0123eEuntf/*#'\u007f"u8
            .ToArray()
            .Concat(new byte[] { 0x80, 0xC3, 0xEF, 0xFF });
        foreach (var (json, read) in Documents)
        {
            var utf8 = Encoding.UTF8.GetBytes(json);
            for (var index = 0; index < utf8.Length; index++)
            {
                AssertValueOrRefusal([.. utf8.AsSpan(0, index), .. utf8.AsSpan(index + 1)], read);
                foreach (var value in bytes)
                {
                    AssertValueOrRefusal([.. utf8.AsSpan(0, index), value, .. utf8.AsSpan(index)], read);
                    AssertValueOrRefusal([.. utf8.AsSpan(0, index), value, .. utf8.AsSpan(index + 1)], read);
                }
            }
        }
    }

    private static bool IsFree(string place) =>
        place.Contains("any\"", StringComparison.Ordinal) && place.Contains(":@}", StringComparison.Ordinal)
        || place.Contains("anyList", StringComparison.Ordinal)
        || place.Contains("free", StringComparison.Ordinal)
        || place.Contains("kept", StringComparison.Ordinal)
        || place.Contains("unknown", StringComparison.Ordinal);

    private static object Parse<T>(byte[] utf8) => JsonModelConverterOf<T>().Parse(utf8)!;

    private static ApiJsonConverter<T> JsonModelConverterOf<T>() =>
        (ApiJsonConverter<T>)JsonSerializerOptions.Default.GetConverter(typeof(T));

    private static void AssertRefused(string json, Func<byte[], object> read) =>
        AssertRefused(Encoding.UTF8.GetBytes(json), read);

    private static void AssertRefused(byte[] utf8, Func<byte[], object> read)
    {
        try
        {
            read(utf8);
        }
        catch (JsonException exception)
        {
            AssertPlace(exception, utf8);
            return;
        }

        Assert.Fail($"Taken: {Encoding.UTF8.GetString(utf8)}");
    }

    private static void AssertValueOrRefusal(byte[] utf8, Func<byte[], object> read)
    {
        try
        {
            read(utf8);
        }
        catch (JsonException exception)
        {
            AssertPlace(exception, utf8);
            return;
        }

        Assert.True(IsWellFormed(utf8), $"Taken: {Encoding.UTF8.GetString(utf8)}");
    }

    private static void AssertPlace(JsonException exception, byte[] utf8)
    {
        Assert.StartsWith("$", exception.Path, StringComparison.Ordinal);
        var lines = Lines(utf8);
        Assert.InRange(exception.LineNumber!.Value, 0, lines.Count - 1);
        Assert.InRange(exception.BytePositionInLine!.Value, 0, lines[(int)exception.LineNumber.Value]);
    }

    private static List<int> Lines(byte[] utf8)
    {
        var lines = new List<int> { 0 };
        foreach (var value in utf8)
        {
            lines[^1]++;
            if (value == (byte)'\n')
            {
                lines.Add(0);
            }
        }

        return lines;
    }

    private static bool IsWellFormed(byte[] utf8)
    {
        try
        {
            var text = utf8.AsSpan().StartsWith("\uFEFF"u8) ? utf8.AsMemory(3) : utf8;
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Utf8.IsValid(utf8);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
