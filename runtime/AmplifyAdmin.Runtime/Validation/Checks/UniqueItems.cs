using System;
using System.Buffers;
using System.Collections.Generic;
using System.Numerics;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Finds two equal elements in time that is linear in their number, even when the elements are chosen to be slow.</summary>
internal static class UniqueItems
{
    private const int FewEnoughToCompareAll = 16;

    // Random hash codes need about one comparison for each element. Far more are a sign of elements chosen to collide.
    private const int ComparisonsPerElement = 64;

    /// <summary>Finds the first element that equals an earlier one.</summary>
    /// <returns>Both indexes, or twice 0; null if the elements collide so often that they are not compared to the end.</returns>
    public static (int First, int Second)? Find<T>(IReadOnlyList<T> list) =>
        list.Count <= FewEnoughToCompareAll ? CompareAll(list) : CompareByHash(list);

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
    private static (int First, int Second)? CompareByHash<T>(IReadOnlyList<T> list)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)list.Count * 2);
        var table = ArrayPool<int>.Shared.Rent(size);
        table.AsSpan(0, size).Clear();
        var remaining = (long)list.Count * ComparisonsPerElement;
        try
        {
            for (var index = 0; index < list.Count; index++)
            {
                var slot = Hash(list[index]) & (size - 1);
                for (; table[slot] != 0; slot = (slot + 1) & (size - 1))
                {
                    if (EqualityComparer<T>.Default.Equals(list[table[slot] - 1], list[index]))
                    {
                        return (table[slot] - 1, index);
                    }

                    if (--remaining < 0)
                    {
                        return null;
                    }
                }

                table[slot] = index + 1;
            }

            return (0, 0);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(table);
        }
    }

    // HashCode is seeded, but can only tell apart what reaches it: a long's own hash code folds both halves into one.
    private static int Hash<T>(T value) =>
        value switch
        {
            long number => HashCode.Combine((int)number, (int)(number >> 32)),
            ulong number => HashCode.Combine((int)number, (int)(number >> 32)),
            double number => Hash(BitConverter.DoubleToInt64Bits(number == 0 ? 0 : number)),
            decimal number => NumberHash.Of(number),
            DateTimeOffset time => Hash(time.UtcTicks),
            TimeSpan duration => Hash(duration.Ticks),
            TimeOnly time => Hash(time.Ticks),
            _ => HashCode.Combine(value),
        };
}

/// <summary>Hash codes of decimal numbers from all their bits, seeded.</summary>
internal static class NumberHash
{
    // Dividing by it leaves a number without trailing zeros, so that equal numbers have equal bits.
    private const decimal One = 1.0000000000000000000000000000m;

    public static int Of(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number / One, bits);
        return HashCode.Combine(bits[0], bits[1], bits[2], number == 0 ? 0 : bits[3]);
    }
}
