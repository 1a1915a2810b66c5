using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Equality by value of what records hold besides values: lists, maps, bytes and free-form JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StructuralEquality
{
    /// <summary>Equality of bytes.</summary>
    public static IEqualityComparer<byte[]?> Bytes { get; } = new BytesEquality();

    /// <summary>Equality of free-form values as JSON values, members in any order.</summary>
    public static IEqualityComparer<JsonNode?> Node { get; } = new JsonNodeEquality();

    /// <summary>Equality of lists, element by element.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="element">Equality of elements, or null when they know theirs.</param>
    public static IEqualityComparer<IReadOnlyList<T>?> List<T>(IEqualityComparer<T>? element = null) =>
        element is null ? ListEquality<T>.Default : new ListEquality<T>(element);

    /// <summary>Equality of maps, entry by entry in any order.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="element">Equality of values, or null when they know theirs.</param>
    public static IEqualityComparer<IReadOnlyDictionary<string, T>?> Map<T>(IEqualityComparer<T>? element = null) =>
        element is null ? MapEquality<T>.Default : new MapEquality<T>(element);

    /// <summary>Equality of the members an object has beyond the declared ones: none is the same as no map.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="element">Equality of values, or null when they know theirs.</param>
    public static IEqualityComparer<IReadOnlyDictionary<string, T>?> AdditionalMembers<T>(
        IEqualityComparer<T>? element = null
    ) => new MapEquality<T>(element ?? EqualityComparer<T>.Default, emptyIsNull: true);

    /// <summary>Equality of members that may be absent.</summary>
    /// <typeparam name="T">The type of the value when there is one.</typeparam>
    /// <param name="value">Equality of values.</param>
    public static IEqualityComparer<Optional<T>> Optional<T>(IEqualityComparer<T> value) =>
        new OptionalEquality<T>(value);

    private sealed class OptionalEquality<T>(IEqualityComparer<T> value) : IEqualityComparer<Optional<T>>
    {
        public bool Equals(Optional<T> x, Optional<T> y) =>
            x.HasValue == y.HasValue && (!x.HasValue || value.Equals(x.Value, y.Value));

        public int GetHashCode(Optional<T> obj) =>
            obj is { HasValue: true, Value: { } present } ? value.GetHashCode(present) : 0;
    }

    private sealed class ListEquality<T>(IEqualityComparer<T> element) : IEqualityComparer<IReadOnlyList<T>?>
    {
        internal static readonly ListEquality<T> Default = new(EqualityComparer<T>.Default);

        public bool Equals(IReadOnlyList<T>? x, IReadOnlyList<T>? y)
        {
            if (ReferenceEquals(x, y) || x is null || y is null || x.Count != y.Count)
            {
                return ReferenceEquals(x, y);
            }

            var index = 0;
            while (index < x.Count && element.Equals(x[index], y[index]))
            {
                index++;
            }

            return index == x.Count;
        }

        public int GetHashCode(IReadOnlyList<T>? obj)
        {
            var hash = new HashCode();
            for (var index = 0; index < (obj?.Count ?? 0); index++)
            {
                hash.Add(obj![index], element);
            }

            return hash.ToHashCode();
        }
    }

    private sealed class MapEquality<T>(IEqualityComparer<T> element, bool emptyIsNull = false)
        : IEqualityComparer<IReadOnlyDictionary<string, T>?>
    {
        internal static readonly MapEquality<T> Default = new(EqualityComparer<T>.Default);

        public bool Equals(IReadOnlyDictionary<string, T>? x, IReadOnlyDictionary<string, T>? y)
        {
            if (emptyIsNull)
            {
                (x, y) = (x is { Count: 0 } ? null : x, y is { Count: 0 } ? null : y);
            }

            if (ReferenceEquals(x, y) || x is null || y is null || x.Count != y.Count)
            {
                return ReferenceEquals(x, y);
            }

            foreach (var (name, value) in x)
            {
                if (!y.TryGetValue(name, out var other) || !element.Equals(value, other))
                {
                    return false;
                }
            }

            return true;
        }

        public int GetHashCode(IReadOnlyDictionary<string, T>? obj)
        {
            var hash = 0;
            foreach (var (name, value) in obj ?? new Dictionary<string, T>())
            {
                hash += HashCode.Combine(name, value is null ? 0 : element.GetHashCode(value));
            }

            return hash;
        }
    }

    private sealed class BytesEquality : IEqualityComparer<byte[]?>
    {
        public bool Equals(byte[]? x, byte[]? y) =>
            ReferenceEquals(x, y) || (x is not null && y is not null && x.AsSpan().SequenceEqual(y));

        public int GetHashCode(byte[]? obj)
        {
            var hash = new HashCode();
            hash.AddBytes(obj);
            return hash.ToHashCode();
        }
    }
}
