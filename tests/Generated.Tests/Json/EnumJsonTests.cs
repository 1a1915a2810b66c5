using System;
using System.Text.Json;
using Shapes;
using Xunit;

namespace Generated.Tests.Json;

/// <summary>Open enum types keep any text; closed ones refuse what they do not know.</summary>
public sealed class EnumJsonTests
{
    [Theory]
    [InlineData("\"red\"", ColorKind.Red)]
    [InlineData("\"r\\u0065d\"", ColorKind.Red)]
    [InlineData("\"light \\u0022blue\\u0022\"", ColorKind.LightBlue)]
    [InlineData("\"\"", ColorKind.Empty)]
    [InlineData("\"Red\"", ColorKind.Unknown)]
    [InlineData("\"mauve\"", ColorKind.Unknown)]
    [InlineData("\"bed\"", ColorKind.Unknown)]
    public void Values_are_read_known_or_not(string json, ColorKind kind)
    {
        var color = RecordJsonTests.Read<Color>(json);

        Assert.Equal(kind, color.Kind);
        Assert.Equal(kind != ColorKind.Unknown, color.IsKnown);
        Assert.Equal(JsonSerializer.Deserialize<string>(json), color.Value);
        Assert.Equal(color, RecordJsonTests.Read<Color>(RecordJsonTests.Write(color)));
    }

    [Fact]
    public void Text_converts_to_a_value()
    {
        var known = (Color)"red";
        var unknown = (Color)"mauve";

        Assert.Equal((Color.Red, ColorKind.Red), (known, known.Kind));
        Assert.Equal(("mauve", false), (unknown.Value, unknown.IsKnown));
    }

    [Fact]
    public void Unknown_values_survive_in_members_lists_and_copies()
    {
        const string Json = """{"colors":["red","mauve","\uD83D\uDE00"],"color":"teal"}""";

        var value = RecordJsonTests.Read<Lists>(Json) with { Strings = null };

        Assert.Equal(Json, RecordJsonTests.Write(value));
        Assert.Equal("teal", value.Color?.Value);
    }

    [Fact]
    public void Unknown_values_survive_in_maps_and_lists_of_lists_and_in_copies_of_what_holds_them()
    {
        const string Json =
            """{"colorsByName":{"a":"mauve","b":"red","mauve":""},"colorGrid":[["teal","green"],[],["\uD83D\uDE00"]],"colorListsByName":{"x":["Red","mauve"]}}""";

        var value = RecordJsonTests.Read<Lists>(Json);
        var copy = value with { Color = new Color("ochre"), ColorGrid = [.. value.ColorGrid!] };

        Assert.Equal(Json, RecordJsonTests.Write(value));
        Assert.Equal("mauve", value.ColorsByName!["a"].Value);
        Assert.False(value.ColorGrid![0][0].IsKnown);
        Assert.Equal(
            Json.Replace("\"colorsByName\"", "\"color\":\"ochre\",\"colorsByName\"", StringComparison.Ordinal),
            RecordJsonTests.Write(copy)
        );
        Assert.Equal(copy, RecordJsonTests.Read<Lists>(RecordJsonTests.Write(copy)));
    }

    [Fact]
    public void Known_values_are_equal_however_made()
    {
        Assert.Equal(Color.Red, new Color("red"));
        Assert.Equal(ColorKind.Red, new Color("red").Kind);
        Assert.True(Color.Red == new Color("red"));
        Assert.True(Color.Red != Color.Green);
        Assert.Equal("", default(Color).Value);
        Assert.False(default(Color).IsKnown);
    }

    [Fact]
    public void Closed_enum_types_refuse_unknown_values_by_path()
    {
        var exception = RecordJsonTests.Refused<ClosedShapes.Palette>("""{"first":"red","others":["green","mauve"]}""");

        Assert.Equal("$.others[1]", exception.Path);
        Assert.Contains("'mauve' is no known value of Color", exception.Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() =>
            RecordJsonTests.Write(new ClosedShapes.Palette { First = (ClosedShapes.Color)77 })
        );
        Assert.Equal(
            ClosedShapes.Color.LightBlue,
            RecordJsonTests.Read<ClosedShapes.Palette>("""{"first":"light \"blue\""}""").First
        );
    }
}
