using System.Collections.Generic;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>An operation with the path it belongs to.</summary>
/// <param name="Path">The path as the document writes it.</param>
/// <param name="Item">The path item.</param>
/// <param name="Operation">The operation.</param>
internal sealed record PathOperation(string Path, PathItemNode Item, OperationNode Operation)
{
    /// <summary>Every operation that the consumer's filters include, in document order.</summary>
    public static IEnumerable<PathOperation> All(LoweringContext context)
    {
        foreach (var path in context.Document.Paths)
        {
            foreach (var operation in path.Value.Operations)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                if (OperationFilter.Includes(context.Options, path.Key, operation))
                {
                    yield return new PathOperation(path.Key, path.Value, operation);
                }
            }
        }
    }
}
