using System.Collections.Generic;
using System.Linq;

namespace AmplifyAdmin.Generators.Lowering.Constraints;

/// <summary>Recognizes numbers that are combined bit by bit.</summary>
internal static class FlagValues
{
    /// <summary>Whether listed numbers are flags: zero and powers of two. One and two alone may be any two values.</summary>
    public static bool Are(IReadOnlyCollection<long> numbers) =>
        numbers.Count(number => number > 0) > 2
        && numbers.Contains(4)
        && numbers.All(number => number >= 0 && (number & (number - 1)) == 0);
}
