using System;
using System.Collections.Generic;

namespace AmplifyAdmin.Runtime;

/// <summary>A member that may be absent, which differs from being there with the value null. The default is absent.</summary>
/// <typeparam name="T">The type of the value when there is one.</typeparam>
#pragma warning disable CA1716 // A keyword of Visual Basic, where the name can be put in brackets.
public readonly struct Optional<T> : IEquatable<Optional<T>>
#pragma warning restore CA1716
{
    private readonly T value;

    /// <summary>A member that is there.</summary>
    /// <param name="value">Its value; null is JSON null.</param>
    public Optional(T value)
    {
        this.value = value;
        HasValue = true;
    }

    /// <summary>Whether the member is there.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The member is absent.</exception>
    public T Value => HasValue ? value : throw new InvalidOperationException("The member is absent.");

    /// <summary>A member that is there.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent or have equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether one is absent and the other not, or the values differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The value, or a substitute for an absent one.</summary>
    /// <param name="absent">What an absent member gives.</param>
    public T GetValueOrDefault(T absent = default!) => HasValue ? value : absent;

    /// <inheritdoc />
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(value, other.value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HasValue ? HashCode.Combine(true, value) : 0;

    /// <inheritdoc />
    public override string ToString() => HasValue ? value?.ToString() ?? "null" : "";
}
