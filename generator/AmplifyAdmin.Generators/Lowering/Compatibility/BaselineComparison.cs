using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Operations;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Compatibility;

/// <summary>Reports what changed between an earlier version of a document and this one, at the place in this one.</summary>
internal sealed class BaselineComparison
{
    private readonly LoweringContext before;
    private readonly LoweringContext after;
    private readonly SchemaComparison schemas;

    private BaselineComparison(LoweringContext before, LoweringContext after)
    {
        this.before = before;
        this.after = after;
        schemas = new SchemaComparison(before, after);
    }

    /// <summary>Compares two documents.</summary>
    public static void Compare(LoweringContext before, LoweringContext after) =>
        new BaselineComparison(before, after).Compare();

    private void Compare()
    {
        var operations = new OperationComparison(before, after, schemas);
        var later = PathOperation.All(after).ToList();
        var byPath = First(later, operation => Key(operation));
        var byId = First(
            later.Where(operation => operation.Operation.OperationId is not null),
            operation => operation.Operation.OperationId!
        );
        var matched = new HashSet<OperationNode>();
        foreach (var earlier in PathOperation.All(before))
        {
            if (byPath.TryGetValue(Key(earlier), out var same) && matched.Add(same.Operation))
            {
                operations.Compare(earlier, same);
            }
            else if (
                earlier.Operation.OperationId is { } id
                && byId.TryGetValue(id, out var moved)
                && matched.Add(moved.Operation)
            )
            {
                Report(BaselineDiagnostics.PathChanged, moved.Operation, Name(moved), earlier.Path);
                operations.Compare(earlier, moved);
            }
            else
            {
                after.ReportAtKey(
                    BaselineDiagnostics.OperationRemoved,
                    JsonPointer.Root.Append("paths").Append(earlier.Path),
                    Name(earlier)
                );
            }
        }

        foreach (var added in later.Where(operation => !matched.Contains(operation.Operation)))
        {
            Report(BaselineDiagnostics.OperationAdded, added.Operation, Name(added));
        }

        // With a filter, webhooks are not generated.
        if (!after.Options.HasFilter)
        {
            new WebhookComparison(after, operations).Compare(before.Document, after.Document);
        }

        SecurityComparison.CompareSchemes(before, after);
        ServerComparison.Compare(before, after);
        schemas.Complete();
    }

    private void Report(
        Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor,
        OperationNode operation,
        params string[] arguments
    ) => after.ReportAtKey(descriptor, operation, arguments);

    private static Dictionary<string, PathOperation> First(
        IEnumerable<PathOperation> operations,
        System.Func<PathOperation, string> key
    ) => operations.GroupBy(key).ToDictionary(group => group.Key, group => group.First());

    private static string Name(PathOperation operation) =>
        operation.Operation.OperationId ?? operation.Operation.HttpMethod + " " + operation.Path;

    // The names of path parameters do not matter to the server.
    private static string Key(PathOperation operation) =>
        operation.Operation.HttpMethod
        + " "
        + string.Join("{", operation.Path.Split('{').Select((part, index) => index == 0 ? part : AfterName(part)));

    private static string AfterName(string part) => part.IndexOf('}') is >= 0 and var end ? part.Substring(end) : part;
}
