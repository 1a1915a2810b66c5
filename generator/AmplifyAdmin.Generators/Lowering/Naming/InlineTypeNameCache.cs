using System.Collections.Generic;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Naming;

/// <summary>Remembers what <see cref="InlineTypeNaming"/> finds, for schemas that are referred to from many places.</summary>
internal sealed class InlineTypeNameCache
{
    private readonly SpecDocument document;
    private readonly Dictionary<SchemaNode, string?> known = [];

    public InlineTypeNameCache(SpecDocument document)
    {
        this.document = document;
    }

    /// <summary>The name of a schema; null when its place gives none.</summary>
    public string? Of(SchemaNode schema)
    {
        if (!known.TryGetValue(schema, out var name))
        {
            name = InlineTypeNaming.Of(schema, document);
            known.Add(schema, name);
        }

        return name;
    }
}
