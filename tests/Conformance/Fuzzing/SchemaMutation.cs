using System.Text.Json;
using System.Text.Json.Nodes;
using Generators.Tests.Harness;

namespace Conformance.Fuzzing;

/// <summary>Edits a document: half of the time one named schema of it, as people do; otherwise anything, anywhere.</summary>
internal static class SchemaMutation
{
    /// <summary>Returns the text after the edit.</summary>
    public static string Of(SpecFile file, Random random) =>
        random.Next(4) switch
        {
            0 => TextMutation.Apply(file.Text, random),
            1 => Described(file.Text, random),
            _ => Mutated(file.Text, random) ?? Described(file.Text, random),
        };

    private static string Described(string text, Random random)
    {
        var words = text.Split("description");
        var place = random.Next(words.Length);
        words[place] = words[place].Replace(": ", ": Edited ", StringComparison.Ordinal);
        return string.Join("description", words);
    }

    private static string? Mutated(string text, Random random)
    {
        try
        {
            var root = JsonNode.Parse(text);
            if (Schemas(root) is not { Count: > 0 } schemas)
            {
                return null;
            }

            var name = schemas.ElementAt(random.Next(schemas.Count)).Key;
            if (schemas[name] is not { } schema)
            {
                return null;
            }

            NodeMutation.Apply(schema, random);
            return root!.ToJsonString();
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // YAML, or an earlier edit broke the text.
            return null;
        }
    }

    private static JsonObject? Schemas(JsonNode? root) =>
        root is not JsonObject document ? null
        : document["definitions"] is JsonObject definitions ? definitions
        : (document["components"] as JsonObject)?["schemas"] as JsonObject;
}
