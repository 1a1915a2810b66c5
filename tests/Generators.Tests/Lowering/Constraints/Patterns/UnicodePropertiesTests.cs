using System.Globalization;
using System.Text.RegularExpressions;
using AmplifyAdmin.Generators.Lowering.Constraints.Patterns;

namespace Generators.Tests.Lowering.Constraints.Patterns;

/// <summary>Each name of a Unicode property has its characters.</summary>
public sealed class UnicodePropertiesTests
{
    // UTF-16 units without halves of surrogate pairs.
    private static readonly string Characters = string.Concat(
        Enumerable.Range(0, 0x10000).Where(unit => unit is < 0xD800 or > 0xDFFF).Select(unit => ((char)unit).ToString())
    );

    private static readonly Dictionary<string, UnicodeCategory> Categories = new()
    {
        ["Lu Uppercase_Letter"] = UnicodeCategory.UppercaseLetter,
        ["Ll Lowercase_Letter"] = UnicodeCategory.LowercaseLetter,
        ["Lt Titlecase_Letter"] = UnicodeCategory.TitlecaseLetter,
        ["Lm Modifier_Letter"] = UnicodeCategory.ModifierLetter,
        ["Lo Other_Letter"] = UnicodeCategory.OtherLetter,
        ["Mn Nonspacing_Mark"] = UnicodeCategory.NonSpacingMark,
        ["Mc Spacing_Mark"] = UnicodeCategory.SpacingCombiningMark,
        ["Me Enclosing_Mark"] = UnicodeCategory.EnclosingMark,
        ["Nd Decimal_Number digit"] = UnicodeCategory.DecimalDigitNumber,
        ["Nl Letter_Number"] = UnicodeCategory.LetterNumber,
        ["No Other_Number"] = UnicodeCategory.OtherNumber,
        ["Pc Connector_Punctuation"] = UnicodeCategory.ConnectorPunctuation,
        ["Pd Dash_Punctuation"] = UnicodeCategory.DashPunctuation,
        ["Ps Open_Punctuation"] = UnicodeCategory.OpenPunctuation,
        ["Pe Close_Punctuation"] = UnicodeCategory.ClosePunctuation,
        ["Pi Initial_Punctuation"] = UnicodeCategory.InitialQuotePunctuation,
        ["Pf Final_Punctuation"] = UnicodeCategory.FinalQuotePunctuation,
        ["Po Other_Punctuation"] = UnicodeCategory.OtherPunctuation,
        ["Sm Math_Symbol"] = UnicodeCategory.MathSymbol,
        ["Sc Currency_Symbol"] = UnicodeCategory.CurrencySymbol,
        ["Sk Modifier_Symbol"] = UnicodeCategory.ModifierSymbol,
        ["So Other_Symbol"] = UnicodeCategory.OtherSymbol,
        ["Zs Space_Separator"] = UnicodeCategory.SpaceSeparator,
        ["Zl Line_Separator"] = UnicodeCategory.LineSeparator,
        ["Zp Paragraph_Separator"] = UnicodeCategory.ParagraphSeparator,
        ["Cc Control cntrl"] = UnicodeCategory.Control,
        ["Cf Format"] = UnicodeCategory.Format,
        ["Cs Surrogate"] = UnicodeCategory.Surrogate,
        ["Co Private_Use"] = UnicodeCategory.PrivateUse,
        ["Cn Unassigned"] = UnicodeCategory.OtherNotAssigned,
    };

