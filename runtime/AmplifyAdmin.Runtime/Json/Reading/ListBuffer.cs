using System;
using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Collects the elements of a list whose length is not known, on the stack first, then in a pooled array.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ListBuffer<T>
{
    private FirstElements first;
    private T[]? pooled;
    private int count;

    /// <summary>Adds an element.</summary>
    /// <param name="element">The element.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T element)
    {
        if (pooled is null && (uint)count < FirstElements.Length)
        {
            first[count++] = element;
        }
        else
        {
            AddPooled(element);
        }
    }

    /// <summary>The elements in an array of just their number; the buffer is not to be used again.</summary>
    public T[] ToArray()
    {
        if (count == 0)
        {
            return [];
        }

        if (pooled is null)
        {
            return ((ReadOnlySpan<T>)first)[..count].ToArray();
        }

        var result = pooled.AsSpan(0, count).ToArray();
        Release(pooled, count);
        pooled = null;
        return result;
    }

    private static void Release(T[] array, int used)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            array.AsSpan(0, used).Clear();
        }

        ArrayPool<T>.Shared.Return(array);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddPooled(T element)
    {
        if (pooled is null)
        {
            pooled = ArrayPool<T>.Shared.Rent(4 * FirstElements.Length);
            ((ReadOnlySpan<T>)first).CopyTo(pooled);
        }
        else if (count == pooled.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(2 * count);
            pooled.CopyTo(larger, 0);
            Release(pooled, count);
            pooled = larger;
        }

        pooled[count++] = element;
    }

    [InlineArray(Length)]
    private struct FirstElements
    {
        public const int Length = 8;

#pragma warning disable IDE0044, IDE0051 // The compiler multiplies the field.
        private T element;
#pragma warning restore IDE0044, IDE0051
    }
}
