using System.Collections.Generic;

namespace AmplifyAdmin.Runtime;

/// <summary>The entries of a map in its order, without an allocation when it is a <see cref="Dictionary{TKey, TValue}"/>.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
public ref struct MapEntries<T>
{
    private readonly IEnumerator<KeyValuePair<string, T>>? any;
    private Dictionary<string, T>.Enumerator dictionary;

    internal MapEntries(IReadOnlyDictionary<string, T> map)
    {
        if (map is Dictionary<string, T> known)
        {
            dictionary = known.GetEnumerator();
        }
        else
        {
            any = map.GetEnumerator();
        }
    }

    /// <summary>The entry.</summary>
    public readonly KeyValuePair<string, T> Current => any is null ? dictionary.Current : any.Current;

    /// <summary>The entries themselves, for <c>foreach</c>.</summary>
    public readonly MapEntries<T> GetEnumerator() => this;

    /// <summary>Goes to the next entry.</summary>
    public bool MoveNext() => any is null ? dictionary.MoveNext() : any.MoveNext();
}
