using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Fuzzing;

/// <summary>Makes a broken document of a sound one.</summary>
internal static class DocumentMutation
{
    /// <summary>The document after one to five changes, to its nodes where it is JSON, else to its text.</summary>
    public static string Of(string text, Random random)
    {
        if (random.Next(4) > 0 && Parse(text) is { } root)
        {
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                NodeMutation.Apply(root, random);
            }

            return root.ToJsonString(random.Next(2) == 0 ? null : new JsonSerializerOptions { WriteIndented = true });
        }

        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            text = TextMutation.Apply(text, random);
        }

        return text;
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.TrimStart().StartsWith('{') ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
