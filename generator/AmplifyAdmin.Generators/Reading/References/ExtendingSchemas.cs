using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.References;

/// <summary>
/// Finds the schemas that can extend one with a discriminator, and that nothing else may refer to: those that its mapping
/// refers to, and those next to it in a part.
/// </summary>
internal sealed class ExtendingSchemas
{
    private readonly SpecDocument document;
    private readonly ReferenceResolver references;
    private readonly HashSet<(SpecDocument, string)> visited = [];

    /// <param name="document">The document, of which all named schemas are read.</param>
    /// <param name="references">Follows the mapping.</param>
    public ExtendingSchemas(SpecDocument document, ReferenceResolver references)
    {
        this.document = document;
        this.references = references;
    }

    /// <summary>The schemas; empty for one without a discriminator.</summary>
    public IEnumerable<ResolvedNode> Of(SchemaNode schema)
    {
        foreach (var mapped in schema.Discriminator?.Mapping ?? [])
        {
            if (IsReference(mapped.Value) && references.Resolve(mapped.Value, schema.Document) is { } target)
            {
                yield return target;
            }
        }

        if (schema.Discriminator is null || ReferenceEquals(schema.Document, document))
        {
            yield break;
        }

        foreach (var sibling in Siblings(schema))
        {
            yield return sibling;
        }
    }

    // A name such as "Dog" means a component.
    private static bool IsReference(string mapped) => mapped.IndexOfAny(['#', '/', '.']) >= 0;

    private IEnumerable<ResolvedNode> Siblings(SchemaNode schema)
    {
        var container = Container(schema.Pointer);
        if (
            container is not { } pointer
            || !visited.Add((schema.Document, pointer.Text))
            || references.Resolve("#" + Uri.EscapeDataString(pointer.Text), schema.Document)
                is not { Node: JsonObject members }
        )
        {
            yield break;
        }

        foreach (var member in members)
        {
            if (member.Value is JsonObject sibling && sibling.ContainsKey("allOf"))
            {
                yield return new ResolvedNode(schema.Document, sibling, pointer.Append(member.Key));
            }
        }
    }

    // The discriminator can be in a part of the schema's allOf.
    private static JsonPointer? Container(JsonPointer schema) =>
        schema.Text.Length == 0 ? null
        : schema.Parent.Last == "allOf" ? Container(schema.Parent.Parent)
        : schema.Parent;
}
