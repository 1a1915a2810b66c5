using System.Text;
using System.Text.Json.Nodes;

namespace Conformance.Changes;

/// <summary>Names the place of a change in a form that the pointers of all checkers lead to.</summary>
internal static class FindingPlace
{
    private static readonly string[] Methods =
    [
        "get",
        "put",
        "post",
        "delete",
        "options",
        "head",
        "patch",
        "trace",
        "query",
    ];

    /// <summary>The place of the segments of a pointer.</summary>
    public static string Of(IReadOnlyList<string> segments)
    {
        if (segments.Count == 0)
        {
            return "document";
        }

        var start = segments switch
        {
            ["paths", _, var method, ..] when Methods.Contains(method) => 3,
            ["paths", _, ..] => 2,
            ["components", "schemas", _, ..] => 3,
            ["components", _, _, ..] => 3,
            ["definitions" or "parameters" or "responses", _, ..] => 2,
            _ => segments.Count,
        };
        var place = new StringBuilder(
            start == 3 && segments[0] == "paths"
                ? $"{segments[2].ToUpperInvariant()} {segments[1]}"
                : segments[Math.Max(start - 1, 0)]
        );
        for (var index = start; index < segments.Count; index++)
        {
            var (segment, hasNext) = (segments[index], index + 1 < segments.Count);
            if (segment is "properties" or "required" && hasNext)
            {
                place.Append('.').Append(segments[++index]);
            }
            else if (segment is "parameters" or "responses" or "headers" && hasNext)
            {
                place.Append(' ').Append(segments[++index]);
            }
            else if (segment == "requestBody")
            {
                place.Append(" body");
            }
        }

        return place.ToString();
    }

    /// <summary>The operations that have the parameter of a pointer.</summary>
    public static IEnumerable<string> Operations(IReadOnlyList<string> segments, JsonNode root) =>
        segments is ["paths", var path, "parameters", ..]
            ? Methods
                .Where(method => root["paths"]?[path]?[method] is not null)
                .Select(method => Of(["paths", path, method]))
            : [Of(segments.TakeWhile(segment => segment != "parameters").ToList())];

    /// <summary>The segments, with the names of parameters and of required properties instead of their numbers.</summary>
    public static List<string> Named(IReadOnlyList<string> segments, JsonNode root)
    {
        var result = new List<string>();
        JsonNode? node = root;
        for (var index = 0; index < segments.Count; index++)
        {
            node = Child(Resolve(node, root), segments[index]);
            var parent = index > 0 ? segments[index - 1] : "";
            result.Add(
                parent == "parameters"
                && int.TryParse(segments[index], out _)
                && Resolve(node, root)?["name"] is JsonValue name
                    ? name.ToString()
                : parent == "required" && node is JsonValue property ? property.ToString()
                : segments[index]
            );
        }

        return result;
    }

    /// <summary>The names of components that no operation leads to.</summary>
    public static HashSet<string> Unused(JsonObject root)
    {
        var reached = new HashSet<string>();
        var pending = new Stack<JsonNode>();
        foreach (var start in new[] { "paths", "webhooks" })
        {
            if (root[start] is { } node)
            {
                pending.Push(node);
            }
        }

        while (pending.TryPop(out var node))
        {
            if (node is JsonObject members)
            {
                if (
                    members["$ref"] is JsonValue reference
                    && reached.Add(reference.ToString())
                    && Resolve(node, root) is { } target
                )
                {
                    pending.Push(target);
                }

                members.Select(member => member.Value).OfType<JsonNode>().ToList().ForEach(pending.Push);
            }
            else if (node is JsonArray elements)
            {
                elements.OfType<JsonNode>().ToList().ForEach(pending.Push);
            }
        }

        var components = (root["components"] as JsonObject ?? []).SelectMany(group =>
            (group.Value as JsonObject ?? []).Select(item =>
                (item.Key, Pointer: $"#/components/{group.Key}/{item.Key}")
            )
        );
        var definitions = (root["definitions"] as JsonObject ?? []).Select(item =>
            (item.Key, "#/definitions/" + item.Key)
        );
        return components
            .Concat(definitions)
            .Where(item => !reached.Contains(item.Item2))
            .Select(item => item.Key)
            .ToHashSet();
    }

    private static JsonNode? Resolve(JsonNode? node, JsonNode root)
    {
        for (var depth = 0; depth < 10 && node is JsonObject members && members["$ref"] is JsonValue reference; depth++)
        {
            var pointer = reference.ToString();
            if (!pointer.StartsWith("#/", StringComparison.Ordinal))
            {
                return node;
            }

            node = pointer[2..]
                .Split('/')
                .Select(key => Uri.UnescapeDataString(key).Replace("~1", "/").Replace("~0", "~"))
                .Aggregate((JsonNode?)root, Child);
        }

        return node;
    }

    private static JsonNode? Child(JsonNode? node, string key) =>
        node switch
        {
            JsonObject members => members[key],
            JsonArray elements when int.TryParse(key, out var index) && index < elements.Count => elements[index],
            _ => null,
        };
}
