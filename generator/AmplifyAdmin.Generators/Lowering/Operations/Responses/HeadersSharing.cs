using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations.Responses;

/// <summary>Gives operations with equal response headers one type, declared with the first of them.</summary>
internal static class HeadersSharing
{
    private const string Name = "ResponseHeaders";

    public static void Share(List<OperationModel> operations, LoweringContext context)
    {
        var groups = Enumerable
            .Range(0, operations.Count)
            .Where(index => operations[index] is { HasClientMethod: true, Headers: not null })
            .GroupBy(index => Key(operations[index].Headers!))
            .Where(group => group.Count() > 1)
            .ToList();
        foreach (var group in groups)
        {
            var name = context.TypeNames.Reserve(Name);
            foreach (var index in group)
            {
                var headers = operations[index].Headers!;
                operations[index] = operations[index] with
                {
                    Headers = headers with { Name = name, IsShared = true, IsDeclared = index == group.First() },
                };
            }
        }
    }

    // Equal headers may be documented in several places.
    private static EquatableArray<HeaderModel> Key(HeadersModel headers) =>
        headers
            .Headers.Select(header => header with { Documentation = header.Documentation with { Pointer = "" } })
            .ToEquatableArray();
}
