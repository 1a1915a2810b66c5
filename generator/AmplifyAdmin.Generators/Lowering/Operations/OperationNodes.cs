using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Walks the operations of a document, in document order.</summary>
internal static class OperationNodes
{
    private static readonly HashSet<string> Methods =
    [
        "get",
        "put",
        "post",
        "delete",
        "options",
        "head",
        "patch",
        "trace",
        "query",
    ];

    /// <summary>Every operation that the consumer's filters let through.</summary>
    public static IEnumerable<(PathNode Path, OperationNode Operation)> All(LoweringContext context)
    {
        var root = new ObjectNode(context.Document, context.Document.Root, JsonPointer.Root);
        foreach (var (path, item) in root.Children("paths", context))
        {
            var pathNode = new PathNode(path, item);
            foreach (var entry in item.Members.ToList())
            {
                context.Cancellation.ThrowIfCancellationRequested();
                if (Methods.Contains(entry.Key) && entry.Value is JsonObject members)
                {
                    var node = new ObjectNode(item.Document, members, item.Pointer.Append(entry.Key));
                    if (OperationFilter.Includes(context.Options, path, node))
                    {
                        yield return (pathNode, new OperationNode(entry.Key, node));
                    }
                }
            }
        }
    }
}

/// <summary>A path and its item.</summary>
internal sealed record PathNode(string Path, ObjectNode Item);

/// <summary>An operation and its method, as the document writes it.</summary>
internal sealed record OperationNode(string Method, ObjectNode Node);
