using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace AmplifyAdmin.Generators.Lowering.Constraints.Patterns;

/// <summary>
/// A set of code points, printed for .NET, whose expressions see UTF-16 units: what lies beyond U+FFFF becomes an
/// alternative of surrogate pairs, and no half of a pair ever matches alone.
/// </summary>
internal sealed class CharacterSet
{
    private const int LastUnit = 0xFFFF;
    private const int LastCodePoint = 0x10FFFF;
    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;
    private const string Surrogates = @"\uD800-\uDFFF";

    private readonly List<(int First, int Last)> ranges = [];
    private readonly StringBuilder categories = new();
    private bool hasNegatedCategory;
    private bool hasSurrogateCategory;

    /// <summary>Whether the set is everything but what was added.</summary>
    public bool IsNegated { get; set; }

    /// <summary>All characters but line ends.</summary>
    public static CharacterSet NoLineEnd()
    {
        var set = new CharacterSet { IsNegated = true };
        set.Add('\n', '\n');
        set.Add('\r', '\r');
        set.Add('\u2028', '\u2029');
        return set;
    }

    /// <summary>A character that is in the set; null when none was added by itself.</summary>
    public int? Sample => IsNegated || ranges.Count == 0 ? null : ranges[0].First;

    /// <summary>Adds a range. Half of a surrogate pair is not a character, and left out of a range around all halves.</summary>
    public void Add(int first, int last)
    {
        if (first < FirstSurrogate && last > LastSurrogate)
        {
            ranges.Add((first, FirstSurrogate - 1));
            ranges.Add((LastSurrogate + 1, last));
        }
        else
        {
            ranges.Add((first, last));
        }
    }

    /// <summary>Adds all given ranges.</summary>
    public void Add(IEnumerable<(int First, int Last)> others)
    {
        foreach (var (first, last) in others)
        {
            Add(first, last);
        }
    }

    /// <summary>Adds every other character.</summary>
    public void AddComplement(IEnumerable<(int First, int Last)> others) => Add(Complement(others, 0, LastCodePoint));

    /// <summary>Adds a Unicode category by .NET's name.</summary>
    public void AddCategory(string name, bool negated)
    {
        categories.Append(negated ? @"\P{" : @"\p{").Append(name).Append('}');
        hasNegatedCategory |= negated;
        hasSurrogateCategory |= negated || name is "C" or "Cs";
    }

    /// <summary>The set as an atom.</summary>
    /// <param name="isRepeated">Whether it is repeated without limit, so that units and code points come to the same.</param>
    public string Print(bool isRepeated)
    {
        var astral = ranges.Where(range => range.Last > LastUnit).ToList();
        var units = Units() + categories;
        if (IsNegated)
        {
            return isRepeated && categories.Length == 0 && !ranges.Any(HasSurrogatesOrPairs)
                ? units.Length == 0
                    ? @"[\u0000-\uFFFF]"
                    : $"[^{units}]"
                : Alternatives(
                    $"[^{units}{Surrogates}]",
                    hasNegatedCategory ? [] : Complement(astral, LastUnit + 1, LastCodePoint)
                );
        }

        // Every unit is in one of them, so this matches nothing.
        var plain =
            units.Length == 0 ? @"[^\u0000-\uFFFF]" : $"[{units}{(hasSurrogateCategory ? $"-[{Surrogates}]" : "")}]";
        return astral.Count == 0 && !hasNegatedCategory
            ? plain
            : Alternatives(
                units.Length == 0 ? "" : plain,
                hasNegatedCategory ? [(LastUnit + 1, LastCodePoint)] : astral
            );
    }

    private static bool HasSurrogatesOrPairs((int First, int Last) range) =>
        range.Last > LastUnit || (range.First <= LastSurrogate && range.Last >= FirstSurrogate);

    private static string Alternatives(string units, IEnumerable<(int First, int Last)> astral)
    {
        var pairs = astral.SelectMany(Pairs).ToList();
        if (pairs.Count == 0)
        {
            return units;
        }

        return "(?:" + string.Join("|", units.Length == 0 ? pairs : pairs.Append(units)) + ")";
    }

    private static IEnumerable<string> Pairs((int First, int Last) range)
    {
        // Each first half goes with 1,024 second halves; those with all of them make one range.
        var start = System.Math.Max(range.First, LastUnit + 1);
        while (start <= range.Last)
        {
            var end = System.Math.Min(range.Last, start | 0x3FF);
            if ((start & 0x3FF) == 0 && end == (start | 0x3FF))
            {
                end = ((range.Last + 1) & ~0x3FF) - 1;
            }

            var (first, last) = (char.ConvertFromUtf32(start), char.ConvertFromUtf32(end));
            yield return Units(first[0], last[0]) + Units(first[1], last[1]);
            start = end + 1;
        }
    }

    private static string Units(int first, int last) => first == last ? Unit(first) : $"[{Unit(first)}-{Unit(last)}]";

    private string Units()
    {
        var text = new StringBuilder();
        foreach (var (first, last) in ranges.Where(range => range.First <= LastUnit))
        {
            var end = System.Math.Min(last, LastUnit);
            text.Append(Literal(first));
            if (end > first)
            {
                text.Append('-').Append(Literal(end));
            }
        }

        return text.ToString();
    }

    /// <summary>A literal character, inside or outside of a class.</summary>
    public static string Literal(int character) =>
        character switch
        {
            (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') => ((char)character).ToString(),
            '_'
            or '/'
            or '@'
            or ':'
            or ','
            or '"'
            or '\''
            or '~'
            or '%'
            or '&'
            or '='
            or '<'
            or '>'
            or '!'
            or ';'
            or ' ' => ((char)character).ToString(),
            > ' ' and <= '~' => "\\" + (char)character,
            <= LastUnit => Unit(character),
            _ => $"(?:{Unit(char.ConvertFromUtf32(character)[0])}{Unit(char.ConvertFromUtf32(character)[1])})",
        };

    private static string Unit(int character) => "\\u" + character.ToString("X4", CultureInfo.InvariantCulture);

    private static IEnumerable<(int First, int Last)> Complement(
        IEnumerable<(int First, int Last)> others,
        int first,
        int last
    )
    {
        var next = first;
        foreach (var other in others.OrderBy(range => range.First))
        {
            if (other.First > next)
            {
                yield return (next, other.First - 1);
            }

            next = System.Math.Max(next, other.Last + 1);
        }

        if (next <= last)
        {
            yield return (next, last);
        }
    }
}
