using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations.Responses;

/// <summary>Finds the documented errors that an endpoint can return without a handler: a message alone is a valid body.</summary>
internal static class EndpointErrorLowering
{
    /// <summary>The error for an invalid request; null when there is none.</summary>
    public static EndpointErrorModel? BadRequest(EquatableArray<ResponseModel> responses, LoweredTypes types) =>
        Errors(responses, types).FirstOrDefault(error => error.Status == 400);

    /// <summary>The error for an exception of the handler; null when there is none.</summary>
    public static EndpointErrorModel? Fault(EquatableArray<ResponseModel> responses, LoweredTypes types)
    {
        var faults = Errors(responses, types).Where(error => error.Status >= 500).ToList();
        return faults.Find(fault => fault.Status == 500) ?? faults.FirstOrDefault();
    }

    private static IEnumerable<EndpointErrorModel> Errors(EquatableArray<ResponseModel> responses, LoweredTypes types)
    {
        foreach (var response in responses)
        {
            if (response.ErrorCode is { } code && Message(response.Contents[0], types) is { } message)
            {
                yield return new EndpointErrorModel(response.Status, code, message, response.Contents[0].MediaType);
            }
        }
    }

    private static string? Message(ContentModel content, LoweredTypes types)
    {
        var members = types.MembersOf(content.Value);
        var message = members.FirstOrDefault(member =>
            string.Equals(member.WireName, "message", StringComparison.OrdinalIgnoreCase)
            && member.Value.Shape is ScalarShape { Kind: ScalarKind.String }
        );
        return members.All(member => member == message || member.Presence != Presence.Required)
            ? message?.WireName
            : null;
    }
}
