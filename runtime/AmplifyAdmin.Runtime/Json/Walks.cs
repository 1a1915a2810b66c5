using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AmplifyAdmin.Runtime;

/// <summary>The elements of a list for <c>foreach</c>, without an allocation; those of an array or a <see cref="List{T}"/> straight from memory.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
public ref struct ListElements<T>
{
    private readonly ReadOnlySpan<T> span;
    private readonly IReadOnlyList<T>? other;
    private readonly int count;
    private int index = -1;

    internal ListElements(IReadOnlyList<T> list)
    {
        JsonOutput.RequireValue(list);
        if (list is T[] array)
        {
            span = array;
        }
        else if (list is List<T> growing)
        {
            span = CollectionsMarshal.AsSpan(growing);
        }
        else
        {
            other = list;
        }

        count = other is null ? span.Length : other.Count;
    }

    /// <summary>The element.</summary>
    public readonly T Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => other is null ? span[index] : other[index];
    }

    /// <summary>The elements themselves.</summary>
    public readonly ListElements<T> GetEnumerator() => this;

    /// <summary>Goes to the next element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext() => ++index < count;
}

/// <summary>The entries of a map for <c>foreach</c>, without an allocation when it is a <see cref="Dictionary{TKey, TValue}"/>.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
public ref struct MapEntries<T>
{
    private readonly IEnumerator<KeyValuePair<string, T>>? other;
    private Dictionary<string, T>.Enumerator dictionary;

    internal MapEntries(IReadOnlyDictionary<string, T> map)
    {
        if (map is Dictionary<string, T> known)
        {
            dictionary = known.GetEnumerator();
        }
        else
        {
            other = map.GetEnumerator();
        }
    }

    /// <summary>The entry.</summary>
    public readonly KeyValuePair<string, T> Current => other is null ? dictionary.Current : other.Current;

    /// <summary>The entries themselves.</summary>
    public readonly MapEntries<T> GetEnumerator() => this;

    /// <summary>Goes to the next entry.</summary>
    public bool MoveNext() => other is null ? dictionary.MoveNext() : other.MoveNext();

    /// <summary>Disposes of the map's enumerator.</summary>
    public readonly void Dispose() => other?.Dispose();
}
