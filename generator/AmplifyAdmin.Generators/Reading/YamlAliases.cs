using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Generators.Reading;

/// <summary>Writes out what YAML aliases and merge keys stand for, within a budget.</summary>
internal sealed class YamlAliases
{
    private int cloned;

    /// <summary>A copy of an anchored node; false when copies have become too many.</summary>
    public bool TryClone(JsonNode? node, out JsonNode? clone)
    {
        cloned += Count(node, NodeLimits.AliasedNodes - cloned);
        if (cloned >= NodeLimits.AliasedNodes)
        {
            clone = null;
            return false;
        }

        clone = node?.DeepClone();
        return true;
    }

    /// <summary>Adds the members of merged mappings that the mapping does not have itself.</summary>
    public static void Merge(JsonObject mapping, List<JsonNode?>? merged)
    {
        foreach (var source in merged ?? [])
        {
            switch (source)
            {
                case JsonObject single:
                    AddMissing(mapping, single);
                    break;
                case JsonArray several:
                    foreach (var one in several)
                    {
                        if (one is JsonObject element)
                        {
                            AddMissing(mapping, element);
                        }
                    }

                    break;
            }
        }
    }

    private static void AddMissing(JsonObject mapping, JsonObject source)
    {
        foreach (var entry in source)
        {
            if (!mapping.ContainsKey(entry.Key))
            {
                mapping.Add(entry.Key, entry.Value?.DeepClone());
            }
        }
    }

    private static int Count(JsonNode? node, int budget)
    {
        var count = 1;
        switch (node)
        {
            case JsonObject mapping:
                foreach (var entry in mapping)
                {
                    count += count < budget ? Count(entry.Value, budget - count) : 0;
                }

                break;
            case JsonArray array:
                foreach (var element in array)
                {
                    count += count < budget ? Count(element, budget - count) : 0;
                }

                break;
        }

        return count;
    }
}
