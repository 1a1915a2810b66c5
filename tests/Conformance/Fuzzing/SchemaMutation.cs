using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Reading.Edits;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.Text;

namespace Conformance.Fuzzing;

/// <summary>Edits one named schema of a document: half of the time as people do, else as nobody should.</summary>
internal static class SchemaMutation
{
    /// <summary>The text after the edit.</summary>
    public static string Of(SpecFile file, Random random)
    {
        var spans = SchemaTexts.Of(file.Path, SourceText.From(file.Text)).Spans;
        if (spans.Count == 0)
        {
            return TextMutation.Apply(file.Text, random);
        }

        var span = spans[random.Next(spans.Count)];
        var own = file.Text[span.Value..span.End];
        var edited = random.Next(8) switch
        {
            0 => TextMutation.Apply(own, random),
            1 => Retyped(own, random),
            2 or 3 => Worded(own, random),
            _ => Mutated(file, span, random) ?? Worded(own, random),
        };
        return file.Text[..span.Value] + edited + file.Text[span.End..];
    }

    // Changes that show at every reference to the schema.
    private static string Retyped(string own, Random random) =>
        random.Next(5) switch
        {
            0 => own.Replace("string", "integer", StringComparison.Ordinal),
            1 => own.Replace("\"type\": \"object\"", "\"type\": [\"object\", \"null\"]", StringComparison.Ordinal),
            2 => own.Replace("type: object", "type: object\n      nullable: true", StringComparison.Ordinal),
            3 => own.Replace("\"type\":", "\"deprecated\": true, \"type\":", StringComparison.Ordinal),
            _ => own.Replace("\"type\":", "\"nullable\": true, \"type\":", StringComparison.Ordinal),
        };

    private static string Worded(string own, Random random)
    {
        var words = own.Split("description");
        var place = random.Next(words.Length);
        words[place] = words[place].Replace(": \"", ": \"Edited ", StringComparison.Ordinal);
        return string.Join("description", words);
    }

    private static string? Mutated(SpecFile file, SchemaSpan span, Random random)
    {
        if (!file.Path.EndsWith(".json", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            var node = JsonNode.Parse(file.Text[span.Start..span.End])!;
            NodeMutation.Apply(node, random);
            return node.ToJsonString()[1..];
        }
        catch (ArgumentException)
        {
            // A former edit wrote a key twice.
            return null;
        }
    }
}
