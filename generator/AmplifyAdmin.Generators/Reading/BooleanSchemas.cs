using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Generators.Reading;

/// <summary>Gives the OpenAPI library, which knows no boolean schemas, schemas of the same meaning instead.</summary>
internal static class BooleanSchemas
{
    private static readonly HashSet<string> SingleSchemas =
    [
        "contains",
        "else",
        "if",
        "items",
        "not",
        "propertyNames",
        "schema",
        "then",
        "unevaluatedItems",
    ];

    private static readonly HashSet<string> SchemaLists = ["allOf", "anyOf", "oneOf", "prefixItems"];
    private static readonly HashSet<string> SchemaMaps =
    [
        "$defs",
        "dependentSchemas",
        "patternProperties",
        "properties",
        "schemas",
    ];

    /// <summary>The document itself, or a copy with the replacements when there are any to make.</summary>
    public static JsonNode Replace(SpecDocument document)
    {
        if (document.Dialect < Dialect.OpenApi31 || !Rewrite(document.Root, apply: false))
        {
            return document.Root;
        }

        var copy = document.Root.DeepClone();
        Rewrite(copy, apply: true);
        return copy;
    }

    private static bool Rewrite(JsonNode? node, bool apply)
    {
        var found = false;
        switch (node)
        {
            case JsonObject members:
                foreach (var key in new List<string>(Keys(members)))
                {
                    found |= RewriteMember(members, key, apply);
                }

                break;
            case JsonArray array:
                foreach (var element in array)
                {
                    found |= Rewrite(element, apply);
                }

                break;
        }

        return found;
    }

    private static bool RewriteMember(JsonObject members, string key, bool apply)
    {
        var value = members[key];
        if (SingleSchemas.Contains(key) && Flag(value) is { } flag)
        {
            if (apply)
            {
                members[key] = Equivalent(flag);
            }

            return true;
        }

        var found = false;
        if (SchemaLists.Contains(key) && value is JsonArray list)
        {
            for (var index = 0; index < list.Count; index++)
            {
                if (Flag(list[index]) is { } element)
                {
                    found = true;
                    if (apply)
                    {
                        list[index] = Equivalent(element);
                    }
                }
            }
        }
        else if (SchemaMaps.Contains(key) && value is JsonObject map)
        {
            foreach (var name in new List<string>(Keys(map)))
            {
                if (Flag(map[name]) is { } member)
                {
                    found = true;
                    if (apply)
                    {
                        map[name] = Equivalent(member);
                    }
                }
            }
        }

        return Rewrite(value, apply) || found;
    }

    private static IEnumerable<string> Keys(JsonObject members)
    {
        foreach (var entry in members)
        {
            yield return entry.Key;
        }
    }

    private static bool? Flag(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out bool flag) ? flag : null;

    private static JsonObject Equivalent(bool flag) => flag ? [] : new JsonObject { ["not"] = new JsonObject() };
}
