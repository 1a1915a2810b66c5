using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Reading.Formats;

/// <summary>Expands YAML aliases and merge keys, within a budget.</summary>
internal sealed class YamlAliases
{
    private const int CharactersOfANode = 64;

    private int cloned;

    /// <summary>A copy of an anchored node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="levels">How many levels of nesting are left where the copy goes.</param>
    /// <param name="failure">The diagnostic for a copy that is too deep, or for too many copies.</param>
    public JsonNode? Clone(JsonNode? node, int levels, out DiagnosticDescriptor? failure)
    {
        failure = null;
        if (!Fits(node, levels))
        {
            failure = cloned > NodeLimits.AliasedNodes ? ReadingDiagnostics.TooLarge : ReadingDiagnostics.TooDeep;
            return null;
        }

        return node?.DeepClone();
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
                    foreach (var item in several)
                    {
                        if (item is JsonObject element)
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

    // Counts before anything is copied and gives up at the first node too many, so a bomb costs no more than the budget.
    private bool Fits(JsonNode? node, int levels)
    {
        if (++cloned > NodeLimits.AliasedNodes)
        {
            return false;
        }

        switch (node)
        {
            case JsonObject mapping:
                return levels > 0 && mapping.All(entry => Fits(entry.Value, levels - 1));
            case JsonArray array:
                return levels > 0 && array.All(element => Fits(element, levels - 1));
            case JsonValue value when value.TryGetValue(out string? text):
                cloned += text.Length / CharactersOfANode;
                return true;
            default:
                return true;
        }
    }
}
