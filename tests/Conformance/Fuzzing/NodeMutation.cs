using System.Text.Json.Nodes;

namespace Conformance.Fuzzing;

/// <summary>Changes a node of a document: what it says becomes wrong, its JSON stays sound.</summary>
internal static class NodeMutation
{
    private static readonly string[] Keywords =
    [
        "type",
        "format",
        "enum",
        "const",
        "items",
        "prefixItems",
        "properties",
        "required",
        "additionalProperties",
        "patternProperties",
        "allOf",
        "anyOf",
        "oneOf",
        "not",
        "if",
        "then",
        "discriminator",
        "nullable",
        "default",
        "pattern",
        "minimum",
        "maxLength",
        "multipleOf",
        "$ref",
        "$defs",
        "parameters",
        "requestBody",
        "responses",
        "content",
        "schema",
        "in",
        "name",
        "style",
        "explode",
        "security",
        "servers",
        "operationId",
        "x-paging",
        "x-waiter",
    ];

    public static void Apply(JsonNode root, Random random)
    {
        var containers = Containers(root);
        var container = containers[random.Next(containers.Count)];
        if (container is JsonObject members)
        {
            Change(members, containers, random);
        }
        else if (container is JsonArray { Count: > 0 } elements)
        {
            var index = random.Next(elements.Count);
            switch (random.Next(3))
            {
                case 0:
                    elements.RemoveAt(index);
                    break;
                case 1:
                    elements.Add(elements[index]?.DeepClone());
                    break;
                default:
                    elements[index] = Value(containers, random);
                    break;
            }
        }
    }

    private static void Change(JsonObject members, List<JsonNode> containers, Random random)
    {
        var names = members.Select(member => member.Key).ToList();
        var name = names.Count == 0 ? "x" : names[random.Next(names.Count)];
        switch (random.Next(6))
        {
            case 0:
                members.Remove(name);
                break;
            case 1:
                var value = members[name]?.DeepClone();
                members.Remove(name);
                members[HostileText.Pick(random)] = value;
                break;
            case 2:
                members[HostileText.Pick(random)] = members[name]?.DeepClone();
                break;
            case 3:
                members[Keywords[random.Next(Keywords.Length)]] = Value(containers, random);
                break;
            default:
                members[name] = Value(containers, random);
                break;
        }
    }

    // Anything but what belongs there: a scalar, or a piece of the document from elsewhere.
    private static JsonNode? Value(List<JsonNode> containers, Random random) =>
        random.Next(10) switch
        {
            0 => null,
            1 => JsonValue.Create(random.Next(2) == 0),
            2 => JsonValue.Create(random.Next(-3, 200)),
            3 => JsonValue.Create(random.NextDouble() * 1e30),
            4 => new JsonArray(),
            5 => new JsonObject(),
            6 => new JsonObject { ["$ref"] = "#/components/schemas/" + HostileText.Pick(random) },
            7 => containers[random.Next(containers.Count)] is { } piece && piece.ToJsonString().Length < 5000
                ? piece.DeepClone()
                : new JsonArray(HostileText.Pick(random)),
            _ => JsonValue.Create(HostileText.Pick(random)),
        };

    private static List<JsonNode> Containers(JsonNode root)
    {
        var all = new List<JsonNode>();
        var open = new Stack<JsonNode>([root]);
        while (open.TryPop(out var node))
        {
            all.Add(node);
            IEnumerable<JsonNode?> children = node is JsonObject members
                ? members.Select(member => member.Value)
                : (JsonArray)node;
            foreach (var child in children)
            {
                if (child is JsonObject or JsonArray)
                {
                    open.Push(child);
                }
            }
        }

        return all;
    }
}
