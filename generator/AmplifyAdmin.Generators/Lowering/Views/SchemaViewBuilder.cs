using System.Collections.Generic;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Formats;

namespace AmplifyAdmin.Generators.Lowering.Views;

/// <summary>Flattens <c>$ref</c> with siblings and <c>allOf</c> into <see cref="SchemaView"/>.</summary>
internal sealed class SchemaViewBuilder
{
    // Each schema repeats what it is made of: many that are made of many grow with the square.
    private const int MostParts = NodeLimits.AliasedNodes;

    private readonly LoweringContext context;
    private readonly SchemaSource source;

    /// <summary>How deep types without their own name are looked into. Documents that go deeper are hostile.</summary>
    public const int DeepestNesting = 200;

    private readonly SchemaMap<SchemaView> views = new();
    private readonly HashSet<SchemaNode> building = [];
    private int collected;

    public SchemaViewBuilder(LoweringContext context, SchemaSource source)
    {
        this.context = context;
        this.source = source;
    }

    /// <summary>The view of one schema.</summary>
    public SchemaView Of(SchemaNode schema)
    {
        if (views[schema] is not { } view)
        {
            building.Add(schema);
            view = Build([schema]);
            building.Remove(schema);
            views[schema] = view;
        }

        return view;
    }

    /// <summary>The view of a branch; null while that view is being built, as it is when a schema is a branch of itself, and deep inside branches of branches.</summary>
    public SchemaView? OfBranch(SchemaNode branch) =>
        building.Contains(branch) || building.Count > DeepestNesting ? null : Of(branch);

    /// <summary>The view of a value that several schemas hold for.</summary>
    public SchemaView Of(IReadOnlyList<SchemaNode> schemas) => schemas.Count == 1 ? Of(schemas[0]) : Build(schemas);

    /// <summary>A view whose only choice is replaced by a branch of it.</summary>
    public SchemaView With(SchemaView view, SchemaChoice choice, SchemaNode branch)
    {
        var parts = new List<SchemaNode>(view.Parts);
        Collect(branch, parts, new HashSet<SchemaNode>(parts));
        return Create(view.Roots, parts, choice);
    }

    private SchemaView Build(IReadOnlyList<SchemaNode> roots)
    {
        if (roots.Count == 1 && roots[0] is { Ref: null, AllOf.Count: 0 })
        {
            collected++;
            return Create(roots, [roots[0]], mergedChoice: null);
        }

        var parts = new List<SchemaNode>();
        var seen = new HashSet<SchemaNode>();
        foreach (var root in roots)
        {
            Collect(root, parts, seen);
        }

        return Create(roots, parts, mergedChoice: null);
    }

    private SchemaView Create(IReadOnlyList<SchemaNode> roots, List<SchemaNode> parts, SchemaChoice? mergedChoice)
    {
        var isComponent = source.IsComponent(roots[0]);

        // JSON Schema lets any value through that a keyword does not speak about; OpenAPI 3.0 authors, and authors of
        // named schemas, leave "type: object" out without meaning that.
        var infer = isComponent || context.Document.Dialect < Dialect.OpenApi31 || parts.Count > 1;
        return new SchemaView(roots, parts, isComponent, infer, mergedChoice, this);
    }

    // Without recursion: a document may lead from schema to schema as often as it likes.
    private void Collect(SchemaNode root, List<SchemaNode> parts, HashSet<SchemaNode> seen)
    {
        var pending = new Stack<SchemaNode>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var schema = pending.Pop();
            if (collected > MostParts && parts.Count > 0)
            {
                ReportTooMany(root);
                return;
            }

            if (!seen.Add(schema))
            {
                // A schema that is part of itself says nothing more the second time.
                continue;
            }

            parts.Add(schema);
            collected++;
            for (var index = schema.AllOf.Count - 1; index >= 0; index--)
            {
                pending.Push(schema.AllOf[index]);
            }

            if (schema.Ref is not null && source.Target(schema) is { } target)
            {
                pending.Push(target);
            }
        }
    }

    private void ReportTooMany(SchemaNode schema) =>
        context.Report(
            ReadingDiagnostics.TooLarge,
            schema,
            NodeLimits.AliasedNodesText + " schemas through 'allOf' and '$ref'"
        );
}
