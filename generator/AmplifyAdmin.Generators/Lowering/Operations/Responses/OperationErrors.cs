using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations.Responses;

/// <summary>Lowers the documented errors of operations. Those that most operations have in common are described once.</summary>
internal static class OperationErrors
{
    /// <summary>The errors of an operation.</summary>
    public static EquatableArray<OperationErrorModel> Of(EquatableArray<ResponseModel> responses) =>
        responses
            .Where(response => response.Error is not null || response.IsTextError)
            .Select(response => new OperationErrorModel(
                response.IsTextError ? null : response.Error,
                response.StatusOrRange
            ))
            .ToEquatableArray();

    /// <summary>The several errors that most operations have; none when no two operations have the same.</summary>
    public static EquatableArray<OperationErrorModel> InCommon(IEnumerable<OperationDraft> operations) =>
        operations
            .Where(operation => operation.HasClientMethod)
            .Select(operation => Of(operation.Responses))
            .Where(errors => errors.Count > 1)
            .GroupBy(errors => errors)
            .Where(operations => operations.Skip(1).Any())
            .OrderByDescending(operations => operations.Count())
            .FirstOrDefault()
            ?.Key
        ?? [];
}
