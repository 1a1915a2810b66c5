using AmplifyAdmin.Generators.Foundation;

namespace Generators.Tests.Foundation;

public sealed class SpellingTests
{
    private static readonly string[] Known = ["additionalProperties", "properties", "required", "items", "minItems"];

    [Theory]
    [InlineData("propertes", "properties")]
    [InlineData("reqiured", "required")]
    [InlineData("additionalproperties", "additionalProperties")]
    [InlineData("item", "items")]
    public void A_slip_of_the_pen_is_recognised(string given, string expected)
    {
        Assert.Equal($" Did you mean '{expected}'?", Spelling.DidYouMean(given, Known));
    }

    [Theory]
    [InlineData("colour")]
    [InlineData("")]
    public void Another_word_is_not(string given)
    {
        Assert.Equal("", Spelling.DidYouMean(given, Known));
    }

    [Fact]
    public void A_word_of_any_length_takes_no_time()
    {
        var word = new string('x', 1_000_000);

        Assert.Null(Spelling.Nearest(word, [word + "x"]));
    }
}
