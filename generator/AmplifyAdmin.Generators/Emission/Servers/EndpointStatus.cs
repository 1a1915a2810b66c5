using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Servers;

/// <summary>Prints the status of an endpoint's success: the documented one, or the handler's choice among several.</summary>
internal static class EndpointStatus
{
    /// <summary>Whether a success has no body.</summary>
    public static bool HasEmpty(OperationModel operation) => Successes(operation, hasBody: false).Any();

    /// <summary>The status of a success that has a body or has none.</summary>
    public static Code Of(OperationModel operation, Identifier call, bool hasBody)
    {
        var successes = Successes(operation, hasBody).ToList();
        return successes.Count == 0
            ? Of(Successes(operation, !hasBody).Select(response => response.StatusOrRange).ToList(), call)
            : Of(successes.Select(response => response.StatusOrRange).ToList(), call);
    }

    /// <summary>The status of one of several successes.</summary>
    public static Code Of(ResultCaseModel result, Identifier call) => Of([result.StatusOrRange], call);

    private static Code Of(List<int> statuses, Identifier call) =>
        statuses.Count == 0 ? Code.Of($"200")
        : statuses is [>= 100] ? Code.Of($"{statuses[0]}")
        : Code.Of($"{call}.ChooseStatus([{Code.List(statuses.Select(status => Code.Of($"{status}")))}])");

    private static IEnumerable<ResponseModel> Successes(OperationModel operation, bool hasBody) =>
        ResponseModel
            .Successes(operation.Responses)
            .Where(response => response.Contents.Count > 0 == hasBody)
            .OrderBy(response => response.Status > 0 ? 0 : 1);
}
