using System;
using System.Collections;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Equality by value of what a union holds, lists and maps by their elements.</summary>
internal static class UnionEquality
{
    public static new bool Equals(object? x, object? y) =>
        (x, y) switch
        {
            (byte[] bytes, byte[] others) => StructuralEquality.Bytes.Equals(bytes, others),
            (JsonNode node, JsonNode other) => StructuralEquality.Node.Equals(node, other),
            (string, _) => x.Equals(y),
            (IDictionary map, IDictionary other) => Equals(map, other),
            (IEnumerable list, IEnumerable other) => Equals(list.GetEnumerator(), other.GetEnumerator()),
            _ => object.Equals(x, y),
        };

    public static int GetHashCode(object? value)
    {
        switch (value)
        {
            case null:
                return 0;
            case byte[] bytes:
                return StructuralEquality.Bytes.GetHashCode(bytes);
            case JsonNode node:
                return StructuralEquality.Node.GetHashCode(node);
            case IDictionary map:
                return map.Count;
            case IEnumerable list and not string:
                var hash = new HashCode();
                foreach (var element in list)
                {
                    hash.Add(GetHashCode(element));
                }

                return hash.ToHashCode();
            default:
                return value.GetHashCode();
        }
    }

    private static bool Equals(IDictionary map, IDictionary other)
    {
        if (map.Count != other.Count)
        {
            return false;
        }

        foreach (DictionaryEntry entry in map)
        {
            if (!other.Contains(entry.Key) || !Equals(entry.Value, other[entry.Key]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Equals(IEnumerator list, IEnumerator other)
    {
        while (list.MoveNext())
        {
            if (!other.MoveNext() || !Equals(list.Current, other.Current))
            {
                return false;
            }
        }

        return !other.MoveNext();
    }
}
