using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Lowers <c>x-paging</c>: which members carry the token, and which the items.</summary>
internal sealed class PagingLowering
{
    private readonly IReadOnlyDictionary<TypeName, TypeModel> types;
    private readonly LoweringContext context;

    public PagingLowering(IReadOnlyDictionary<TypeName, TypeModel> types, LoweringContext context)
    {
        this.types = types;
        this.context = context;
    }

    /// <summary>The paging of an operation; null when it has none, or an invalid one, which is reported.</summary>
    public PagingModel? Lower(OperationModel operation, OperationNode node)
    {
        if (node.Paging is not { } extension)
        {
            return null;
        }

        var response = RecordOf(operation.Responses.FirstOrDefault(one => one.Status is >= 200 and < 300)?.Contents);
        var tokenOut = Member(response, extension.TokenOut);
        var items = Member(response, extension.Items);
        if (tokenOut is not { Value.Shape: ScalarShape { Kind: ScalarKind.String } })
        {
            return Invalid(extension, "tokenOut must name a string member of the response");
        }

        if (items is not { Value.Shape: ListShape list })
        {
            return Invalid(extension, "items must name an array member of the response");
        }

        var wanted = extension.TokenIn;
        var inBody = Member(RecordOf(operation.Body?.Contents), wanted);
        var parameter = operation.Parameters.FirstOrDefault(one => one.WireName == wanted && !one.Required);
        if (inBody is null && parameter is null)
        {
            return Invalid(extension, "tokenIn must name an optional parameter, or a member of the request body");
        }

        return new PagingModel(
            inBody?.Name ?? parameter!.Name,
            inBody is not null,
            tokenOut.Name,
            items.Name,
            list.Element.Type,
            items.Presence != Presence.Required || items.Value.Nullable,
            new Identifier(operation.Name.Text + "PagesAsync"),
            new Identifier(operation.Name.Text + "ItemsAsync")
        );
    }

    private RecordModel? RecordOf(EquatableArray<ContentModel>? contents) =>
        contents is { Count: > 0 } some
        && some[0].Value?.Shape is NamedShape named
        && types.TryGetValue(named.Type, out var type)
            ? type as RecordModel
            : null;

    private static MemberModel? Member(RecordModel? record, string? wireName) =>
        record?.Members.FirstOrDefault(member =>
            member.WireName == wireName && member.Presence != Presence.OptionalNullable
        );

    private PagingModel? Invalid(PagingNode node, string reason)
    {
        context.ReportAtKey(LoweringDiagnostics.InvalidExtension, node.Pointer, node.Pointer.Last, reason);
        return null;
    }
}
