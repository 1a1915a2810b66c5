using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Lowers <c>x-waiter</c>: the operation that returns the state of the job that this one starts.</summary>
internal sealed class WaiterLowering
{
    private const string ResponseMember = "$response.body#/";

    private readonly IReadOnlyList<GroupedOperation> operations;
    private readonly LoweredTypes types;
    private readonly LoweringContext context;

    public WaiterLowering(IReadOnlyList<GroupedOperation> operations, LoweredTypes types, LoweringContext context)
    {
        this.operations = operations;
        this.types = types;
        this.context = context;
    }

    /// <summary>The waiter of an operation; null when it has none, or an invalid one, which is reported.</summary>
    public WaiterModel? Lower(GroupedOperation operation)
    {
        if (operation.Draft.Node.Waiter is not { } extension)
        {
            return null;
        }

        var started = Answer(operation.Draft);
        var polled = operations.FirstOrDefault(candidate => candidate.Draft.OperationId == extension.Operation);
        var state = polled is null ? null : Answer(polled.Draft);
        if (polled is null || types.RecordOf(started) is not { } start || types.RecordOf(state) is not { } stateRecord)
        {
            return Invalid(
                extension,
                "'operation' must be the id of an operation of this document, and both must return objects"
            );
        }

        if (
            polled.Draft.Body is { Required: true }
            || polled.Draft.Parameters.Any(parameter => parameter.Required && parameter.In != ParameterLocation.Path)
        )
        {
            return Invalid(extension, $"'{polled.Draft.OperationId}' needs more than path parameters");
        }

        if (Find(stateRecord, extension.Status) is not { } status || !IsText(status))
        {
            return Invalid(extension, "'status' must name a string member of the polled response");
        }

        if (Arguments(extension, polled.Draft, start) is not { } arguments)
        {
            return Invalid(
                extension,
                $"each of 'parameters' must look like {ResponseMember}jobId and name a string member of the response"
            );
        }

        return new WaiterModel(
            new Identifier("WaitFor" + operation.Stem.Text + "Async"),
            polled.Group?.Name,
            polled.ClientMethod,
            arguments,
            status.Name,
            status.Value.Shape is NamedShape,
            extension.Success.ToEquatableArray(),
            extension.Failure.ToEquatableArray(),
            started!.Shape.Type,
            state!.Shape.Type
        );
    }

    private static EquatableArray<WaiterArgumentModel>? Arguments(
        WaiterNode extension,
        OperationDraft polled,
        RecordModel started
    )
    {
        var arguments = new List<WaiterArgumentModel>();
        foreach (var parameter in polled.Parameters.Where(parameter => parameter.In == ParameterLocation.Path))
        {
            if (
                extension.Parameters.FirstOrDefault(entry => entry.Key == parameter.WireName).Value
                is not { } expression
            )
            {
                // The response does not contain it, so the caller passes it.
                arguments.Add(new WaiterArgumentModel(parameter.Name, parameter.Value.Type, null, false));
                continue;
            }

            var member = expression.StartsWith(ResponseMember, StringComparison.Ordinal)
                ? Find(started, expression.Substring(ResponseMember.Length))
                : null;
            if (member is not { Presence: not Presence.OptionalNullable } || !IsText(member))
            {
                return null;
            }

            arguments.Add(
                new WaiterArgumentModel(
                    parameter.Name,
                    parameter.Value.Type,
                    member.Name,
                    member.Presence != Presence.Required || member.Value.Nullable
                )
            );
        }

        return arguments.ToEquatableArray();
    }

    private static ValueModel? Answer(OperationDraft operation) =>
        operation.Responses.FirstOrDefault(answer => answer.Status is >= 200 and < 300)
            is { Contents.Count: > 0 } response
            ? response.Contents[0].Value
            : null;

    private static MemberModel? Find(RecordModel record, string? wireName) =>
        record.Members.FirstOrDefault(member => member.WireName == wireName);

    private static bool IsText(MemberModel member) =>
        member.Value.Shape
            is ScalarShape { Kind: ScalarKind.String }
                or NamedShape { Kind: NamedKind.OpenEnum, IsNumber: false };

    private WaiterModel? Invalid(WaiterNode node, string reason)
    {
        context.ReportAtKey(LoweringDiagnostics.InvalidExtension, node.Pointer, node.Pointer.Last, reason);
        return null;
    }
}
