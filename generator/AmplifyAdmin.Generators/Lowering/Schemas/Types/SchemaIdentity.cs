using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields.Keywords;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Types;

/// <summary>Tells whether schemas say the same, by texts that are equal when the schemas are.</summary>
/// <remarks>A schema within another is written as a number that equal schemas share, so that the texts grow with the document alone.</remarks>
/// <param name="context">Knows what bodies of operations use schemas for.</param>
internal sealed class SchemaIdentity(LoweringContext context) : SchemaFormatter
{
    private readonly Dictionary<SchemaNode, int> numbers = [];
    private readonly Dictionary<string, int> byText = [];

    /// <summary>The text of a schema, without what describes the schema itself.</summary>
    public string TextOf(SchemaNode schema) =>
        string.Join(
            "\n",
            base.Write(schema).ToJsonString(),
            schema.Nullable,
            context.Uses.Files.Contains(schema),
            context.Uses.Patches.Contains(schema),
            context.Uses.MergePatches.Contains(schema),
            context.Uses.Problems.Contains(schema),
            new JsonArray(
                schema.ContentEncoding,
                schema.ContentMediaType,
                schema.ContentSchema is { } content ? Write(content) : null,
                schema.DynamicRef,
                schema.Discriminator is { } discriminator ? TextOf(discriminator) : null
            ).ToJsonString(),
            Extensions(schema)
        );

    /// <summary>The text of a discriminator.</summary>
    public static string TextOf(DiscriminatorNode discriminator)
    {
        var mapping = new JsonObject();
        foreach (var mapped in discriminator.Mapping)
        {
            mapping[mapped.Key] = mapped.Value;
        }

        return new JsonArray(discriminator.PropertyName, discriminator.DefaultMapping, mapping).ToJsonString();
    }

    /// <inheritdoc />
    public override JsonNode Write(SchemaNode schema)
    {
        if (!numbers.TryGetValue(schema, out var number))
        {
            var text = string.Join("\n", TextOf(schema), Description(schema));
            if (!byText.TryGetValue(text, out number))
            {
                byText.Add(text, number = byText.Count);
            }

            numbers.Add(schema, number);
        }

        return JsonValue.Create(number);
    }

    /// <inheritdoc />
    public override JsonNode? Reference(SchemaNode schema) =>
        JsonValue.Create(
            schema.Target is { } target ? target.Document.Path + target.Pointer : schema.Document.Path + schema.Ref
        );

    /// <inheritdoc />
    public override string? Pattern(SchemaNode schema, string pattern, JsonPointer place) => pattern;

    /// <inheritdoc />
    public override bool IsOfOneDirection(SchemaNode schema, string name) => false;

    // As JSON, so that no text can be mistaken for the beginning of the next.
    private static string Description(SchemaNode schema) =>
        new JsonArray(
            schema.Title,
            schema.Description,
            schema.Deprecated,
            schema.ReadOnly,
            schema.WriteOnly,
            schema.HasDefault,
            schema.Default?.DeepClone(),
            schema.Example?.DeepClone()
        ).ToJsonString();

    private static string Extensions(SchemaNode schema)
    {
        var extensions = new JsonObject();
        foreach (var extension in schema.Extensions)
        {
            extensions[extension.Key] = extension.Value?.DeepClone();
        }

        return extensions.ToJsonString();
    }
}
