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
    public void The_default_value_is_the_empty_list()
    {
        EquatableArray<int> empty = [];

        Assert.Equal(default, empty);
        Assert.Equal(EquatableArray<int>.Empty, empty);
        Assert.Empty(default(EquatableArray<int>));
    }
}
