using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Reading;

namespace AmplifyAdmin.Generators.Lowering.Schemas;

/// <summary>
/// Follows references that say nothing of their own: a bare reference, and one with siblings that only describe, is the
/// thing it refers to.
/// </summary>
internal sealed class SchemaAliases
{
    private readonly LoweringContext context;
    private readonly SchemaSource source;
    private readonly SchemaViewBuilder views;
    private readonly HashSet<SchemaNode> circular = [];

    public SchemaAliases(LoweringContext context, SchemaSource source, SchemaViewBuilder views)
    {
        this.context = context;
        this.source = source;
        this.views = views;
    }

    /// <summary>The schema that an alias stands for, and whether null was added on the way; null when it leads back to itself.</summary>
    public (SchemaNode? Schema, bool Nullable) Described(SchemaNode schema)
    {
        HashSet<SchemaNode>? seen = null;
        var nullable = false;
        while ((BareTarget(schema) ?? Target(views.Of(schema))) is { } next)
        {
            seen ??= [];
            if (!seen.Add(schema))
            {
                ReportCircular(schema);
                return (null, nullable);
            }

            nullable |= schema.Nullable;
            schema = next;
        }

        return (schema, nullable);
    }

    /// <summary>What a schema stands for that is a reference, or an <c>allOf</c> of one, beside words that only describe; null for others.</summary>
    public SchemaNode? Target(SchemaView view)
    {
        var schema = view.Schema;
        if (view.IsMerged || view.Roots.Count > 1 || view.Parts.Count < 2)
        {
            return null;
        }

        if (schema.Ref is not null)
        {
            return SchemaKeywords.SaysNothingBeside(schema, "$ref") ? source.Target(schema) : null;
        }

        if (schema.AllOf.Count == 0 || !SchemaKeywords.SaysNothingBeside(schema, "allOf"))
        {
            return null;
        }

        var speaking = schema.AllOf.Where(branch => !SchemaKeywords.SaysNothing(branch)).ToList();
        return speaking.Count == 1 ? speaking[0] : null;
    }

    private void ReportCircular(SchemaNode schema)
    {
        if (circular.Add(schema))
        {
            context.Report(
                LoweringDiagnostics.CircularReference,
                schema.Document.Path,
                schema.Pointer,
                schema.Pointer.ToString()
            );
        }
    }

    private SchemaNode? BareTarget(SchemaNode schema) =>
        schema.Ref is not null && !schema.Nullable && SchemaKeywords.SaysNothingBeside(schema, "$ref")
            ? source.Target(schema)
            : null;
}
