using AmplifyAdmin.Generators.Lowering.Constraints.Patterns;

namespace Generators.Tests.Lowering.Constraints.Patterns;

/// <summary>What is said about a pattern that is not valid.</summary>
public sealed class PatternProblemTests
{
    [Theory]
    [InlineData("(a", "a ')' is missing")]
    [InlineData("a)", "a ')' closes nothing")]
    [InlineData("+a", "nothing to repeat before '+'")]
    [InlineData("a|?", "nothing to repeat before '?'")]
    [InlineData("[z-a]", "a range goes backwards")]
    [InlineData("[a", "it ends too early")]
    [InlineData("\\", "it ends too early")]
    [InlineData("(?i)a", "'(?' begins no group")]
    [InlineData("(?<a", "a '>' is missing")]
    [InlineData("(?<1>b)", "'1' is not a valid group name")]
    [InlineData(@"\k", "\\k needs a name")]
    [InlineData(@"\k<x>", "group 'x' does not exist")]
    [InlineData(@"(a)\2", "group 2 does not exist")]
    [InlineData(@"(a)\9", "group 9 does not exist")]
    [InlineData(@"(a)\99999999999", "group 99999999999 does not exist")]
    // A parenthesis in a class is not a group.
    [InlineData(@"[(](a)\2", "group 2 does not exist")]
    [InlineData(@"[\](](a)\2", "group 2 does not exist")]
    [InlineData(@"\((a)\2", "group 2 does not exist")]
    [InlineData(@"(?:a)(?=b)(?!c)(?<=d)(?<!e)\1", "group 1 does not exist")]
    [InlineData(@"\pL", "\\p needs a name in braces")]
    [InlineData(@"\p{L", "a '}' is missing")]
    [InlineData(@"\x4", "two hexadecimal digits must follow \\x")]
    [InlineData(@"\xg1", "two hexadecimal digits must follow \\x")]
    [InlineData(@"\u004", "four hexadecimal digits must follow \\u")]
    [InlineData(@"\uD83D\u004", "half of a surrogate pair is alone")]
    [InlineData(@"\uD83D\uDBFF", "half of a surrogate pair is alone")]
    [InlineData(@"\uD83D\uE000", "half of a surrogate pair is alone")]
    [InlineData(@"\u{}", "\\u{} needs a code point")]
    [InlineData(@"\u{110000}", "\\u{} needs a code point")]
    [InlineData(@"\u{FFFFFFFF}", "\\u{} needs a code point")]
    [InlineData(@"\u{x}", "\\u{} needs a code point")]
    [InlineData(@"\c1", "a letter must follow \\c")]
    [InlineData(@"\c@", "a letter must follow \\c")]
    [InlineData(@"\c`", "a letter must follow \\c")]
    [InlineData(@"\c{", "a letter must follow \\c")]
    [InlineData(@"\a", "\\a means nothing")]
    [InlineData(@"\z", "\\z means nothing")]
    [InlineData(@"\A", "\\A means nothing")]
    [InlineData(@"\Z", "\\Z means nothing")]
    [InlineData(@"\00", "\\0 means nothing")]
    [InlineData(@"[\1]", "\\1 means nothing")]
    [InlineData(@"[\9]", "\\9 means nothing")]
    public void A_pattern_that_is_not_valid_is_refused_with_the_reason(string pattern, string reason)
    {
        var problem = Assert.Throws<PatternProblemException>(() => PatternTranslator.Translate(pattern));

        Assert.Equal(reason, problem.Message);
        Assert.True(problem.IsInvalid);
    }

    [Theory]
    [InlineData("(a", "a ')' is missing")]
    [InlineData("a)", "a ')' closes nothing")]
    [InlineData("[z-a]", "a range goes backwards")]
    public void A_pattern_read_into_parts_is_refused_with_the_same_reason(string pattern, string reason) =>
        Assert.Equal(reason, Assert.Throws<PatternProblemException>(() => PatternReader.Read(pattern)).Message);

    [Fact]
    public void Nesting_has_a_limit_and_the_number_of_groups_has_none()
    {
        _ = PatternReader.Read(string.Concat(Enumerable.Repeat("(a)", 1_000)));
        _ = PatternReader.Read(new string('(', 99) + "a" + new string(')', 99));
        var problem = Assert.Throws<PatternProblemException>(() =>
            PatternReader.Read(new string('(', 100) + "a" + new string(')', 100))
        );

        Assert.Equal("it is nested too deeply", problem.Message);
    }
}
