using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The keywords on arrays and objects.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CollectionChecks
{
    private const int FewEnoughToCompareAll = 16;

    /// <summary>Checks <c>minItems</c>.</summary>
    public static void MinItems(ref ValidationContext context, int count, long limit)
    {
        if (count < limit)
        {
            context.Add("minItems", $"must have at least {limit} elements, but has {count}");
        }
    }

    /// <summary>Checks <c>maxItems</c>.</summary>
    public static void MaxItems(ref ValidationContext context, int count, long limit)
    {
        if (count > limit)
        {
            context.Add("maxItems", $"must have at most {limit} elements, but has {count}");
        }
    }

    /// <summary>Checks <c>minProperties</c>.</summary>
    public static void MinProperties(ref ValidationContext context, int count, long limit)
    {
        if (count < limit)
        {
            context.Add("minProperties", $"must have at least {limit} members, but has {count}");
        }
    }

    /// <summary>Checks <c>maxProperties</c>.</summary>
    public static void MaxProperties(ref ValidationContext context, int count, long limit)
    {
        if (count > limit)
        {
            context.Add("maxProperties", $"must have at most {limit} members, but has {count}");
        }
    }

    /// <summary>Checks <c>uniqueItems</c> where C# equality is JSON equality.</summary>
    public static void Unique<T>(ref ValidationContext context, IReadOnlyList<T> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var (first, second) = list.Count <= FewEnoughToCompareAll ? CompareAll(list) : CompareByHash(list);
        if (second > 0)
        {
            context.Add("uniqueItems", $"must not have equal elements, but {first} and {second} are equal");
        }
    }

    private static (int First, int Second) CompareAll<T>(IReadOnlyList<T> list)
    {
        for (var second = 1; second < list.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (EqualityComparer<T>.Default.Equals(list[first], list[second]))
                {
                    return (first, second);
                }
            }
        }

        return default;
    }

    // An open-addressed table of indexes from the pool: a HashSet would be garbage on every call.
    private static (int First, int Second) CompareByHash<T>(IReadOnlyList<T> list)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)list.Count * 2);
        var table = ArrayPool<int>.Shared.Rent(size);
        table.AsSpan(0, size).Clear();
        try
        {
            for (var index = 0; index < list.Count; index++)
            {
                // HashCode.Combine is seeded, so that nobody can send numbers that all collide.
                var slot = HashCode.Combine(list[index]) & (size - 1);
                for (; table[slot] != 0; slot = (slot + 1) & (size - 1))
                {
                    if (EqualityComparer<T>.Default.Equals(list[table[slot] - 1], list[index]))
                    {
                        return (table[slot] - 1, index);
                    }
                }

                table[slot] = index + 1;
            }

            return default;
        }
        finally
        {
            ArrayPool<int>.Shared.Return(table);
        }
    }
}
