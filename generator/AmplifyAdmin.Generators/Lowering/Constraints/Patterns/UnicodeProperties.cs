using System.Collections.Generic;

namespace AmplifyAdmin.Generators.Lowering.Constraints.Patterns;

/// <summary>The Unicode properties that <c>\p{…}</c> may name and .NET can tell; categories of characters beyond U+FFFF it cannot.</summary>
internal static class UnicodeProperties
{
    private static readonly Dictionary<string, string> Categories = new()
    {
        ["Letter"] = "L",
        ["Cased_Letter"] = "LC",
        ["Uppercase_Letter"] = "Lu",
        ["Lowercase_Letter"] = "Ll",
        ["Titlecase_Letter"] = "Lt",
        ["Modifier_Letter"] = "Lm",
        ["Other_Letter"] = "Lo",
        ["Mark"] = "M",
        ["Combining_Mark"] = "M",
        ["Nonspacing_Mark"] = "Mn",
        ["Spacing_Mark"] = "Mc",
        ["Enclosing_Mark"] = "Me",
        ["Number"] = "N",
        ["Decimal_Number"] = "Nd",
        ["digit"] = "Nd",
        ["Letter_Number"] = "Nl",
        ["Other_Number"] = "No",
        ["Punctuation"] = "P",
        ["punct"] = "P",
        ["Connector_Punctuation"] = "Pc",
        ["Dash_Punctuation"] = "Pd",
        ["Open_Punctuation"] = "Ps",
        ["Close_Punctuation"] = "Pe",
        ["Initial_Punctuation"] = "Pi",
        ["Final_Punctuation"] = "Pf",
        ["Other_Punctuation"] = "Po",
        ["Symbol"] = "S",
        ["Math_Symbol"] = "Sm",
        ["Currency_Symbol"] = "Sc",
        ["Modifier_Symbol"] = "Sk",
        ["Other_Symbol"] = "So",
        ["Separator"] = "Z",
        ["Space_Separator"] = "Zs",
        ["Line_Separator"] = "Zl",
        ["Paragraph_Separator"] = "Zp",
        ["Other"] = "C",
        ["Control"] = "Cc",
        ["cntrl"] = "Cc",
        ["Format"] = "Cf",
        ["Surrogate"] = "Cs",
        ["Private_Use"] = "Co",
        ["Unassigned"] = "Cn",
    };

    private static readonly HashSet<string> ShortCategories = new(Categories.Values);

    private static readonly Dictionary<string, (int First, int Last)[]> Ranges = new()
    {
        ["Any"] = [(0, 0x10FFFF)],
        ["ASCII"] = [(0, 0x7F)],
        ["ASCII_Hex_Digit"] = [('0', '9'), ('A', 'F'), ('a', 'f')],
        ["AHex"] = [('0', '9'), ('A', 'F'), ('a', 'f')],
        ["White_Space"] =
        [
            (9, 13),
            (32, 32),
            (0x85, 0x85),
            (0xA0, 0xA0),
            (0x1680, 0x1680),
            (0x2000, 0x200A),
            (0x2028, 0x2029),
            (0x202F, 0x202F),
            (0x205F, 0x205F),
            (0x3000, 0x3000),
        ],
    };

