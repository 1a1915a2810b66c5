using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Schemas.Records;
using AmplifyAdmin.Generators.Lowering.Schemas.Scalars;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Types;

/// <summary>
/// Resolves references that add nothing to their target: those without other keywords, and those whose other keywords
/// only describe.
/// </summary>
internal sealed class SchemaAliases
{
    private readonly LoweringContext context;
    private readonly SchemaSource source;
    private readonly RecordHierarchies hierarchies;
    private readonly Dictionary<SchemaNode, SchemaNode?> described = [];
    private readonly HashSet<SchemaNode> nullable = [];
    private readonly HashSet<SchemaNode> visiting = [];
    private readonly HashSet<SchemaNode> circular = [];

    public SchemaAliases(LoweringContext context, SchemaSource source, RecordHierarchies hierarchies)
    {
        this.hierarchies = hierarchies;
        this.context = context;
        this.source = source;
    }

    /// <summary>The schema that an alias leads to, and whether null was added on the way; null when it leads back to itself.</summary>
    public (SchemaNode? Schema, bool Nullable) Described(SchemaNode schema)
    {
        if (described.TryGetValue(schema, out var known))
        {
            return (known, nullable.Contains(schema));
        }

        var passed = new List<SchemaNode>();
        (SchemaNode? Schema, bool Nullable) end = (schema, false);
        while (Target(end.Schema!) is { } next)
        {
            if (!visiting.Add(end.Schema!))
            {
                ReportCircular(end.Schema!);
                end = (null, false);
                break;
            }

            passed.Add(end.Schema!);
            if (described.TryGetValue(next, out known))
            {
                end = (known, nullable.Contains(next));
                break;
            }

            end = (next, false);
        }

        // Every alias in a chain resolves to the same schema.
        for (var index = passed.Count - 1; index >= 0; index--)
        {
            end.Nullable |= AllowsNull(passed[index]);
            described[passed[index]] = end.Schema;
            if (end.Nullable)
            {
                nullable.Add(passed[index]);
            }

            visiting.Remove(passed[index]);
        }

        return end;
    }

    /// <summary>What a schema resolves to that is a reference, or an <c>allOf</c> of one, next to words that only describe; null for others.</summary>
    public SchemaNode? Target(SchemaView view) => view.IsMerged || view.Roots.Count > 1 ? null : Target(view.Schema);

    private SchemaNode? Target(SchemaNode schema)
    {
        // A reference that names its type differs from what it refers to.
        if (TypeMappings.IsStated(schema))
        {
            return null;
        }

        if (schema.Ref is not null)
        {
            return SchemaKeywords.AssertsOnly(schema, "$ref") ? source.Target(schema) : null;
        }

        if (schema.AllOf.Count == 0 || hierarchies.Of(schema) is not null || !IsOnlyAllOf(schema))
        {
            return null;
        }

        var asserting = schema
            .AllOf.Where(branch => !SchemaKeywords.AssertsNothing(branch) && !RepeatsType(branch, schema.AllOf))
            .ToList();
        return asserting.Count == 1 && (schema.Types == JsonKinds.None || TypesOf(asserting[0]) == schema.Types)
            ? asserting[0]
            : null;
    }

    // The type is often repeated next to the reference.
    private static bool IsOnlyAllOf(SchemaNode schema) =>
        SchemaKeywords.AssertsOnly(schema, "allOf") || schema.Usage.Count == 2 && schema.Types != JsonKinds.None;

    private static JsonKinds TypesOf(SchemaNode branch) => (branch.Target ?? branch).Types;

    private static bool AllowsNull(SchemaNode schema) =>
        schema.Nullable
        || schema.AllOf.Any(branch =>
            branch.Nullable && SchemaKeywords.AssertsNothing(branch)
            || (branch.Nullable || (branch.Types & JsonKinds.Null) != 0) && RepeatsType(branch, schema.AllOf)
        );

    // The schema libraries of JavaScript write a nullable reference so: the reference, and its type or null.
    private static bool RepeatsType(SchemaNode branch, IReadOnlyList<SchemaNode> branches) =>
        branches.Count == 2
        && SchemaKeywords.AssertsOnly(branch, "type")
        && branches.Any(other =>
            other.Ref is not null && (branch.Types & ~JsonKinds.Null) == (TypesOf(other) & ~JsonKinds.Null)
        );

    private void ReportCircular(SchemaNode schema)
    {
        if (circular.Add(schema))
        {
            context.Report(LoweringDiagnostics.CircularReference, schema, schema.Pointer.ToString());
        }
    }
}
