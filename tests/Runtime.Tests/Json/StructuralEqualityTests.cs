using System;
using System.Collections.Generic;
using System.Text.Json;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Equality of lists, maps and optional members, with equality of their elements.</summary>
public sealed class StructuralEqualityTests
{
    private static readonly StringComparer AnyCase = StringComparer.OrdinalIgnoreCase;

    [Fact]
    public void Lists_are_compared_by_the_given_equality_of_elements()
    {
        var lists = StructuralEquality.List<string>(AnyCase);

        Assert.True(lists.Equals(["a", "b"], new List<string> { "A", "B" }));
        Assert.Equal(lists.GetHashCode(["a", "b"]), lists.GetHashCode(["A", "B"]));
        Assert.NotEqual(lists.GetHashCode(["a", "b"]), lists.GetHashCode(["b", "a"]));
        Assert.False(StructuralEquality.List<string>().Equals(["a"], ["A"]));
        Assert.False(lists.Equals(["a"], ["a", "b"]));
        Assert.False(lists.Equals(null, ["a"]));
        Assert.False(lists.Equals(["a"], null));
        Assert.Equal(lists.GetHashCode(null!), lists.GetHashCode([]));
    }

    [Fact]
    public void Maps_are_compared_by_the_given_equality_of_values()
    {
        var maps = StructuralEquality.Map<string>(AnyCase);
        var (lower, upper) = (Map(("x", "a"), ("y", "b")), Map(("y", "B"), ("x", "A")));

        Assert.True(maps.Equals(lower, upper));
        Assert.Equal(maps.GetHashCode(lower), maps.GetHashCode(upper));
        Assert.NotEqual(maps.GetHashCode(lower), maps.GetHashCode(Map(("x", "a"), ("y", "c"))));
        Assert.NotEqual(0, maps.GetHashCode(lower));
        Assert.False(StructuralEquality.Map<string>().Equals(lower, upper));
        Assert.False(maps.Equals(lower, Map(("x", "a"), ("z", "b"))));
        Assert.False(maps.Equals(lower, Map(("x", "a"), ("y", "c"))));
        Assert.False(maps.Equals(lower, Map(("x", "a"))));
        Assert.False(maps.Equals(Map(), null));
        Assert.False(maps.Equals(null, Map()));
        Assert.True(maps.Equals(null, null));
        Assert.Equal(0, maps.GetHashCode(null!));
        Assert.Equal(
            StructuralEquality.Map<string?>().GetHashCode(new Dictionary<string, string?> { ["x"] = null }),
            StructuralEquality.Map<string?>().GetHashCode(new Dictionary<string, string?> { ["x"] = null })
        );
    }

    [Fact]
    public void No_additional_members_are_the_same_as_no_map()
    {
        var members = StructuralEquality.AdditionalMembers<string>();

        Assert.True(members.Equals(Map(), null));
        Assert.True(members.Equals(null, Map()));
        Assert.True(members.Equals(Map(), Map()));
        Assert.True(members.Equals(Map(("x", "a")), Map(("x", "a"))));
        Assert.False(members.Equals(Map(("x", "a")), Map()));
        Assert.False(members.Equals(null, Map(("x", "a"))));
        Assert.Equal(members.GetHashCode(Map()), members.GetHashCode(null!));
        Assert.False(members.Equals(Map(("x", "a")), Map(("x", "A"))));
        Assert.True(StructuralEquality.AdditionalMembers<string>(AnyCase).Equals(Map(("x", "a")), Map(("x", "A"))));
    }

    [Fact]
    public void Optional_members_are_equal_when_both_are_absent_or_their_values_are_equal()
    {
        var members = StructuralEquality.Optional<string>(AnyCase);

        Assert.True(members.Equals("a", "A"));
        Assert.True(members.Equals(default, default));
        Assert.False(members.Equals("a", "b"));
        Assert.False(members.Equals("a", default));
        Assert.False(members.Equals(default, "a"));
        Assert.Equal(members.GetHashCode("a"), members.GetHashCode("A"));
        Assert.NotEqual(members.GetHashCode("a"), members.GetHashCode("b"));
        Assert.Equal(0, members.GetHashCode(default));
    }

    [Fact]
    public void An_optional_member_shows_its_value()
    {
        Assert.Equal("", default(Optional<string?>).ToString());
        Assert.Equal("null", new Optional<string?>(null).ToString());
        Assert.Equal("5", new Optional<int>(5).ToString());
        Assert.True(new Optional<int>(5) == 5);
        Assert.True(new Optional<int>(5) != 6);
        Assert.True(new Optional<int>(0) != default);
        Assert.NotEqual(default(Optional<int>).GetHashCode(), new Optional<int>(0).GetHashCode());
        Assert.Equal(
            "The member is absent.",
            Assert.Throws<InvalidOperationException>(() => default(Optional<int>).Value).Message
        );
    }

    [Fact]
    public void Bytes_have_hash_codes_by_content()
    {
        Assert.NotEqual(StructuralEquality.Bytes.GetHashCode([1, 2]), StructuralEquality.Bytes.GetHashCode([2, 1]));
        Assert.False(StructuralEquality.Bytes.Equals(null, []));
        Assert.False(StructuralEquality.Bytes.Equals([], null));
        Assert.True(StructuralEquality.Bytes.Equals(null, null));
    }

    [Theory]
    [InlineData("12", 12.0)]
    [InlineData("\"12\"", 12.0)]
    [InlineData("\"-1.5e3\"", -1500.0)]
    [InlineData("\"\\u0031\"", 1.0)]
    public void A_number_may_be_a_string_where_the_document_says_so(string json, double expected)
    {
        Assert.Equal(expected, Numbers().ParseText(json));
        Assert.Equal([expected, 7.0], Lists().ParseText($"[{json},7]"));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"x\"")]
    [InlineData("\"1 2\"")]
    [InlineData("\"0x1\"")]
    [InlineData("\"[1]\"")]
    [InlineData("\"true\"")]
    [InlineData("true")]
    [InlineData("\"NaN\"")]
    public void A_string_that_is_not_a_number_is_refused(string json)
    {
        Assert.Throws<JsonException>(() => Numbers().ParseText(json));
        Assert.Throws<JsonException>(() => Lists().ParseText($"[{json}]"));
    }

    private static ProbeConverter<double> Numbers() => new(JsonNumberText.ReadDouble);

    private static ProbeConverter<List<double>> Lists() =>
        new(
            (ref JsonReader reader) =>
            {
                JsonReaderExtensions.BeginArray(ref reader);
                var list = new List<double>();
                while (JsonReaderExtensions.NextElement(ref reader))
                {
                    list.Add(JsonNumberText.ReadDouble(ref reader));
                }

                return list;
            }
        );

    private static Dictionary<string, string> Map(params (string Name, string Value)[] entries)
    {
        var map = new Dictionary<string, string>();
        foreach (var (name, value) in entries)
        {
            map.Add(name, value);
        }

        return map;
    }
}
