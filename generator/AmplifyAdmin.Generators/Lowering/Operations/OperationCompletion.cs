using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Adds to operations the parts that depend on all types: names, fields of forms, paging and waiting.</summary>
internal static class OperationCompletion
{
    /// <summary>The operations, completed.</summary>
    public static EquatableArray<OperationModel> Lower(
        IReadOnlyList<OperationModel> operations,
        IReadOnlyDictionary<Identifier, OperationNode> nodes,
        IReadOnlyDictionary<TypeName, TypeModel> types,
        LoweringContext context
    )
    {
        var sensitive = new SensitiveNames(types);
        var paging = new PagingLowering(types, context);
        var waiting = new WaiterLowering(operations, types, context);
        var fakes = new FakeLowering(context);
        return operations
            .Select(operation =>
                operation with
                {
                    Code = Free(operation.Name.Text + "Operation", context),
                    Endpoint = Free(operation.Name.Text + "Endpoint", context),
                    Result = operation.Result with
                    {
                        Cases = operation
                            .Result.Cases.Select(one => one with { Name = Free(one.Name.Text, context) })
                            .ToEquatableArray(),
                    },
                    Parameters = operation
                        .Parameters.Select(parameter => WithMembers(parameter, types))
                        .ToEquatableArray(),
                    Body = operation.Body is { } body ? WithParts(body, types) : null,
                    Responses = operation.Responses.Select(response => WithMessage(response, types)).ToEquatableArray(),
                    SensitiveNames = sensitive.Of(operation),
                    Fake = fakes.Lower(operation, nodes),
                    Paging = operation.IsVariant ? null : paging.Lower(operation, nodes[operation.Name]),
                    Waiter = operation.IsVariant ? null : waiting.Lower(operation, nodes[operation.Name]),
                }
            )
            .ToEquatableArray();
    }

    // A nested class would hide a type with the same name.
    private static Identifier Free(string wanted, LoweringContext context)
    {
        var name = wanted;
        for (var number = 2; !context.TypeNames.IsFree(name); number++)
        {
            name = wanted + number;
        }

        return new Identifier(name);
    }

    private static ParameterModel WithMembers(
        ParameterModel parameter,
        IReadOnlyDictionary<TypeName, TypeModel> types
    ) => parameter with { Members = MembersOf(parameter.Value, types) };

    private static RequestBodyModel WithParts(RequestBodyModel body, IReadOnlyDictionary<TypeName, TypeModel> types) =>
        body with
        {
            Contents = body.Contents.Select(content => WithParts(content, types)).ToEquatableArray(),
        };

    private static ContentModel WithParts(ContentModel content, IReadOnlyDictionary<TypeName, TypeModel> types) =>
        content.Kind is ContentKind.FormUrlEncoded or ContentKind.Multipart && content.Value is { } value
            ? content with
            {
                Parts = MembersOf(value, types).Select(member => Part(member, content)).ToEquatableArray(),
                HasOtherParts = RecordOf(value, types) is not { } record || record.Additional is { Forbidden: false },
            }
            : content;

    // A server that rejects a request fills in the message, when the message alone makes a valid body.
    private static ResponseModel WithMessage(ResponseModel response, IReadOnlyDictionary<TypeName, TypeModel> types)
    {
        if (response.Error is null || response.Contents[0].Value is not { } value)
        {
            return response;
        }

        var members = MembersOf(value, types);
        var message = members.FirstOrDefault(member =>
            string.Equals(member.WireName, "message", System.StringComparison.OrdinalIgnoreCase)
            && member.Value.Shape is ScalarShape { Kind: ScalarKind.String }
        );
        return message is not null && members.All(member => member == message || member.Presence != Presence.Required)
            ? response with
            {
                MessageMember = message.WireName,
            }
            : response;
    }

    private static PartModel Part(MemberModel member, ContentModel content)
    {
        var encoding = content.Encodings.FirstOrDefault(one => one.Name == member.WireName);
        var isFile = member.Value.Shape is ScalarShape { Kind: ScalarKind.File };
        return new PartModel(
            member,
            isFile,
            member.Value.Shape
                is ListShape { Element: { Nullable: false, Shape: ScalarShape { Kind: ScalarKind.File } } },
            encoding?.ContentType,
            encoding?.Style ?? ParameterStyle.Form,
            encoding?.Explode ?? true,
            encoding?.AllowReserved ?? false,
            encoding?.ContentType is { } contentType
                ? MediaTypes.Kind(contentType) == ContentKind.Json
                : encoding?.HasStyle != true && IsObject(member.Value.Shape)
        );
    }

    // OpenAPI's default media type of an object's field is JSON.
    private static bool IsObject(ShapeModel shape) =>
        shape
            is MapShape
                or FreeFormObjectShape
                or NamedShape { Kind: NamedKind.Record or NamedKind.Union }
                or ListShape
                {
                    Element.Shape: MapShape
                        or FreeFormObjectShape
                        or NamedShape { Kind: NamedKind.Record or NamedKind.Union }
                };

    private static EquatableArray<MemberModel> MembersOf(
        ValueModel value,
        IReadOnlyDictionary<TypeName, TypeModel> types
    ) => RecordOf(value, types)?.Members ?? [];

    private static RecordModel? RecordOf(ValueModel value, IReadOnlyDictionary<TypeName, TypeModel> types) =>
        value.Shape is NamedShape { Kind: NamedKind.Record } named && types.TryGetValue(named.Type, out var type)
            ? type as RecordModel
            : null;
}
