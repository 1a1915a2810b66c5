using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Lowers <c>x-waiter</c>: which operation tells how the job that this one starts is doing.</summary>
internal sealed class WaiterLowering
{
    private const string Keyword = "x-waiter";
    private const string ResponseMember = "$response.body#/";

    private readonly IReadOnlyList<OperationModel> operations;
    private readonly IReadOnlyDictionary<Identifier, TypeModel> types;
    private readonly LoweringContext context;

    public WaiterLowering(
        IReadOnlyList<OperationModel> operations,
        IReadOnlyDictionary<Identifier, TypeModel> types,
        LoweringContext context
    )
    {
        this.operations = operations;
        this.types = types;
        this.context = context;
    }

    /// <summary>The waiter of an operation; null when it has none, or a wrong one, which is reported.</summary>
    public WaiterModel? Lower(OperationModel operation, ObjectNode node)
    {
        if (!node.Members.ContainsKey(Keyword))
        {
            return null;
        }

        if (node.Child(Keyword, context) is not { } extension)
        {
            return Invalid(node, "it must be an object with operation, parameters, status and success");
        }

        var started = RecordOf(operation);
        var polled = operations.FirstOrDefault(one => one.OperationId == extension.Text("operation"));
        if (started is null || polled is null || RecordOf(polled) is not { } state)
        {
            return Invalid(
                node,
                "'operation' must be the id of an operation of this document, and both must answer objects"
            );
        }

        if (
            polled.Body is { Required: true }
            || polled.Parameters.Any(one => one.Required && one.In != ParameterLocation.Path)
        )
        {
            return Invalid(node, $"'{polled.OperationId}' needs more than path parameters");
        }

        if (Find(state, extension.Text("status")) is not { } status || !IsText(status))
        {
            return Invalid(node, "'status' must name a string member of the polled response");
        }

        if (Arguments(extension, polled, started) is not { } arguments)
        {
            return Invalid(
                node,
                $"each of 'parameters' must look like {ResponseMember}jobId and name a string member of the response"
            );
        }

        return new WaiterModel(
            new Identifier("WaitFor" + operation.Name.Text + "Async"),
            polled.MethodName,
            arguments,
            status.Name,
            status.Value.Shape is NamedShape,
            extension.Texts("success").ToEquatableArray(),
            extension.Texts("failure").ToEquatableArray(),
            TypeName.Of(started.Name),
            TypeName.Of(state.Name)
        );
    }

    private EquatableArray<WaiterArgumentModel>? Arguments(
        ObjectNode extension,
        OperationModel polled,
        RecordModel started
    )
    {
        var mapping = extension.Child("parameters", context);
        var arguments = new List<WaiterArgumentModel>();
        foreach (var parameter in polled.Parameters.Where(one => one.In == ParameterLocation.Path))
        {
            if (mapping?.Text(parameter.WireName) is not { } expression)
            {
                // Not in the answer, so the caller must say it.
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
        operation.Responses.FirstOrDefault(one => one.Status is >= 200 and < 300) is { Contents.Count: > 0 } response
        && response.Contents[0].Value?.Shape is NamedShape named
        && types.TryGetValue(named.Name, out var type)
            ? type as RecordModel
            : null;

    private static MemberModel? Find(RecordModel record, string? wireName) =>
        record.Members.FirstOrDefault(member => member.WireName == wireName);

    private static bool IsText(MemberModel member) =>
        member.Value.Shape is ScalarShape { Kind: ScalarKind.String } or NamedShape { Kind: NamedKind.OpenEnum };

    private WaiterModel? Invalid(ObjectNode node, string reason)
    {
        context.ReportAtKey(LoweringDiagnostics.InvalidExtension, node.Pointer.Append(Keyword), Keyword, reason);
        return null;
    }
}
