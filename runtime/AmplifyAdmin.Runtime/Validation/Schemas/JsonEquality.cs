using System;
using System.Buffers;
using System.Numerics;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Equality as JSON Schema means it: numbers by value, objects whatever the order of their members.</summary>
internal static class JsonEquality
{
    private const int FewEnoughToCompareAll = 8;

    // Random hash codes need about one comparison for each element. Far more are a sign of elements chosen to collide.
    private const int ComparisonsPerElement = 64;

    internal static bool Equal(JsonView left, JsonView right)
    {
        if (left.Kind != right.Kind)
        {
            return false;
        }

        return left.Kind switch
        {
            JsonValueKind.Number => left.Number == right.Number,
            JsonValueKind.String => left.TextEquals(right),
            JsonValueKind.Array => left.Count == right.Count && EqualItems(left, right),
            JsonValueKind.Object => left.Count == right.Count && EqualMembers(left, right),
            _ => true,
        };
    }

    /// <summary>Whether a value equals any element of an array.</summary>
    internal static bool IsAny(JsonView json, JsonView values)
    {
        foreach (var value in values.Items)
        {
            if (Equal(json, value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a value is not an array, or one without two equal elements.</summary>
    internal static bool IsUnique(JsonView json)
    {
        if (json.Kind != JsonValueKind.Array)
        {
            return true;
        }

        return json.Count <= FewEnoughToCompareAll ? AllDiffer(json) : AllDifferByHash(json);
    }

    private static bool AllDiffer(JsonView array)
    {
        var last = 0;
        foreach (var item in array.Items)
        {
            var index = 0;
            foreach (var earlier in array.Items)
            {
                if (index++ == last)
                {
                    break;
                }

                if (Equal(earlier, item))
                {
                    return false;
                }
            }

            last++;
        }

        return true;
    }

    // An open-addressed table from the pool: its own set would be garbage on every call.
    private static bool AllDifferByHash(JsonView array)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)array.Count * 2);
        var table = ArrayPool<JsonView?>.Shared.Rent(size);
        var remaining = (long)array.Count * ComparisonsPerElement;
        try
        {
            foreach (var item in array.Items)
            {
                var slot = Hash(item) & (size - 1);
                for (; table[slot] is { } other; slot = (slot + 1) & (size - 1))
                {
                    if (Equal(other, item) || --remaining < 0)
                    {
                        return false;
                    }
                }

                table[slot] = item;
            }

            return true;
        }
        finally
        {
            ArrayPool<JsonView?>.Shared.Return(table, clearArray: true);
        }
    }

    private static int Hash(JsonView json)
    {
        var hash = (int)json.Kind;
        switch (json.Kind)
        {
            case JsonValueKind.Number:
                return HashCode.Combine(hash, json.Number);
            case JsonValueKind.String:
                return HashCode.Combine(hash, HashText(json));
            case JsonValueKind.Array:
                foreach (var item in json.Items)
                {
                    hash = HashCode.Combine(hash, Hash(item));
                }

                return hash;
            case JsonValueKind.Object:
                foreach (var member in json.Members)
                {
                    hash += HashCode.Combine(HashText(member.Name), Hash(member.Value));
                }

                return hash;
            default:
                return hash;
        }
    }

    private static int HashText(JsonView text)
    {
        using var chars = text.Chars();
        return string.GetHashCode(chars.Span);
    }

    private static bool EqualItems(JsonView left, JsonView right)
    {
        var others = right.Items;
        foreach (var item in left.Items)
        {
            if (!others.MoveNext() || !Equal(item, others.Current))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EqualMembers(JsonView left, JsonView right)
    {
        // Members mostly come in one order, and those of two large objects are found by name in sorted lists.
        var others = right.Members;
        foreach (var member in left.Members)
        {
            if (!others.MoveNext() || !member.Name.TextEquals(others.Current.Name))
            {
                return left.Count <= FewEnoughToCompareAll ? EqualByName(left, right) : EqualSorted(left, right);
            }

            if (!Equal(member.Value, others.Current.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EqualByName(JsonView left, JsonView right)
    {
        foreach (var member in left.Members)
        {
            if (!right.TryGet(member.Name, out var other) || !Equal(member.Value, other))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EqualSorted(JsonView left, JsonView right)
    {
        var (members, others) = (Sorted(left), Sorted(right));
        for (var index = 0; index < members.Length; index++)
        {
            if (members[index].Name != others[index].Name || !Equal(members[index].Value, others[index].Value))
            {
                return false;
            }
        }

        return true;
    }

    private static (string Name, JsonView Value)[] Sorted(JsonView value)
    {
        var members = new (string Name, JsonView Value)[value.Count];
        var index = 0;
        foreach (var member in value.Members)
        {
            members[index++] = (member.Name.Text(), member.Value);
        }

        Array.Sort(members, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return members;
    }
}
