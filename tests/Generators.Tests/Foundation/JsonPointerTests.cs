using AmplifyAdmin.Generators.Foundation;

namespace Generators.Tests.Foundation;

public sealed class JsonPointerTests
{
    [Fact]
    public void Names_are_escaped_going_down_and_unescaped_coming_back()
    {
        var pointer = JsonPointer.Root.Append("paths").Append("/a~b/{id}").Append(3);

        Assert.Equal("#/paths/~1a~0b~1{id}/3", pointer.ToString());
        Assert.Equal(["paths", "/a~b/{id}", "3"], pointer.Segments());
        Assert.Equal("/a~b/{id}", pointer.Parent.Last);
    }

    [Fact]
    public void The_escape_of_an_escape_is_undone_once()
    {
        Assert.Equal("~1", JsonPointer.Root.Append("~1").Last);
    }

    [Theory]
    [InlineData("#/components/schemas/Pet", "/components/schemas/Pet")]
    [InlineData("#/paths/~1pets~1%7Bid%7D", "/paths/~1pets~1{id}")]
    [InlineData("other.yaml#/a", "/a")]
    [InlineData("other.yaml", "")]
    [InlineData("#", "")]
    [InlineData("#/a%zz", "/a%zz")]
    public void A_reference_holds_a_pointer(string reference, string expected)
    {
        Assert.Equal(expected, JsonPointer.FromReference(reference).Text);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("/a", "")]
    [InlineData("/a/b", "/a")]
    [InlineData("anchor", "")]
    public void Every_place_has_one_around_it(string place, string expected)
    {
        Assert.Equal(expected, new JsonPointer(place).Parent.Text);
    }
}
