using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Json.Unions;

/// <summary>Unions are equal when they are the same case with equal values.</summary>
public sealed class UnionEqualityTests
{
    public static TheoryData<object, object, bool> Pairs =>
        new()
        {
            { "a", "a", true },
            { "a", "b", false },
            { "a", 1, false },
            { 1, 1, true },
            { 1, 2, false },
            { 1, 1L, false },
            { new byte[] { 1, 2 }, new byte[] { 1, 2 }, true },
            { new byte[] { 1, 2 }, new byte[] { 1, 3 }, false },
            { new byte[] { 1, 2 }, new byte[] { 1 }, false },
            { JsonNode.Parse("""{"a":1,"b":2}""")!, JsonNode.Parse("""{"b":2,"a":1.0}""")!, true },
            { JsonNode.Parse("""{"a":1}""")!, JsonNode.Parse("""{"a":2}""")!, false },
            {
                new[] { "a", "b" },
                new List<string> { "a", "b" },
                true
            },
            { new[] { "a", "b" }, new[] { "b", "a" }, false },
            { new[] { "a", "b" }, new[] { "a" }, false },
            { new[] { "a" }, new[] { "a", "b" }, false },
            { Array.Empty<string>(), Array.Empty<string>(), true },
            { Array.Empty<string>(), new[] { "a" }, false },
            { new string?[] { null }, new string?[] { null }, true },
            { new string?[] { null }, new[] { "a" }, false },
            { new[] { [1, 2], new[] { 3 } }, new[] { [1, 2], new[] { 3 } }, true },
            { new[] { [1, 2], new[] { 3 } }, new[] { [1], new[] { 2, 3 } }, false },
            { new[] { new byte[] { 1 } }, new[] { new byte[] { 1 } }, true },
            { Map(("a", [1]), ("b", [2])), Map(("b", [2]), ("a", [1])), true },
            { Map(("a", [1]), ("b", [2])), Map(("a", [1]), ("b", [3])), false },
            { Map(("a", [1]), ("b", [2])), Map(("a", [1]), ("c", [2])), false },
            { Map(("a", [1])), Map(("a", [1]), ("b", [2])), false },
            { Map(("a", [1]), ("b", [2])), Map(("a", [1])), false },
            { Map(), Map(), true },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Values_are_compared_by_what_they_contain(object left, object right, bool areEqual)
    {
        var (x, y) = (new Either(0, left), new Either(0, right));

        Assert.Equal(areEqual, x.Equals(y));
        Assert.Equal(areEqual, y.Equals(x));
        Assert.Equal(areEqual, x == y);
        Assert.Equal(!areEqual, x != y);
        if (areEqual)
        {
            Assert.Equal(x.GetHashCode(), y.GetHashCode());
        }
    }

    [Fact]
    public void Hash_codes_depend_on_the_elements_and_their_order()
    {
        var codes = new HashSet<int>
        {
            new Either(0, new[] { 1, 2 }).GetHashCode(),
            new Either(0, new[] { 2, 1 }).GetHashCode(),
            new Either(0, new[] { 1 }).GetHashCode(),
            new Either(0, new[] { 1, 3 }).GetHashCode(),
            new Either(0, "text").GetHashCode(),
        };

        Assert.True(codes.Count > 3);
    }

    [Fact]
    public void Another_case_or_another_union_is_not_equal()
    {
        Assert.NotEqual(new Either(0, "a"), new Either(1, "a"));
        Assert.False(new Either(0, "a").Equals(new Other(0, "a")));
        Assert.False(new Either(0, "a").Equals("a"));
        Assert.False(new Either(0, "a") == null);
        Assert.True((Either?)null == null);
    }

    [Fact]
    public void The_value_is_handed_out_as_its_case_only()
    {
        var union = new Either(1, "a");

        Assert.True(union.Is(1, out string? text));
        Assert.Equal("a", text);
        Assert.False(union.Is(0, out text));
        Assert.Null(text);
        Assert.Equal(1, union.Map((string value) => value.Length));
        Assert.Equal("a", union.ToString());
        Assert.Throws<ArgumentNullException>("function", () => union.Map<string, int>(null!));
        Assert.Throws<ArgumentNullException>("value", () => new Either(0, null!));
    }

    [Fact]
    public void A_value_without_a_JSON_form_is_not_written()
    {
        var probe = new ProbeConverter<Either>(
            (ref JsonReader _) => null!,
            (ref JsonWriter output, Either value) => value.WriteJson(ref output)
        );

        var thrown = Assert.Throws<JsonException>(() => probe.WriteText(new Either(0, 5)));

        Assert.Equal("System.Int32 has no JSON form.", thrown.Message);
        Assert.Equal("{}", probe.WriteText(new Either(0, new Empty())));
    }

    private static Dictionary<string, int[]> Map(params (string Key, int[] Value)[] entries)
    {
        var map = new Dictionary<string, int[]>();
        foreach (var (key, value) in entries)
        {
            map.Add(key, value);
        }

        return map;
    }

    private sealed class Either(int index, object value) : ApiUnion(index, value)
    {
        public bool Is<T>(int index, out T? value) => TryGet(index, out value);

        public TResult Map<T, TResult>(Func<T, TResult> function) => Call(function);
    }

    private sealed class Other(int index, object value) : ApiUnion(index, value);

    private sealed record Empty : ApiModel
    {
        public override void WriteJson(ref JsonWriter output) => output.EndObject(output.BeginObject());
    }
}
