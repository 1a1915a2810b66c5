using System.Globalization;
using System.Text.RegularExpressions;
using AmplifyAdmin.Generators.Lowering.Constraints.Patterns;

namespace Generators.Tests.Lowering.Constraints.Patterns;

/// <summary>Which characters a class or an escape matches, compared with the ranges that ECMA-262 gives it.</summary>
public sealed class CharacterSetTests
{
    private static readonly int[] CodePoints =
    [
        .. Enumerable.Range(0, 0x300),
        .. new[] { 0x660, 0x1680, 0x180E, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF }.SelectMany(
            Neighborhood
        ),
        .. new[] { 0xD7FE, 0xE001, 0xFFFE, 0x10001, 0x103FF, 0x10400, 0x107FF, 0x1F600, 0x1F64F, 0x10FFFE }.SelectMany(
            Neighborhood
        ),
    ];

    public static TheoryData<string, string> Sets =>
        new()
        {
            { @"\d", "30-39" },
            { @"\D", "0-2F 3A-10FFFF" },
            { @"[\d]", "30-39" },
            { @"[\D]", "0-2F 3A-10FFFF" },
            { @"[^\d]", "0-2F 3A-10FFFF" },
            { @"[^\D]", "30-39" },
            { @"\w", "30-39 41-5A 5F-5F 61-7A" },
            { @"\W", "0-2F 3A-40 5B-5E 60-60 7B-10FFFF" },
            { @"[\W]", "0-2F 3A-40 5B-5E 60-60 7B-10FFFF" },
            { @"\s", "9-D 20-20 A0-A0 1680-1680 2000-200A 2028-2029 202F-202F 205F-205F 3000-3000 FEFF-FEFF" },
            { @"[^\S]", "9-D 20-20 A0-A0 1680-1680 2000-200A 2028-2029 202F-202F 205F-205F 3000-3000 FEFF-FEFF" },
            { ".", "0-9 B-C E-2027 202A-10FFFF" },
            { "[]", "" },
            { "[^]", "0-10FFFF" },
            { @"[\s\S]", "0-10FFFF" },
            { "[a-fx]", "61-66 78-78" },
            { "[^a-fx]", "0-60 67-77 79-10FFFF" },
            { "[a-]", "2D-2D 61-61" },
            { @"[\d-a]", "2D-2D 30-39 61-61" },
            { @"[a-\d]", "2D-2D 30-39 61-61" },
            { "[ ~]", "20-20 7E-7E" },
            { @"[\]\\^]", "5C-5E" },
            { @"[\b]", "8-8" },
            { @"[\f\n\r\t\v]", "9-D" },
            // Halves of surrogate pairs are not characters, whatever range they are in.
            { @"[\x20-\uFFFF]", "20-FFFF" },
            { @"[^\x20-\uFFFF]", "0-1F 10000-10FFFF" },
            { @"[^\uD800-\uDFFF]", "0-10FFFF" },
            { @"[\uFFFF]", "FFFF-FFFF" },
            { @"[\uFFFF-\u{10000}]", "FFFF-10000" },
            { @"[^\uFFFF-\u{10000}]", "0-FFFE 10001-10FFFF" },
            { @"[\u{103FF}-\u{10400}]", "103FF-10400" },
            { @"[\u{10001}-\u{107FF}]", "10001-107FF" },
            { @"[\u{10000}-\u{10FFFF}]", "10000-10FFFF" },
            { @"[^\u{10000}-\u{10FFFF}]", "0-FFFF" },
            { @"[\u{1F600}-\u{1F64F}a]", "61-61 1F600-1F64F" },
            { @"[^\u{1F600}-\u{1F64F}a]", "0-60 62-1F5FF 1F650-10FFFF" },
            { @"\p{Any}", "0-10FFFF" },
            { @"[\P{Any}]", "" },
            { @"\p{ASCII}", "0-7F" },
            { @"\P{ASCII}", "80-10FFFF" },
            { @"[\P{ASCII}]", "80-10FFFF" },
            { @"\p{ASCII_Hex_Digit}", "30-39 41-46 61-66" },
            { @"\p{AHex}", "30-39 41-46 61-66" },
            { @"\p{White_Space}", "9-D 20-20 85-85 A0-A0 1680-1680 2000-200A 2028-2029 202F-202F 205F-205F 3000-3000" },
        };

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_set_matches_the_characters_in_its_ranges(string pattern, string ranges)
    {
        var expected = CodePoints.Where(character => IsIn(character, ranges)).ToList();

        Assert.Equal(expected, Matches($"^{pattern}$"));
        Assert.Equal(expected, Matches($"^{pattern}+$"));
        Assert.Equal(expected, Matches(pattern));
        Assert.Empty(Matches($"^{pattern}{{2}}$"));
    }

    // .NET has no categories for pairs: a category has none of them, and its complement all.
    [Theory]
    [InlineData(@"\p{Lu}", true, false)]
    [InlineData(@"[^\P{Lu}]", true, false)]
    [InlineData(@"\P{Lu}", false, true)]
    [InlineData(@"[\P{Lu}]", false, true)]
    [InlineData(@"[^\p{Lu}]", false, true)]
    [InlineData(@"[\P{Lu}\P{Lu}]", false, true)]
    [InlineData(@"[\P{Lu}\p{Nd}]", false, true)]
    public void A_category_has_no_pairs_and_its_complement_has_all(string pattern, bool isUpper, bool hasPairs)
    {
        var expected = CodePoints
            .Where(character =>
                character > 0xFFFF ? hasPairs : isUpper == (Category(character) == UnicodeCategory.UppercaseLetter)
            )
            .ToList();

        Assert.Equal(expected, Matches($"^{pattern}$"));
        Assert.Equal(expected, Matches($"^{pattern}+$"));
        Assert.Equal(expected, Matches(pattern));
    }

    // Halves of pairs are in the category Other, but not alone.
    [Theory]
    [InlineData(@"\p{C}", true)]
    [InlineData(@"[\p{C}]", true)]
    [InlineData(@"\P{C}", false)]
    [InlineData(@"[^\p{Other}]", false)]
    public void The_category_of_surrogates_splits_no_pair(string pattern, bool isOther)
    {
        var expected = CodePoints
            .Where(character => character > 0xFFFF ? !isOther : isOther == IsOther(Category(character)))
            .ToList();

        Assert.Equal(expected, Matches($"^{pattern}$"));
        Assert.Equal(expected, Matches($"^{pattern}+$"));
        Assert.Equal(expected, Matches(pattern));
    }

    private static List<int> Matches(string pattern)
    {
        var translated = new Regex(PatternTranslator.Translate(pattern).DotNet, RegexOptions.CultureInvariant);
        return [.. CodePoints.Where(character => translated.IsMatch(char.ConvertFromUtf32(character)))];
    }

    private static bool IsIn(int character, string ranges) =>
        ranges
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(range => range.Split('-').Select(limit => Convert.ToInt32(limit, 16)).ToArray())
            .Any(range => character >= range[0] && character <= range[1]);

    private static int[] Neighborhood(int character) => [character - 1, character, character + 1];

    private static UnicodeCategory Category(int character) => CharUnicodeInfo.GetUnicodeCategory(character);

    private static bool IsOther(UnicodeCategory category) =>
        category
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned;
}
