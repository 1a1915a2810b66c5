using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Positions;
using Microsoft.CodeAnalysis.Text;

namespace Generators.Tests.Reading.Positions;

public sealed class PositionFinderTests
{
    private const string Yaml =
        "a:\n  b~c/d:\n    - 1\n    - { x: y }\n'é😀': 2\nuse: &u\n  deep: 1\nagain: *u\nlast:  3\n";
    private const string Json =
        "{\"a\": {\n  \"b~c/d\": [1,\n {\"x\": \"y\"}]}, \"é😀\": 2,\r\n \"é\":3,\n\"last\": 4}";

    [Theory]
    [InlineData("", false, "1,1")]
    [InlineData("/a", true, "1,1")]
    [InlineData("/a", false, "2,3")]
    [InlineData("/a/b~0c~1d/0", false, "3,7")]
    [InlineData("/a/b~0c~1d/1", false, "4,7")]
    [InlineData("/a/b~0c~1d/1/x", true, "4,9")]
    [InlineData("/a/b~0c~1d/1/x", false, "4,12")]
    [InlineData("/é😀", true, "5,1")]
    [InlineData("/é😀", false, "5,8")]
    [InlineData("/last", false, "9,8")]
    public void YAML_nodes_and_keys_are_found(string place, bool atKey, string expected)
    {
        Assert.Equal(expected, Find("/a.yaml", Yaml, place, atKey));
    }

    [Theory]
    [InlineData("", false, "1,1")]
    [InlineData("/a", true, "1,2")]
    [InlineData("/a", false, "1,7")]
    [InlineData("/a/b~0c~1d/0", false, "2,13")]
    [InlineData("/a/b~0c~1d/1/x", true, "3,3")]
    [InlineData("/a/b~0c~1d/1/x", false, "3,8")]
    [InlineData("/é😀", true, "3,16")]
    [InlineData("/é😀", false, "3,23")]
    [InlineData("/é", true, "4,2")]
    [InlineData("/last", false, "5,9")]
    public void JSON_nodes_and_keys_are_found(string place, bool atKey, string expected)
    {
        Assert.Equal(expected, Find("/a.json", Json, place, atKey));
        Assert.Equal(expected, Find("/a.yaml", Json, place, atKey));
    }

    [Theory]
    [InlineData("/a/b~0c~1d/7", "2,3")]
    [InlineData("/a/no/thing", "1,1")]
    [InlineData("/nothing", "1,1")]
    [InlineData("/again/deep", "8,1")]
    [InlineData("no pointer", "1,1")]
    public void A_node_that_is_not_there_is_found_at_the_key_of_the_nearest_around_it(string place, string expected)
    {
        Assert.Equal(expected, Find("/a.yaml", Yaml, place, false));
    }

    [Fact]
    public void A_text_broken_below_has_positions_above()
    {
        Assert.Equal("1,4", Find("/a.yaml", "a: 1\nb: [\n", "/a", false));
        Assert.Equal("1,7", Find("/a.json", "{\"a\": 1,\n]", "/a", false));
    }

    [Fact]
    public void Of_two_nodes_of_one_name_the_first_is_meant()
    {
        Assert.Equal("1,4", Find("/a.yaml", "a: 1\na: 2\n", "/a", false));
    }

    [Fact]
    public void Every_node_of_a_large_text_is_found_in_linear_time()
    {
        var members = string.Join(",\n", Enumerable.Range(0, 50_000).Select(index => $"\"é{index}\":{index}"));
        var pointers = Enumerable.Range(0, 50_000).Select(index => JsonPointer.Root.Append("é" + index)).ToList();
        var finder = PositionFinder.Scan("/a.json", SourceText.From("{" + members + "}"), pointers);

        Assert.Equal(49_999, finder.Find(pointers[^1], false).Line);
    }

    private static string Find(string path, string text, string place, bool atKey)
    {
        var wanted = new JsonPointer(place);
        var position = PositionFinder.Scan(path, SourceText.From(text), [wanted]).Find(wanted, atKey);
        return $"{position.Line + 1},{position.Column + 1}";
    }
}