    private static readonly Dictionary<string, (int First, int Last)[]> Scripts = new()
    {
        ["Latin"] =
        [
            ('A', 'Z'),
            ('a', 'z'),
            (0xAA, 0xAA),
            (0xBA, 0xBA),
            (0xC0, 0xD6),
            (0xD8, 0xF6),
            (0xF8, 0x2B8),
            (0x2E0, 0x2E4),
            (0x1D00, 0x1D25),
            (0x1D2C, 0x1D5C),
            (0x1D62, 0x1D65),
            (0x1D6B, 0x1D77),
            (0x1D79, 0x1DBE),
            (0x1E00, 0x1EFF),
            (0x2071, 0x2071),
            (0x207F, 0x207F),
            (0x2090, 0x209C),
            (0x212A, 0x212B),
            (0x2132, 0x2132),
            (0x214E, 0x214E),
            (0x2160, 0x2188),
            (0x2C60, 0x2C7F),
            (0xA722, 0xA787),
            (0xA78B, 0xA7CA),
            (0xA7D0, 0xA7DC),
            (0xA7F2, 0xA7FF),
            (0xAB30, 0xAB5A),
            (0xAB5C, 0xAB64),
            (0xAB66, 0xAB69),
            (0xFB00, 0xFB06),
            (0xFF21, 0xFF3A),
            (0xFF41, 0xFF5A),
            (0x10780, 0x107BA),
            (0x1DF00, 0x1DF2A),
        ],
        ["Greek"] =
        [
            (0x370, 0x373),
            (0x375, 0x377),
            (0x37A, 0x37D),
            (0x37F, 0x37F),
            (0x384, 0x384),
            (0x386, 0x386),
            (0x388, 0x38A),
            (0x38C, 0x38C),
            (0x38E, 0x3A1),
            (0x3A3, 0x3E1),
            (0x3F0, 0x3FF),
            (0x1D26, 0x1D2A),
            (0x1D5D, 0x1D61),
            (0x1D66, 0x1D6A),
            (0x1DBF, 0x1DBF),
            (0x1F00, 0x1FFE),
            (0x2126, 0x2126),
            (0xAB65, 0xAB65),
            (0x10140, 0x1018E),
            (0x101A0, 0x101A0),
            (0x1D200, 0x1D245),
        ],
        ["Cyrillic"] =
        [
            (0x400, 0x484),
            (0x487, 0x52F),
            (0x1C80, 0x1C8A),
            (0x1D2B, 0x1D2B),
            (0x1D78, 0x1D78),
            (0x2DE0, 0x2DFF),
            (0xA640, 0xA69F),
            (0xFE2E, 0xFE2F),
            (0x1E030, 0x1E06D),
            (0x1E08F, 0x1E08F),
        ],
        ["Hebrew"] = [(0x591, 0x5C7), (0x5D0, 0x5EA), (0x5EF, 0x5F4), (0xFB1D, 0xFB4F)],
        ["Arabic"] =
        [
            (0x600, 0x604),
            (0x606, 0x60B),
            (0x60D, 0x61A),
            (0x61C, 0x61E),
            (0x620, 0x63F),
            (0x641, 0x64A),
            (0x656, 0x66F),
            (0x671, 0x6DC),
            (0x6DE, 0x6FF),
            (0x750, 0x77F),
            (0x870, 0x891),
            (0x897, 0x89F),
            (0x8A0, 0x8E1),
            (0x8E3, 0x8FF),
            (0xFB50, 0xFD3D),
            (0xFD40, 0xFDFF),
            (0xFE70, 0xFEFC),
            (0x10E60, 0x10E7E),
            (0x10EC2, 0x10EC4),
            (0x10EFC, 0x10EFF),
            (0x1EE00, 0x1EEF1),
        ],
        ["Devanagari"] = [(0x900, 0x950), (0x955, 0x963), (0x966, 0x97F), (0xA8E0, 0xA8FF), (0x11B00, 0x11B09)],
        ["Thai"] = [(0xE01, 0xE3A), (0xE40, 0xE5B)],
        ["Hiragana"] =
        [
            (0x3041, 0x3096),
            (0x309D, 0x309F),
            (0x1B001, 0x1B11F),
            (0x1B132, 0x1B132),
            (0x1B150, 0x1B152),
            (0x1F200, 0x1F200),
        ],
        ["Katakana"] =
        [
            (0x30A1, 0x30FA),
            (0x30FD, 0x30FF),
            (0x31F0, 0x31FF),
            (0x32D0, 0x32FE),
            (0x3300, 0x3357),
            (0xFF66, 0xFF6F),
            (0xFF71, 0xFF9D),
            (0x1AFF0, 0x1AFFE),
            (0x1B000, 0x1B000),
            (0x1B120, 0x1B122),
            (0x1B155, 0x1B155),
            (0x1B164, 0x1B167),
        ],
        ["Hangul"] =
        [
            (0x1100, 0x11FF),
            (0x302E, 0x302F),
            (0x3131, 0x318E),
            (0x3200, 0x321E),
            (0x3260, 0x327E),
            (0xA960, 0xA97C),
            (0xAC00, 0xD7A3),
            (0xD7B0, 0xD7FB),
            (0xFFA0, 0xFFDC),
        ],
        ["Han"] =
        [
            (0x2E80, 0x2FD5),
            (0x3005, 0x3005),
            (0x3007, 0x3007),
            (0x3021, 0x3029),
            (0x3038, 0x303B),
            (0x3400, 0x4DBF),
            (0x4E00, 0x9FFF),
            (0xF900, 0xFAD9),
            (0x16FE2, 0x16FE3),
            (0x16FF0, 0x16FF1),
            (0x20000, 0x323AF),
        ],
    };

    /// <summary>Adds the characters that have a property.</summary>
    public static void Add(string name, bool negated, CharacterSet set)
    {
        var equals = name.IndexOf('=');
        var value = name.Substring(equals + 1);
        if (
            equals < 0
                ? Ranges.TryGetValue(value, out var ranges)
                : IsScript(name, equals) & Scripts.TryGetValue(value, out ranges)
        )
        {
            AddRanges(ranges!, negated, set);
            return;
        }

        var category = Categories.TryGetValue(value, out var shortName) ? shortName : value;
        if (!ShortCategories.Contains(category) || (equals >= 0 && !IsCategory(name, equals)))
        {
            throw new PatternProblemException($".NET knows no characters with the property '{name}'", isInvalid: false);
        }

        if (category == "LC")
        {
            throw new PatternProblemException(".NET has no category of cased letters", isInvalid: false);
        }

        set.AddCategory(category, negated);
    }

    private static void AddRanges((int First, int Last)[] ranges, bool negated, CharacterSet set)
    {
        if (negated)
        {
            set.AddComplement(ranges);
        }
        else
        {
            set.Add(ranges);
        }
    }

    private static bool IsScript(string name, int equals) => name.Substring(0, equals) is "Script" or "sc";

    private static bool IsCategory(string name, int equals) => name.Substring(0, equals) is "General_Category" or "gc";
}
