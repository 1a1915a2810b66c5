using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Lowering.Compatibility;

/// <summary>Compares webhooks or callbacks, whose bodies travel to the consumer like responses.</summary>
internal sealed class WebhookComparison
{
    private readonly LoweringContext after;
    private readonly OperationComparison operations;

    public WebhookComparison(LoweringContext after, OperationComparison operations)
    {
        this.after = after;
        this.operations = operations;
    }

    /// <summary>Compares the webhooks of two documents.</summary>
    public void Compare(OpenApiDocument old, OpenApiDocument current) =>
        Compare(All(old.Webhooks), All(current.Webhooks), current.Path, current.Pointer.Append("webhooks"));

    /// <summary>Compares the callbacks of two versions of an operation.</summary>
    public void Compare(OperationNode old, OperationNode current) =>
        Compare(All(Callbacks(old)), All(Callbacks(current)), current.Document.Path, current.Pointer);

    private void Compare(
        Dictionary<string, OperationNode> earlier,
        Dictionary<string, OperationNode> later,
        string path,
        JsonPointer owner
    )
    {
        foreach (var webhook in earlier)
        {
            if (later.TryGetValue(webhook.Key, out var same))
            {
                operations.CompareReceived(webhook.Value, same, webhook.Key);
            }
            else
            {
                Report(BaselineDiagnostics.OperationRemoved, path, owner, webhook);
            }
        }

        foreach (var webhook in later.Where(item => !earlier.ContainsKey(item.Key)))
        {
            var operation = webhook.Value;
            Report(BaselineDiagnostics.OperationAdded, operation.Document.Path, operation.Pointer, webhook);
        }
    }

    private void Report(
        DiagnosticDescriptor descriptor,
        string path,
        JsonPointer pointer,
        KeyValuePair<string, OperationNode> webhook
    ) => after.ReportAtKey(descriptor, path, pointer, webhook.Value.OperationId ?? webhook.Key);

    // A handler answers to the name of a callback, whatever the address is.
    private static IEnumerable<KeyValuePair<string, PathItemNode>> Callbacks(OperationNode operation) =>
        operation.Callbacks.SelectMany(callback =>
            callback.Value.Expressions.Select(expression => new KeyValuePair<string, PathItemNode>(
                callback.Key,
                expression.Value
            ))
        );

    private static Dictionary<string, OperationNode> All(IEnumerable<KeyValuePair<string, PathItemNode>> items) =>
        items
            .SelectMany(item => item.Value.Operations.Select(operation => (item.Key, Operation: operation)))
            .GroupBy(item => item.Operation.HttpMethod + " " + item.Key, item => item.Operation)
            .ToDictionary(group => group.Key, group => group.First());
}
