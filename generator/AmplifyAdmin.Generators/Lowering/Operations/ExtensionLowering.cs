using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Adds to operations what can be told only when all types are lowered: names, fields of forms, paging and waiting.</summary>
internal sealed class ExtensionLowering
{
    private readonly IReadOnlyDictionary<Identifier, ObjectNode> nodes;
    private readonly TypeLookup types;
    private readonly LoweringContext context;
    private readonly SensitiveNames sensitive;
    private readonly PagingLowering paging;
    private readonly WaiterLowering waiting;

    public ExtensionLowering(
        IReadOnlyList<OperationModel> operations,
        IReadOnlyDictionary<Identifier, ObjectNode> nodes,
        TypeLookup types,
        LoweringContext context
    )
    {
        this.nodes = nodes;
        this.types = types;
        this.context = context;
        sensitive = new SensitiveNames(types);
        paging = new PagingLowering(types, context);
        waiting = new WaiterLowering(operations, types, context);
    }

    /// <summary>The operation, completed.</summary>
    public ExtendedOperation Lower(OperationModel operation)
    {
        types.Begin();
        var reported = context.ReportedCount;
        var model = Complete(operation);
        return new ExtendedOperation(model, types.Used, types.Followed, context.ReportedCount != reported);
    }

    private OperationModel Complete(OperationModel operation) =>
        operation with
        {
            Code = Free(operation.Name.Text + "Operation"),
            Result = operation.Result with
            {
                Cases = operation
                    .Result.Cases.Select(one => one with { Name = Free(one.Name.Text) })
                    .ToEquatableArray(),
            },
            Parameters = operation
                .Parameters.Select(parameter => parameter with { Members = MembersOf(parameter.Value) })
                .ToEquatableArray(),
            Body = operation.Body is { } body
                ? body with
                {
                    Contents = body.Contents.Select(WithParts).ToEquatableArray(),
                }
                : null,
            Responses = operation.Responses.Select(WithMessage).ToEquatableArray(),
            SensitiveNames = sensitive.Of(operation),
            Paging = operation.IsVariant ? null : paging.Lower(operation, nodes[operation.Name]),
            Waiter = operation.IsVariant ? null : waiting.Lower(operation, nodes[operation.Name]),
        };

    // Inside the class around it a nested class would hide a type of its name.
    private Identifier Free(string wanted)
    {
        var name = wanted;
        for (var number = 2; !context.TypeNames.IsFree(name); number++)
        {
            name = wanted + number;
        }

        return new Identifier(name);
    }

    private ContentModel WithParts(ContentModel content) =>
        content.Kind is ContentKind.FormUrlEncoded or ContentKind.Multipart && content.Value is { } value
            ? content with
            {
                Parts = MembersOf(value).Select(member => Part(member, content)).ToEquatableArray(),
                HasOtherParts = RecordOf(value) is not { } record || record.Additional is { Forbidden: false },
            }
            : content;

    // A server that refuses a request by itself fills in the message, when that alone makes a valid body.
    private ResponseModel WithMessage(ResponseModel response)
    {
        if (response.Error is null || response.Contents[0].Value is not { } value)
        {
            return response;
        }

        var members = MembersOf(value);
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
        var isFile = member.Value.Shape is ScalarShape { Kind: ScalarKind.Bytes };
        return new PartModel(
            member,
            isFile,
            member.Value.Shape
                is ListShape { Element: { Nullable: false, Shape: ScalarShape { Kind: ScalarKind.Bytes } } },
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

    private EquatableArray<MemberModel> MembersOf(ValueModel value) => RecordOf(value)?.Members ?? [];

    private RecordModel? RecordOf(ValueModel value) =>
        value.Shape is NamedShape { Kind: NamedKind.Record } named ? types.Find(named.Name) as RecordModel : null;
}