    public static TheoryData<string, string> Names =>
        [
            .. Categories.Keys.SelectMany(names =>
                names.Split(' ').Select(name => new TheoryDataRow<string, string>(name, names[..2]))
            ),
            .. new[]
            {
                "L Letter",
                "M Mark Combining_Mark",
                "N Number",
                "P Punctuation punct",
                "S Symbol",
                "Z Separator",
                "C Other",
            }.SelectMany(names => names.Split(' ').Select(name => new TheoryDataRow<string, string>(name, names[..1]))),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_category_has_its_characters_by_each_name(string name, string start)
    {
        var categories = Categories
            .Where(category => category.Key.StartsWith(start, StringComparison.Ordinal))
            .Select(category => category.Value)
            .ToHashSet();
        var expected = string.Concat(
            Characters.Where(character => categories.Contains(CharUnicodeInfo.GetUnicodeCategory(character)))
        );

        Assert.Equal(expected, Matched($@"\p{{{name}}}"));
        Assert.Equal(Translated($@"\p{{{name}}}").ToString(), Translated($@"\p{{gc={name}}}").ToString());
        Assert.Equal(
            Translated($@"[\p{{{name}}}]").ToString(),
            Translated($@"[\p{{General_Category={name}}}]").ToString()
        );
    }

    [Theory]
    [InlineData("Latin", "AzªºÀŒɏⅠＡｚꭦ\U00010780", "0×÷µαЖ")]
    [InlineData("Greek", "αΩἀᾳϿᵝ\U00010140", ";·AЖ\u037E")]
    [InlineData("Cyrillic", "жЯЀԯꙀ\U0001E030", "Aα\u0485")]
    [InlineData("Hebrew", "אתׇﭏ", "Aα\u05FF")]
    [InlineData("Arabic", "ابيپﷲ\U0001EE00", "A،\u0640﴾﴿")]
    [InlineData("Devanagari", "अहॐॿ\U00011B00", "A।॥")]
    [InlineData("Thai", "กฮ๙", "A฿ກ")]
    [InlineData("Hiragana", "ぁんゟ\U0001B001\U0001F200", "アー・漢")]
    [InlineData("Katakana", "アンヿㇰｱﾝ\U0001B000", "あー・漢ｰ")]
    [InlineData("Hangul", "가힣ᄀㄱ", "漢あA")]
    [InlineData("Han", "漢字々〇㐀\U00020000\U0002A6DF", "あア가、")]
    public void A_script_has_its_characters_and_no_others(string script, string inside, string outside)
    {
        foreach (var name in new[] { "Script", "sc" })
        {
            Assert.All(Letters(inside), letter => Assert.Matches(Translated($@"^\p{{{name}={script}}}$"), letter));
            Assert.All(Letters(inside), letter => Assert.DoesNotMatch(Translated($@"^\P{{{name}={script}}}$"), letter));
            Assert.All(Letters(inside), letter => Assert.DoesNotMatch(Translated($@"[\P{{{name}={script}}}]"), letter));
        }

        Assert.All(Letters(outside), letter => Assert.DoesNotMatch(Translated($@"\p{{Script={script}}}"), letter));
    }

    [Theory]
    [InlineData("Emoji", ".NET knows no characters with the property 'Emoji'")]
    [InlineData("Script=Klingon", ".NET knows no characters with the property 'Script=Klingon'")]
    [InlineData("Script=Lu", ".NET knows no characters with the property 'Script=Lu'")]
    [InlineData("Script_Extensions=Greek", ".NET knows no characters with the property 'Script_Extensions=Greek'")]
    [InlineData("gc=Greek", ".NET knows no characters with the property 'gc=Greek'")]
    [InlineData("gc=ASCII", ".NET knows no characters with the property 'gc=ASCII'")]
    [InlineData("Greek", ".NET knows no characters with the property 'Greek'")]
    [InlineData("=ASCII", ".NET knows no characters with the property '=ASCII'")]
    [InlineData("=Lu", ".NET knows no characters with the property '=Lu'")]
    [InlineData("=Greek", ".NET knows no characters with the property '=Greek'")]
    [InlineData("LC", ".NET has no category of cased letters")]
    [InlineData("Cased_Letter", ".NET has no category of cased letters")]
    public void A_property_that_dot_net_cannot_tell_is_reported_by_its_name(string name, string reason)
    {
        var problem = Assert.Throws<PatternProblemException>(() => Translated($@"\p{{{name}}}"));

        Assert.False(problem.IsInvalid);
        Assert.Equal(reason, problem.Message);
    }

    private static string Matched(string pattern) =>
        string.Concat(Translated(pattern).Matches(Characters).Select(match => match.Value));

    private static Regex Translated(string pattern) =>
        new(PatternTranslator.Translate(pattern).DotNet, RegexOptions.CultureInvariant);

    private static IEnumerable<string> Letters(string text) => text.EnumerateRunes().Select(rune => rune.ToString());
}
