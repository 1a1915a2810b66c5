using System;
using System.Text.Json;

namespace AmplifyAdmin.Runtime;

/// <summary>Equality as JSON Schema means it: numbers by value, objects whatever the order of their members.</summary>
internal static class JsonEquality
{
    internal static bool Equal(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        return left.ValueKind switch
        {
            JsonValueKind.Number => JsonNumber.Of(left) == JsonNumber.Of(right),
            JsonValueKind.String => left.ValueEquals(right.GetString()),
            JsonValueKind.Array => EqualArrays(left, right),
            JsonValueKind.Object => EqualObjects(left, right),
            _ => true,
        };
    }

    internal static int Hash(JsonElement element)
    {
        var hash = (int)element.ValueKind;
        switch (element.ValueKind)
        {
            case JsonValueKind.Number:
                return HashCode.Combine(hash, JsonNumber.Of(element));
            case JsonValueKind.String:
                return HashCode.Combine(hash, element.GetString());
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    hash = HashCode.Combine(hash, Hash(item));
                }

                return hash;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    hash += HashCode.Combine(member.Name, Hash(member.Value));
                }

                return hash;
            default:
                return hash;
        }
    }

    private static bool EqualArrays(JsonElement left, JsonElement right)
    {
        var length = left.GetArrayLength();
        if (length != right.GetArrayLength())
        {
            return false;
        }

        using var others = right.EnumerateArray();
        foreach (var item in left.EnumerateArray())
        {
            if (!others.MoveNext() || !Equal(item, others.Current))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EqualObjects(JsonElement left, JsonElement right)
    {
        var remaining = Count(right);
        foreach (var member in left.EnumerateObject())
        {
            if (!right.TryGetProperty(member.Name, out var other) || !Equal(member.Value, other))
            {
                return false;
            }

            remaining--;
        }

        return remaining == 0;
    }

    internal static int Count(JsonElement json)
    {
        var count = 0;
        foreach (var _ in json.EnumerateObject())
        {
            count++;
        }

        return count;
    }
}

/// <summary>A JSON value compared by <see cref="JsonEquality"/>.</summary>
internal readonly struct ComparedJson(JsonElement element) : IEquatable<ComparedJson>
{
    private readonly JsonElement element = element;

    /// <inheritdoc />
    public bool Equals(ComparedJson other) => JsonEquality.Equal(element, other.element);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ComparedJson other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => JsonEquality.Hash(element);
}
