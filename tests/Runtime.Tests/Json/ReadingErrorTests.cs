using System;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>What is said about values of the wrong type and about text that is not valid.</summary>
public sealed class ReadingErrorTests
{
    [Theory]
    [InlineData("{}", "an object")]
    [InlineData("[]", "an array")]
    [InlineData("\"a\"", "a string")]
    [InlineData("1", "a number")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("null", "null")]
    public void The_type_that_is_expected_and_the_one_that_is_found_are_named(string json, string found)
    {
        AssertRefuses(json, "a string", found, JsonReaderExtensions.ReadString);
        AssertRefuses(
            json,
            "a string",
            found,
            (ref JsonReader reader) => Encoding.UTF8.GetString(JsonReaderExtensions.ReadText(ref reader))
        );
        AssertRefuses(json, "true or false", found, JsonReaderExtensions.ReadBoolean);
        AssertRefuses(json, "an object", found, FreeFormJson.ReadObject);
        AssertRefuses(json, "an array", found, JsonLists.ReadTexts);
    }

    [Fact]
    public void True_and_false_are_read()
    {
        Assert.True(SharedConverters.Boolean.Parse("true"u8));
        Assert.False(SharedConverters.Boolean.Parse("false"u8));
    }

    [Theory]
    [InlineData("open", "'open' is not a valid value for State.")]
    [InlineData("", "'' is not a valid value for State.")]
    public void An_unknown_value_is_named(string value, string message)
    {
        var probe = Unknown();

        Assert.StartsWith(
            message,
            Assert.Throws<JsonException>(() => probe.ParseText($"\"{value}\"")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_unknown_value_is_cut_after_100_characters()
    {
        var (whole, cut) = (new string('x', 100), new string('x', 101));

        Assert.Contains(
            $"'{whole}'",
            Assert.Throws<JsonException>(() => Unknown().ParseText($"\"{whole}\"")).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"'{whole}…'",
            Assert.Throws<JsonException>(() => Unknown().ParseText($"\"{cut}\"")).Message,
            StringComparison.Ordinal
        );
    }

    // Text that is skipped has to be valid as well: another reader of the same JSON may keep it.
    [Theory]
    [InlineData("""{"a":"#"}""")]
    [InlineData("""{"#":1}""")]
    [InlineData("""{"a":["b",{"c":["#"]}]}""")]
    [InlineData("""{"a":{"b":[1,true,null],"#":{}}}""")]
    [InlineData("""{"a":1,"b":["#",2]}""")]
    public void Text_that_is_not_valid_Unicode_is_refused_wherever_it_is(string json)
    {
        foreach (var text in new[] { @"\ud800", @"\udc00x", @"\ud83d\u0041" })
        {
            var utf8 = Encoding.UTF8.GetBytes(json.Replace("#", text, StringComparison.Ordinal));
            Assert.Throws<JsonException>(() => Probes.Skipping.Parse(utf8));
            Assert.Throws<JsonException>(() => Probes.Node.Parse(utf8));
        }

        var invalid = Encoding.Latin1.GetBytes(json.Replace("#", "\u00FF", StringComparison.Ordinal));
        Assert.Throws<JsonException>(() => Probes.Skipping.Parse(invalid));
        Assert.Throws<JsonException>(() => Probes.Node.Parse(invalid));

        var valid = Encoding.UTF8.GetBytes(json.Replace("#", @"\ud83d\ude00é\n", StringComparison.Ordinal));
        Assert.True(Probes.Skipping.Parse(valid) > 0);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(valid), Probes.Node.Parse(valid)));
    }

    // Names are compared by a key first; names with one key, and more of them than there are keys, by themselves.
    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void A_free_form_object_has_each_name_once(int count)
    {
        foreach (var prefix in new[] { "", "name ", "a long prefix of names " })
        {
            var node = new JsonObject();
            for (var index = 0; index < count; index++)
            {
                node[prefix + index] = new JsonObject { ["0"] = index };
            }

            var json = node.ToJsonString();

            Assert.True(JsonNode.DeepEquals(node, Probes.Node.ParseText(json)));
            for (var index = 0; index < count; index++)
            {
                var twice = $"{json[..^1]},\"{prefix}{index}\":0}}";
                Assert.StartsWith(
                    $"Duplicate property '{prefix}{index}'.",
                    Assert.Throws<JsonException>(() => Probes.Node.ParseText(twice)).Message,
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Fact]
    public void A_free_form_value_that_cannot_be_written_says_why()
    {
        var thrown = Assert.Throws<JsonException>(() => Probes.Node.WriteText(JsonValue.Create(new Unwritable())));

        Assert.StartsWith("A free-form value cannot be written: ", thrown.Message, StringComparison.Ordinal);
        Assert.NotNull(thrown.InnerException);
        Assert.Equal("[1]", Probes.Node.WriteText(new JsonArray(1)));
    }

    private static ProbeConverter<string> Unknown() =>
        new((ref JsonReader reader) => throw JsonReaderExtensions.UnknownValue(ref reader, "State"));

    private static void AssertRefuses<T>(string json, string expected, string found, ReadProbe<T> read)
    {
        if (!expected.Contains(found, StringComparison.Ordinal))
        {
            var thrown = Assert.Throws<JsonException>(() => new ProbeConverter<T>(read).ParseText(json));
            Assert.StartsWith($"Expected {expected}, found {found}. Path", thrown.Message, StringComparison.Ordinal);
        }
    }

    private sealed class Unwritable
    {
        public string Name => throw new InvalidOperationException("It has no name.");
    }
}
