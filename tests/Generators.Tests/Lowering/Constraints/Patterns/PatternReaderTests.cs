using System.Text.RegularExpressions;
using AmplifyAdmin.Generators.Foundation.Regexps;
using AmplifyAdmin.Generators.Lowering.Constraints.Patterns;

namespace Generators.Tests.Lowering.Constraints.Patterns;

/// <summary>Patterns in parts, which match what their translations for .NET match.</summary>
public sealed class PatternReaderTests
{
    private static readonly string[] Texts =
    [
        "",
        "a",
        "ab",
        "aab",
        "abc",
        "A1",
        "a-b",
        "a.b",
        "12",
        "_",
        " ",
        "\n",
        "\t",
        "\u00A0",
        "\u2028",
        "É",
        "\U0001F600",
        "a\U0001F600b",
        "{}",
        "]",
        "a\\b",
    ];

    public static TheoryData<string> Patterns =>
        [
            "",
            "a",
            "^a",
            "b$",
            "^$",
            "^ab|c$",
            "a|b|",
            "(?:ab)+",
            "(?<name>a)(b)",
            "^a*?b$",
            "^a{2}b",
            "^a{1,}b",
            "^a{0,1}b",
            "^a{2,3}?b",
            "^.$",
            "^[^a]$",
            "[a-c1-3]",
            "[\\]-]",
            "[^\\w\\s]",
            "^\\d+$",
            "^\\D$",
            "^\\w$",
            "^\\W$",
            "^\\s$",
            "^\\S$",
            "\\p{Lu}",
            "^\\P{Lu}$",
            "[\\p{L}\\d]",
            "\\u{1F600}",
            "\\uD83D\\uDE00",
            "^[\\u{1F600}-\\u{1F64F}]$",
            "\\x61\\u0062",
            "\\.",
            "\\n",
            "\\cI",
            "[\\b]",
            "{}",
            "a\\\\b",
            "((a|b)*)+$",
        ];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_pattern_matches_what_its_translation_matches(string pattern)
    {
        var program = new RegexpProgram(PatternReader.Read(pattern));
        var translated = PatternTranslator.Translate(pattern).DotNet;

        Assert.All(Texts, text => Assert.Equal(Regex.IsMatch(text, translated), program.IsMatch(text, whole: false)));
    }

    [Theory]
    [InlineData("(?=a)b")]
    [InlineData("(?!a)b")]
    [InlineData("(?<=a)b")]
    [InlineData("a(?<!b)")]
    [InlineData("\\ba")]
    [InlineData("(a)\\1")]
    [InlineData("(?<name>a)\\k<name>")]
    public void What_depends_on_more_than_the_characters_in_order_is_not_matched(string pattern) =>
        Assert.Throws<NotSupportedException>(() => new RegexpProgram(PatternReader.Read(pattern)));

    [Theory]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("\\")]
    public void A_pattern_that_is_not_valid_is_refused(string pattern) =>
        Assert.Throws<PatternProblemException>(() => PatternReader.Read(pattern));

    [Fact]
    public void A_pattern_that_is_nested_too_deeply_is_refused() =>
        Assert.Throws<PatternProblemException>(() => PatternReader.Read(new string('(', 100_000)));

    [Theory]
    [InlineData("^(a|aa|b)+c$")]
    [InlineData("(a*)*b$")]
    [InlineData("(x+x+)+y")]
    public void Steps_are_counted_and_linear_in_the_text(string pattern)
    {
        var program = new RegexpProgram(PatternReader.Read(pattern));
        var text = new string(pattern.Contains('x') ? 'x' : 'a', 2_000);
        var (few, enough) = (100L, 60_000L);

        Assert.Null(program.IsMatch(text, whole: false, ref few));
        Assert.False(program.IsMatch(text, whole: false, ref enough));
    }
}
