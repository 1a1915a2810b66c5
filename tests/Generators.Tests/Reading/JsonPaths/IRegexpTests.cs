using AmplifyAdmin.Generators.Reading.JsonPaths;

namespace Generators.Tests.Reading.JsonPaths;

/// <summary>Regular expressions in filters, matched without going back.</summary>
public sealed class IRegexpTests
{
    [Theory]
    [InlineData("a.c", "abc", true, true)]
    [InlineData("a.c", "a\nc", false, false)]
    [InlineData("a.c", "a\U0001F600c", true, true)]
    [InlineData("a|bc", "bc", true, true)]
    [InlineData("a|bc", "abc", false, true)]
    [InlineData("(ab)*c?", "", true, true)]
    [InlineData("(ab)+", "ababa", false, true)]
    [InlineData("a{2}", "aa", true, true)]
    [InlineData("a{2}", "aaa", false, true)]
    [InlineData("a{1,2}", "aaa", false, true)]
    [InlineData("a{2,}", "aaaa", true, true)]
    [InlineData("a{2,}", "a", false, false)]
    [InlineData("[a-c\\]]+", "ab]", true, true)]
    [InlineData("[^a-c]", "\U0001F600", true, true)]
    [InlineData("[^a-c]", "b", false, false)]
    [InlineData("\\p{Lu}\\.", "É.", true, true)]
    [InlineData("\\P{Lu}", "É", false, false)]
    [InlineData("^b", "ab", false, false)]
    [InlineData("^ab$", "ab", true, true)]
    [InlineData("b$", "ab", false, true)]
    [InlineData("(|a)b", "b", true, true)]
    public void A_text_matches_as_a_whole_or_in_part(string pattern, string text, bool whole, bool part)
    {
        var expression = IRegexp.Parse(pattern)!;

        Assert.Equal(whole, expression.Matches(text));
        Assert.Equal(part, expression.IsFoundIn(text));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("a)")]
    [InlineData("*a")]
    [InlineData("a**")]
    [InlineData("a{2,1}")]
    [InlineData("a{")]
    [InlineData("[]")]
    [InlineData("[a-[b]]")]
    [InlineData("[z-a]")]
    [InlineData("\\")]
    [InlineData("\\p{Nothing}")]
    [InlineData("\\p{L")]
    [InlineData("\\b")]
    [InlineData("[a\\")]
    public void An_expression_that_is_not_valid_matches_nothing(string pattern) => Assert.Null(IRegexp.Parse(pattern));

    [Theory]
    [InlineData("(a{0,999}){0,999}")]
    [InlineData("(()*){1,99999}")]
    [InlineData("a{99999999999}")]
    public void An_expression_that_is_too_large_is_refused(string pattern) =>
        Assert.Throws<JsonPathException>(() => IRegexp.Parse(pattern));

    [Fact]
    public void An_expression_that_is_nested_too_deeply_is_refused() =>
        Assert.Throws<JsonPathException>(() => IRegexp.Parse(new string('(', 100_000)));

    [Theory]
    [InlineData("(a*)*b")]
    [InlineData("(a|a)*b")]
    [InlineData("(a|aa)+$b")]
    public void An_expression_that_would_go_back_exponentially_ends(string pattern)
    {
        var text = new string('a', 2_000);

        Assert.False(IRegexp.Parse(pattern)!.Matches(text));
        Assert.False(IRegexp.Parse(pattern)!.IsFoundIn(text));
    }
}
