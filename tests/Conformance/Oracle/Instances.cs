using System.Text.Json.Nodes;

namespace Conformance.Oracle;

/// <summary>Makes arbitrary instances of a schema, and breaks them in one place.</summary>
internal sealed class Instances(JsonObject schemas, int seed)
{
    private readonly Random random = new(seed);

    /// <summary>An instance that satisfies the schema.</summary>
    public JsonNode? Valid(JsonNode schema, int depth = 0)
    {
        var target = Resolve(schema);
        if (target["enum"] is JsonArray values)
        {
            return values[random.Next(values.Count)]?.DeepClone();
        }

        return target["type"]?.GetValue<string>() switch
        {
            "object" => Object(target, depth),
            "array" => new JsonArray(
                Enumerable
                    .Range(0, depth > 5 ? 0 : random.Next(4))
                    .Select(_ => Valid(target["items"]!, depth + 1))
                    .ToArray()
            ),
            "string" => Text(target),
            "boolean" => random.Next(2) == 0,
            "integer" => Integer(target),
            "number" => random.Next(1000) / 8.0,
            _ => 1,
        };
    }

    /// <summary>The instance with one change somewhere, which may or may not make it invalid.</summary>
    public JsonNode? Mutate(JsonNode? instance)
    {
        var places = Places(instance).ToList();
        if (places.Count == 0)
        {
            return Other();
        }

        var (container, key) = places[random.Next(places.Count)];
        if (container is JsonObject members && key is string name)
        {
            switch (random.Next(4))
            {
                case 0:
                    members.Remove(name);
                    break;
                case 1:
                    members[name + "x"] = Other();
                    break;
                default:
                    members[name] = Other();
                    break;
            }
        }
        else if (container is JsonArray array && key is int index)
        {
            array[index] = Other();
        }

        return instance;
    }

    private JsonNode? Other() =>
        random.Next(8) switch
        {
            0 => null,
            1 => "no such value",
            2 => random.Next(-5, 100_000),
            3 => 0.5,
            4 => true,
            5 => new JsonObject(),
            6 => new JsonArray(),
            _ => "",
        };

    private JsonObject Object(JsonObject schema, int depth)
    {
        var required = (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).ToHashSet();
        var result = new JsonObject();
        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
        {
            if (required.Contains(name) || (depth < 5 && random.Next(2) == 0))
            {
                result[name] = Valid(property!, depth + 1);
            }
        }

        return result;
    }

    private string Text(JsonObject schema)
    {
        var least = schema["minLength"]?.GetValue<long>() ?? 0;
        return schema["format"]?.GetValue<string>() switch
        {
            "date-time" => "2024-05-06T07:08:09Z",
            "uri" => "https://example.com/a",
            "email" => "a@example.com",
            _ => new string((char)('a' + random.Next(26)), (int)random.NextInt64(least, least + 12)),
        };
    }

    private long Integer(JsonObject schema)
    {
        var least = schema["minimum"]?.GetValue<long>() ?? 0;
        return random.NextInt64(least, Math.Min(schema["maximum"]?.GetValue<long>() ?? 1000, int.MaxValue - 1) + 1);
    }

    private JsonObject Resolve(JsonNode schema)
    {
        var target = schema.AsObject();
        while (target["$ref"] is { } reference)
        {
            target = schemas[reference.GetValue<string>().Split('/')[^1]]!.AsObject();
        }

        return target["allOf"] is JsonArray { Count: 1 } parts && target["type"] is null ? Resolve(parts[0]!) : target;
    }

    private static IEnumerable<(JsonNode Container, object Key)> Places(JsonNode? node) =>
        node switch
        {
            JsonObject members => members
                .ToList()
                .SelectMany(member => Places(member.Value).Prepend((members, member.Key))),
            JsonArray array => array.SelectMany((element, index) => Places(element).Prepend((array, index))),
            _ => [],
        };
}
