using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Formats;

namespace AmplifyAdmin.Generators.Lowering.Compatibility;

/// <summary>Compares schemas in the direction in which their values travel.</summary>
internal sealed class SchemaComparison
{
    private readonly LoweringContext before;
    private readonly LoweringContext after;
    private readonly Queue<ComparedSchemas> pending = new();
    private readonly HashSet<(SchemaNode, SchemaNode, bool)> seen = [];
    private readonly HashSet<(string, string)> renamed = [];

    public SchemaComparison(LoweringContext before, LoweringContext after)
    {
        this.before = before;
        this.after = after;
    }

    /// <summary>Adds two versions of a schema.</summary>
    public void Add(SchemaNode? old, SchemaNode? current, bool isRequest, string name, DocumentNode place)
    {
        if (old is null && current is null)
        {
            return;
        }

        if (old is null || current is null)
        {
            // Without a schema any value is possible.
            var isWidened = current is null;
            after.ReportAtKey(
                isRequest
                    ? (
                        isWidened
                            ? BaselineSchemaDiagnostics.RequestTypeWidened
                            : BaselineSchemaDiagnostics.RequestTypeNarrowed
                    )
                    : (
                        isWidened
                            ? BaselineSchemaDiagnostics.ResponseTypeWidened
                            : BaselineSchemaDiagnostics.ResponseTypeNarrowed
                    ),
                place.Document.Path,
                current?.Pointer ?? place.Pointer,
                name,
                "any value"
            );
            return;
        }

        if (seen.Count < NodeLimits.AliasedNodes && seen.Add((old, current, isRequest)))
        {
            pending.Enqueue(new ComparedSchemas(old, current, isRequest, name));
        }
    }

    /// <summary>Compares everything that was added, and what it contains.</summary>
    public void Complete()
    {
        while (pending.Count > 0)
        {
            after.Cancellation.ThrowIfCancellationRequested();
            Compare(pending.Dequeue());
        }

        if (seen.Count >= NodeLimits.AliasedNodes)
        {
            after.ReportAtKey(
                ReadingDiagnostics.TooLarge,
                JsonPointer.Root,
                NodeLimits.AliasedNodesText + " pairs of schemas in the comparison with the baseline"
            );
        }
    }

    private void Compare(ComparedSchemas schemas)
    {
        var old = Unwrap(before.Schemas.View(schemas.Old), before, out var oldNullable);
        var current = Unwrap(after.Schemas.View(schemas.Current), after, out var nullable);
        var comparison = new ValueComparison(schemas, old, current, after);
        comparison.CompareNullability(oldNullable, nullable);
        if (!comparison.CompareTypes())
        {
            return;
        }

        CompareNames(schemas, old, current);
        comparison.CompareValues();
        ConstraintComparison.Compare(comparison);
        PropertyComparison.Compare(comparison, this);
        AlternativeComparison.Compare(comparison, this, before, after);
        DiscriminatorComparison.Compare(comparison);
        if (old.Items is { } oldItems && current.Items is { } items)
        {
            Add(oldItems, items, schemas.IsRequest, "an element of " + schemas.Name, items);
        }

        ConstraintComparison.CompareSchemas(comparison, "items", old.Items, current.Items);
        if (Additional(old) is { } oldAdditional && Additional(current) is { } additional)
        {
            Add(oldAdditional, additional, schemas.IsRequest, "a value of " + schemas.Name, additional);
        }
        else if (!old.Any(ConstraintComparison.IsClosed) && !current.Any(ConstraintComparison.IsClosed))
        {
            ConstraintComparison.CompareSchemas(
                comparison,
                "additionalProperties",
                Additional(old),
                Additional(current)
            );
        }
    }

    // The name of a schema is that of its type, which callers write.
    private void CompareNames(ComparedSchemas schemas, SchemaView old, SchemaView current)
    {
        if (
            Name(schemas.Old) is { } before
            && Name(schemas.Current) is { } after
            && before != after
            && IsType(old)
            && IsType(current)
            && renamed.Add((before, after))
        )
        {
            this.after.ReportAtKey(BaselineSchemaDiagnostics.TypeRenamed, schemas.Current, schemas.Name, after, before);
        }
    }

    private static string? Name(SchemaNode schema) =>
        schema.Ref is { } reference ? reference.Substring(reference.LastIndexOf('/') + 1) : null;

    private static bool IsType(SchemaView view) =>
        view.Properties.Count > 0 || view.Choices.Count > 0 || ValueComparison.Listed(view) is not null;

    // The values of a map; a flag is compared as a constraint.
    private static SchemaNode? Additional(SchemaView view) =>
        view.Parts.Select(part => part.AdditionalProperties).FirstOrDefault(value => value is { BooleanValue: null });

    // "oneOf: [X, null]" is X, nullable.
    private static SchemaView Unwrap(SchemaView view, LoweringContext context, out bool nullable)
    {
        nullable = view.HasStatedKinds && view.Nullable || view.Any(part => part.Nullable);
        for (var depth = 0; depth < 10 && view.Choices.Count == 1 && view.Properties.Count == 0; depth++)
        {
            var branches = view.Choices[0].Branches.Select(context.Schemas.View).ToList();
            nullable |= branches.Any(SchemaClassifier.IsNull);
            branches.RemoveAll(SchemaClassifier.IsNull);
            if (branches.Count != 1)
            {
                break;
            }

            view = branches[0];
            nullable |= view.HasStatedKinds && view.Nullable;
        }

        return view;
    }
}

/// <summary>Two versions of a schema, and the direction in which its values travel.</summary>
internal sealed record ComparedSchemas(SchemaNode Old, SchemaNode Current, bool IsRequest, string Name);
