using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Runtime;

/// <summary>Equality of free-form values as JSON values: numbers by value, whatever their size, and members in any order.</summary>
internal sealed class JsonNodeEquality : IEqualityComparer<JsonNode?>
{
    /// <inheritdoc />
    public bool Equals(JsonNode? x, JsonNode? y)
    {
        if (ReferenceEquals(x, y) || x is null || y is null || x.GetValueKind() != y.GetValueKind())
        {
            return ReferenceEquals(x, y);
        }

        return x switch
        {
            JsonArray array => EqualItems(array, y.AsArray()),
            JsonObject members => EqualMembers(members, y.AsObject()),
            _ => x.GetValueKind() switch
            {
                JsonValueKind.Number => Number(x) == Number(y),
                JsonValueKind.String => x.ToJsonString() == y.ToJsonString(),
                _ => true,
            },
        };
    }

    /// <inheritdoc />
    public int GetHashCode(JsonNode? obj)
    {
        var hash = 0;
        switch (obj)
        {
            case null:
                return 0;
            case JsonArray array:
                foreach (var node in array)
                {
                    hash = HashCode.Combine(hash, GetHashCode(node));
                }

                return hash;
            case JsonObject members:
                foreach (var (name, node) in members)
                {
                    hash += HashCode.Combine(name, GetHashCode(node));
                }

                return hash;
            default:
                return obj.GetValueKind() switch
                {
                    JsonValueKind.Number => Number(obj).GetHashCode(),
                    JsonValueKind.String => obj.ToJsonString().GetHashCode(StringComparison.Ordinal),
                    var kind => (int)kind,
                };
        }
    }

    // JsonNode compares numbers itself, but fails on a large exponent.
    private static JsonNumber Number(JsonNode number) => JsonNumber.Parse(number.ToJsonString());

    private bool EqualItems(JsonArray left, JsonArray right)
    {
        var index = 0;
        while (index < left.Count && index < right.Count && Equals(left[index], right[index]))
        {
            index++;
        }

        return index == left.Count && index == right.Count;
    }

    private bool EqualMembers(JsonObject left, JsonObject right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (var (name, value) in left)
        {
            if (!right.TryGetPropertyValue(name, out var other) || !Equals(value, other))
            {
                return false;
            }
        }

        return true;
    }
}
