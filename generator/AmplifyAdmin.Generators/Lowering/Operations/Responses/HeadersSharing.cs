using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations.Responses;

/// <summary>Gives operations with equal response headers one type, declared with the first of them.</summary>
internal static class HeadersSharing
{
    private const string Name = "ResponseHeaders";

    /// <summary>The types of response headers, by the names that they have unless they are shared.</summary>
    public static IReadOnlyDictionary<Identifier, HeadersModel> Share(
        IEnumerable<OperationDraft> operations,
        LoweringContext context
    )
    {
        var drafts = operations
            .Where(operation => operation is { Headers: not null, Variant: OperationVariant.None })
            .ToList();
        var models = drafts.ToDictionary(
            operation => operation.Headers!.Name,
            operation => new HeadersModel(operation.Headers!.Name, operation.Headers.Headers, false, true)
        );
        var groups = drafts
            .Where(operation => operation.HasClientMethod)
            .Select(operation => operation.Headers!)
            .GroupBy(headers => Key(headers.Headers))
            .Where(group => group.Count() > 1);
        foreach (var group in groups)
        {
            var name = context.TypeNames.Reserve(Name);
            foreach (var headers in group)
            {
                models[headers.Name] = new HeadersModel(name, headers.Headers, true, headers == group.First());
            }
        }

        return models;
    }

    // Equal headers may be documented in several places.
    private static EquatableArray<HeaderModel> Key(EquatableArray<HeaderModel> headers) =>
        headers
            .Select(header => header with { Documentation = header.Documentation with { Pointer = "" } })
            .ToEquatableArray();
}
