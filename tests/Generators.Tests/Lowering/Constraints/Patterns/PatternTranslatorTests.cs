using System.Text.RegularExpressions;
using AmplifyAdmin.Generators.Foundation.Regexps;
using AmplifyAdmin.Generators.Lowering.Constraints.Patterns;

namespace Generators.Tests.Lowering.Constraints.Patterns;

public sealed class PatternTranslatorTests
{
    [Theory]
    [InlineData("^a$", "^a\\z")]
    [InlineData("^[a-z0-9-]+$", "^[a-z0-9\\-]+\\z")]
    [InlineData(@"^\d{3}$", "^[0-9]{3}\\z")]
    [InlineData(@"\w+", "[A-Za-z0-9_]+")]
    [InlineData(@"^(\w+)$", "^(?:[A-Za-z0-9_]+)\\z")]
    [InlineData(@"^[^/]+\/x$", "^[^/]+/x\\z")]
    [InlineData("[]", @"[^\u0000-\uFFFF]")]
    public void Reads_well_in_dot_net(string pattern, string expected) =>
        Assert.Equal(expected, PatternTranslator.Translate(pattern).DotNet);

    [Theory]
    // Digits, words and spaces are ASCII, except that spaces are not.
    [InlineData(@"^\d$", "1", true)]
    [InlineData(@"^\d$", "١", false)]
    [InlineData(@"^\D$", "١", true)]
    [InlineData(@"^\w$", "é", false)]
    [InlineData(@"^\W$", "é", true)]
    [InlineData(@"^\s$", "\u00A0", true)]
    [InlineData(@"^\s$", "\uFEFF", true)]
    [InlineData(@"^\s$", "\u180E", false)]
    [InlineData(@"^\S$", "\uFEFF", false)]
    [InlineData(@"^[\s\S]$", "\uFEFF", true)]
    [InlineData(@"^[\D]$", "1", false)]
    [InlineData(@"^[^\D]$", "1", true)]
    // The end is the end, not the place before a last line end.
    [InlineData("^a$", "a\n", false)]
    [InlineData("^.$", "\n", false)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^.$", "\u0085", true)]
    // A character beyond U+FFFF is one character.
    [InlineData("^.$", "😀", true)]
    [InlineData("^..$", "😀", false)]
    [InlineData("^.+.$", "😀", false)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^[😀-😂]$", "😁", true)]
    [InlineData("^[😀-😂]$", "😄", false)]
    [InlineData("^[^😀]$", "😁", true)]
    [InlineData("^[^😀]$", "😀", false)]
    [InlineData("^[^😀]+$", "a😁", true)]
    [InlineData("^[^😀]+$", "a😀", false)]
    [InlineData("^🐲*$", "🐲🐲", true)]
    [InlineData("^🐲*$", "\uD83D", false)]
    [InlineData(@"^\u{1F600}$", "😀", true)]
    [InlineData(@"^\uD83D\uDE00$", "😀", true)]
    [InlineData(@"^[\uD83D\uDE00]$", "😀", true)]
    [InlineData(@"^[\u{10000}-\u{10FFFF}]$", "😀", true)]
    [InlineData(@"^\D$", "😀", true)]
    [InlineData(@"^\D{2}$", "😀", false)]
    // Escapes.
    [InlineData(@"^\cA$", "\u0001", true)]
    [InlineData(@"^\ca\cA\cZ\cz$", "\u0001\u0001\u001A\u001A", true)]
    [InlineData(@"^\x41\u0042$", "AB", true)]
    [InlineData(@"^\u{0}\u{10FFFF}$", "\0\U0010FFFF", true)]
    [InlineData(@"^\uD800\uDC00\uDBFF\uDFFF$", "\U00010000\U0010FFFF", true)]
    [InlineData(@"^\uD7FF\u0041$", "\uD7FFA", true)]
    [InlineData(@"^\uE000\u0041$", "\uE000A", true)]
    [InlineData(@"^\uD83D-", "-", false)]
    [InlineData(@"^\f\n\r\t\v$", "\f\n\r\t\v", true)]
    [InlineData(@"^\ \~\`\{$", " ~`{", true)]
    [InlineData(@"^\0$", "\0", true)]
    [InlineData(@"^[\b]$", "\b", true)]
    [InlineData(@"^\/\.\-$", "/.-", true)]
    [InlineData(@"^[\w-]$", "-", true)]
    [InlineData(@"^[\w-.]$", "-", true)]
    [InlineData("^[a-]$", "-", true)]
    [InlineData("^[[]$", "[", true)]
    [InlineData("^{.*}$", "{a}", true)]
    [InlineData("^a{x}$", "a{x}", true)]
    [InlineData("^a{}$", "a{}", true)]
    [InlineData("^a{09}$", "aaaaaaaaa", true)]
    [InlineData("^a{1,09}?$", "aaaaaaaaa", true)]
    [InlineData("^a{1,x}$", "a{1,x}", true)]
    [InlineData("^[^]$", "a", true)]
    [InlineData("^[^]*$", "a\n😀", true)]
    [InlineData("[]", "a", false)]
    [InlineData("^[a-f-[c]]$", "[]", true)]
    // Words end at ASCII.
    [InlineData(@"\bcaf\b", "café", true)]
    [InlineData(@"\bcafé", "café", true)]
    [InlineData(@"^caf\Bé$", "café", false)]
    // Groups: named ones count in line, those that took no part are empty.
    [InlineData(@"^(a)\1$", "aa", true)]
    [InlineData(@"^(?<x>a)(b)\1\2$", "abab", true)]
    [InlineData(@"^(?<x>a)\k<x>$", "aa", true)]
    [InlineData(@"^(?:(a)|b)\1$", "b", true)]
    [InlineData(@"^(a)(b)?\1$", "aa", true)]
    [InlineData("^(?=a)a(?!b)", "ac", true)]
    [InlineData("(?<=a)b(?<!c)", "ab", true)]
    [InlineData("^(?<=a)b", "ab", false)]
    [InlineData("a(?<!a)", "a", false)]
    [InlineData(@"^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10\9$", "abcdefghijji", true)]
    [InlineData(@"^[(\]](a)\1$", "(aa", true)]
    // Properties.
    [InlineData(@"^\p{L}+$", "é", true)]
    [InlineData(@"^\p{Letter}+$", "é1", false)]
    [InlineData(@"^\P{L}$", "1", true)]
    [InlineData(@"^\P{L}$", "😀", true)]
    [InlineData(@"^[\P{L}a]$", "a", true)]
    [InlineData(@"^[^\p{L}]$", "😀", true)]
    [InlineData(@"^\p{Script=Greek}$", "λ", true)]
    [InlineData(@"^\p{sc=Han}$", "𠀀", true)]
    [InlineData(@"^\p{General_Category=Lu}$", "A", true)]
    [InlineData(@"^\p{ASCII}$", "é", false)]
    public void Means_what_ecma_script_means(string pattern, string text, bool matches)
    {
        var translated = PatternTranslator.Translate(pattern).DotNet;
        var options = IsLinear(pattern) ? RegexOptions.NonBacktracking : RegexOptions.None;
        Assert.Equal(matches, Regex.IsMatch(text, translated, options | RegexOptions.CultureInvariant));
    }

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("a**")]
    [InlineData("*a")]
    [InlineData("[b-a]")]
    [InlineData("[a")]
    [InlineData("\\")]
    [InlineData(@"\A")]
    [InlineData(@"\Z")]
    [InlineData(@"\u12")]
    [InlineData(@"\u{110000}")]
    [InlineData(@"\2(a)")]
    [InlineData(@"\k<x>")]
    [InlineData("(?i)a")]
    [InlineData("(?#a)")]
    [InlineData("(?>a)")]
    [InlineData("(?<a-b>c)")]
    [InlineData("a{2,1}")]
    public void Refuses_what_is_no_pattern(string pattern)
    {
        var problem = Assert.Throws<PatternProblemException>(() => PatternTranslator.Translate(pattern));
        Assert.True(problem.IsInvalid);
        Assert.NotEmpty(problem.Message);
    }

    [Theory]
    [InlineData(@"\p{Script=Klingon}")]
    [InlineData(@"\p{Emoji}")]
    public void Says_when_dot_net_has_no_equal(string pattern) =>
        Assert.False(Assert.Throws<PatternProblemException>(() => PatternTranslator.Translate(pattern)).IsInvalid);

    private static bool IsLinear(string pattern)
    {
        try
        {
            _ = new RegexpProgram(PatternReader.Read(pattern));
            return true;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }
}
