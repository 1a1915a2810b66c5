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

    private readonly IReadOnlyList<OperationModel> operations;
    private readonly IReadOnlyDictionary<TypeName, TypeModel> types;
    private readonly LoweringContext context;

    public WaiterLowering(
        IReadOnlyList<OperationModel> operations,
        IReadOnlyDictionary<TypeName, TypeModel> types,
        LoweringContext context
    )
    {
        this.operations = operations;
        this.types = types;
        this.context = context;
    }

    /// <summary>The waiter of an operation; null when it has none, or an invalid one, which is reported.</summary>
    public WaiterModel? Lower(OperationModel operation, OperationNode node)
    {
        if (node.Waiter is not { } extension)
        {
            return null;
        }

        var started = RecordOf(operation);
        var polled = operations.FirstOrDefault(one => one.OperationId == extension.Operation);
        if (started is null || polled is null || RecordOf(polled) is not { } state)
        {
            return Invalid(
                extension,
                "'operation' must be the id of an operation of this document, and both must return objects"
            );
        }

        if (
            polled.Body is { Required: true }
            || polled.Parameters.Any(one => one.Required && one.In != ParameterLocation.Path)
        )
        {
            return Invalid(extension, $"'{polled.OperationId}' needs more than path parameters");
        }

        if (Find(state, extension.Status) is not { } status || !IsText(status))
        {
            return Invalid(extension, "'status' must name a string member of the polled response");
        }

        if (Arguments(extension, polled, started) is not { } arguments)
        {
            return Invalid(
                extension,
                $"each of 'parameters' must look like {ResponseMember}jobId and name a string member of the response"
            );
        }

        return new WaiterModel(
            new Identifier("WaitFor" + operation.Name.Text + "Async"),
            polled.MethodName,
            arguments,
            status.Name,
            status.Value.Shape is NamedShape,
            extension.Success.ToEquatableArray(),
            extension.Failure.ToEquatableArray(),
            TypeOf(operation),
            TypeOf(polled)
        );
    }

    private static EquatableArray<WaiterArgumentModel>? Arguments(
        WaiterNode extension,
        OperationModel polled,
        RecordModel started
    )
    {
        var arguments = new List<WaiterArgumentModel>();
        foreach (var parameter in polled.Parameters.Where(one => one.In == ParameterLocation.Path))
        {
            if (
                extension.Parameters.FirstOrDefault(entry => entry.Key == parameter.WireName).Value
                is not { } expression
            )
            {
                // The response does not contain it, so the caller passes it.
                arguments.Add(new WaiterArgumentModel(parameter.Name, parameter.Argument.Type, null, false));
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
                    parameter.Argument.Type,
                    member.Name,
                    member.Presence != Presence.Required || member.Value.Nullable
                )
            );
        }

        return arguments.ToEquatableArray();
    }

    private RecordModel? RecordOf(OperationModel operation) =>
        ShapeOf(operation) is { } named && types.TryGetValue(named.Type, out var type) ? type as RecordModel : null;

    private static TypeName TypeOf(OperationModel operation) => ShapeOf(operation)!.Type;

    private static NamedShape? ShapeOf(OperationModel operation) =>
        operation.Responses.FirstOrDefault(one => one.Status is >= 200 and < 300) is { Contents.Count: > 0 } response
            ? response.Contents[0].Value?.Shape as NamedShape
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
