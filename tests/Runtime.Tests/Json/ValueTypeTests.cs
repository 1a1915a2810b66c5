using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Optional members, list buffers and equality by value.</summary>
public sealed class ValueTypeTests
{
    [Fact]
    public void Absent_differs_from_null()
    {
        Optional<string?> absent = default;
        Optional<string?> nothing = null;
        Optional<string?> text = "a";

        Assert.False(absent.HasValue);
        Assert.True(nothing.HasValue);
        Assert.NotEqual(absent, nothing);
        Assert.Equal("a", text);
        Assert.Equal(new Optional<string?>("a").GetHashCode(), text.GetHashCode());
        Assert.Equal("b", absent.GetValueOrDefault("b"));
        Assert.Null(nothing.GetValueOrDefault("b"));
        Assert.Throws<System.InvalidOperationException>(() => absent.Value);
    }

    [Fact]
    public void A_list_buffer_keeps_any_number_of_elements_in_order()
    {
        for (var count = 0; count < 200; count++)
        {
            var numbers = default(ListBuffer<int>);
            var texts = default(ListBuffer<string>);
            for (var index = 0; index < count; index++)
            {
                numbers.Add(index);
                texts.Add("t" + index);
            }

            Assert.Equal(Enumerable.Range(0, count), numbers.ToArray());
            Assert.Equal(Enumerable.Range(0, count).Select(index => "t" + index), texts.ToArray());
        }
    }

    [Fact]
    public void Lists_are_equal_element_by_element()
    {
        var lists = StructuralEquality.List(StructuralEquality.List<string>());
        IReadOnlyList<string>[] left =
        [
            ["a", "b"],
            [],
        ];
        List<IReadOnlyList<string>?> right = [new List<string> { "a", "b" }, new List<string>()];

        Assert.True(lists.Equals(left, right));
        Assert.Equal(lists.GetHashCode(left), lists.GetHashCode(right));
        Assert.False(
            lists.Equals(
                left,
                [
                    ["b", "a"],
                    [],
                ]
            )
        );
        Assert.False(lists.Equals(left, null));
        Assert.True(lists.Equals(null, null));
    }

    [Fact]
    public void Maps_are_equal_in_any_order()
    {
        var maps = StructuralEquality.Map<int>();
        var left = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 };
        var right = new SortedDictionary<string, int> { ["b"] = 2, ["a"] = 1 };

        Assert.True(maps.Equals(left, right));
        Assert.Equal(maps.GetHashCode(left), maps.GetHashCode(right));
        Assert.False(maps.Equals(left, new Dictionary<string, int> { ["a"] = 1, ["c"] = 2 }));
    }

    [Theory]
    [InlineData("{\"a\":1,\"b\":[true,null]}", "{\"b\":[true,null],\"a\":1.0}", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("null", "null", true)]
    [InlineData("\"a\"", "\"\\u0061\"", true)]
    public void Free_form_values_are_equal_as_JSON(string left, string right, bool equal)
    {
        var (x, y) = (JsonNode.Parse(left), JsonNode.Parse(right));

        Assert.Equal(equal, StructuralEquality.Node.Equals(x, y));
        if (equal)
        {
            Assert.Equal(StructuralEquality.Node.GetHashCode(x!), StructuralEquality.Node.GetHashCode(y!));
        }
    }

    [Fact]
    public void Bytes_are_equal_by_content()
    {
        Assert.True(StructuralEquality.Bytes.Equals([1, 2], [1, 2]));
        Assert.False(StructuralEquality.Bytes.Equals([1, 2], [2, 1]));
        Assert.Equal(StructuralEquality.Bytes.GetHashCode([1, 2]), StructuralEquality.Bytes.GetHashCode([1, 2]));
    }

    [Fact]
    public void Entries_of_any_map_are_walked()
    {
        var known = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 };
        var names = new List<string>();
        foreach (var (name, _) in JsonLists.Entries(known))
        {
            names.Add(name);
        }

        foreach (var (name, _) in JsonLists.Entries(new SortedDictionary<string, int>(known)))
        {
            names.Add(name);
        }

        Assert.Equal(["a", "b", "a", "b"], names);
    }
}
