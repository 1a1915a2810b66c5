using AmplifyAdmin.Generators.Foundation;

namespace Generators.Tests.Foundation;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Lists_are_equal_when_their_elements_are()
    {
        EquatableArray<string> left = ["a", "b"];

        Assert.Equal(left, new List<string> { "a", "b" }.ToEquatableArray());
        Assert.Equal(left.GetHashCode(), new[] { "a", "b" }.ToEquatableArray().GetHashCode());
        Assert.NotEqual(left, (EquatableArray<string>)["b", "a"]);
        Assert.NotEqual(left, (EquatableArray<string>)["a"]);
    }

    [Fact]
    public void Empty_lists_are_the_same_object()
    {
        EquatableArray<int> empty = [];

        Assert.Same(EquatableArray<int>.Empty, empty);
        Assert.Same(EquatableArray<int>.Empty, new List<int>().ToEquatableArray());
        Assert.Empty(empty);
    }

    [Fact]
    public void A_list_is_not_equal_to_null()
    {
        EquatableArray<int> empty = [];

        Assert.False(empty.Equals(null));
        Assert.False(empty == null);
        Assert.True(empty != null);
    }
}
