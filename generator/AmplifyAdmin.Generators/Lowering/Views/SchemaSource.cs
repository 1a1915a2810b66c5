using System.Collections.Generic;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Views;

/// <summary>The named schemas of the document, and the targets of references.</summary>
internal sealed class SchemaSource
{
    private readonly LoweringContext context;
    private readonly HashSet<SchemaNode> components = [];

    public SchemaSource(LoweringContext context)
    {
        this.context = context;
        foreach (var component in context.Document.Schemas)
        {
            components.Add(component.Value);
        }
    }

    /// <summary>The document's named schemas, in document order.</summary>
    public IReadOnlyList<KeyValuePair<string, SchemaNode>> Components => context.Document.Schemas;

    /// <summary>Whether a schema is one of the named ones.</summary>
    public bool IsComponent(SchemaNode schema) => components.Contains(schema);

    /// <summary>The schema that a schema's <c>$ref</c> refers to; null, and reported, when it was not found.</summary>
    public SchemaNode? Target(SchemaNode schema)
    {
        if (schema.ReferenceProblem is { } problem)
        {
            context.Report(problem);
        }

        return schema.Target;
    }
}
