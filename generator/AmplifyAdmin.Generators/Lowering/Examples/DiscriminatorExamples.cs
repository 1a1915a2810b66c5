using System;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>Sets the discriminator of a made object to the value that chooses its schema.</summary>
internal static class DiscriminatorExamples
{
    /// <summary>Sets the member that the discriminator names, unless its value already chooses the schema.</summary>
    public static void Set(JsonObject members, DiscriminatorNode discriminator, SchemaNode chosen)
    {
        var name = NameOf(chosen);
        var values = discriminator
            .Mapping.Where(entry => LastSegment(entry.Value) == name)
            .Select(entry => entry.Key)
            .ToList();
        var isChosen =
            members[discriminator.PropertyName] is JsonValue known
            && known.TryGetValue<string>(out var text)
            && values.Contains(text);
        if (!isChosen)
        {
            members[discriminator.PropertyName] = values.FirstOrDefault() ?? name;
        }
    }

    private static string NameOf(SchemaNode schema) =>
        schema.Ref is { } reference ? LastSegment(reference) : schema.Pointer.Last;

    private static string LastSegment(string reference) =>
        reference.Substring(reference.LastIndexOf('/') + 1) is var segment
        && segment.EndsWith(".json", StringComparison.Ordinal)
            ? segment.Substring(0, segment.Length - ".json".Length)
            : segment;
}
