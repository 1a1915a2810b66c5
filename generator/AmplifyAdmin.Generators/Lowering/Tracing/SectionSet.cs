using System;
using System.Collections.Generic;

namespace AmplifyAdmin.Generators.Lowering.Tracing;

/// <summary>Sets of named schemas by their numbers. Nearly all are empty or hold one or two, so that they are plain arrays.</summary>
internal static class SectionSet
{
    private const int Few = 16;

    /// <summary>The numbers of a list from an index on, each once.</summary>
    public static int[] Of(List<int> numbers, int start)
    {
        switch (numbers.Count - start)
        {
            case 0:
                return [];
            case 1:
                return [numbers[start]];
            case > Few:
                return [.. new HashSet<int>(numbers.GetRange(start, numbers.Count - start))];
        }

        var distinct = new List<int>();
        for (var index = start; index < numbers.Count; index++)
        {
            if (!distinct.Contains(numbers[index]))
            {
                distinct.Add(numbers[index]);
            }
        }

        return [.. distinct];
    }

    /// <summary>The numbers of both.</summary>
    public static int[] Union(int[] one, int[] other) =>
        other.Length == 0 ? one
        : one.Length == 0 ? other
        : Of([.. one, .. other], 0);

    /// <summary>Whether a number is in a set; what looked for a missing schema may look at any.</summary>
    public static bool Contains(int[] sections, int section) =>
        Array.IndexOf(sections, section) >= 0 || Array.IndexOf(sections, LoweringTrace.Missing) >= 0;
}
