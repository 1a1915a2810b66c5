using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations.Paging;

/// <summary>Lowers <c>x-paging</c> and <c>x-ms-pageable</c>: how the next page is requested, and which member has the items.</summary>
internal sealed class PagingLowering
{
    private readonly PagingNames names;
    private readonly LoweringContext context;

    public PagingLowering(LoweredTypes types, LoweringContext context)
    {
        names = new PagingNames(types, context);
        this.context = context;
    }

    /// <summary>The paging of an operation; null when it has none, or an invalid one, which is reported.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="stem">The stem of the names of its methods.</param>
    public PagingModel? Lower(OperationDraft operation, Identifier stem)
    {
        var node = operation.Node;

        // Without a link, x-ms-pageable describes a list of one page.
        if ((node.Paging ?? node.Pageable) is not { } paging || (node.Paging is null && paging.LinkOut is null))
        {
            return null;
        }

        try
        {
            return Lower(operation, stem, paging);
        }
        catch (InvalidPagingException invalid)
        {
            var place = invalid.Field.Length > 0 ? paging.Pointer.Append(invalid.Field) : paging.Pointer;
            context.ReportAtKey(LoweringDiagnostics.InvalidExtension, place, paging.Pointer.Last, invalid.Message);
            return null;
        }
    }

    private PagingModel Lower(OperationDraft operation, Identifier stem, PagingNode paging)
    {
        var kind = Kind(paging);
        var page = Page(operation);
        (EquatableArray<PagingStepModel> Steps, ValueModel Value) items = paging.Items is { } name
            ? names.Member(page, name)
            : ([], page);
        if (items.Value.Shape is not ListShape list)
        {
            throw new InvalidPagingException(
                paging.Items?.Field ?? "",
                paging.Items is { } named
                    ? $"'{named.Text}' must be an array"
                    : "'items' must name an array in the response, unless the response is an array"
            );
        }

        if (paging.Limit is { } limit)
        {
            names.Input(operation, limit);
        }

        var next = kind switch
        {
            PagingKind.Token => Token(operation, page, paging),
            PagingKind.Offset => Number(operation, page, paging, paging.OffsetIn!, 0),
            PagingKind.PageNumber => Number(operation, page, paging, paging.PageIn!, 1),
            PagingKind.Link => Link(page, paging.LinkOut!),
            PagingKind.LinkHeader => new NextPage(null, []),
        };
        return new PagingModel(
            kind,
            next.Input,
            next.Steps,
            items.Steps,
            list.Element.Type,
            new Identifier(stem.Text + "PagesAsync"),
            new Identifier(stem.Text + "ItemsAsync"),
            next.First,
            page.Nullable || operation.Result.MayBeEmpty,
            next.LinkIsUri
        );
    }

    private static PagingKind Kind(PagingNode paging) =>
        (
            paging.TokenIn is not null || paging.TokenOut is not null,
            paging.OffsetIn is not null,
            paging.PageIn is not null,
            paging.LinkOut is not null,
            paging.LinkHeader
        ) switch
        {
            (true, false, false, false, false) => PagingKind.Token,
            (false, true, false, false, false) => PagingKind.Offset,
            (false, false, true, false, false) => PagingKind.PageNumber,
            (false, false, false, true, false) => PagingKind.Link,
            (false, false, false, false, true) => PagingKind.LinkHeader,
            _ => throw new InvalidPagingException(
                "",
                "it must have one of 'tokenIn' with 'tokenOut', 'offsetIn', 'pageIn', 'linkOut' and 'linkHeader: true'"
            ),
        };

    private static ValueModel Page(OperationDraft operation) =>
        operation.Result.Kind == ResultKind.Value
        && ResponseModel
            .Successes(operation.Responses)
            .Where(response => response.Contents.Count > 0)
            .Select(response => response.Contents[0])
            .FirstOrDefault(content => content.Kind == ContentKind.Json)
            is { Value: { } value }
            ? value
            : throw new InvalidPagingException("", "the operation must have a JSON response of one type");

    private NextPage Token(OperationDraft operation, ValueModel page, PagingNode paging)
    {
        if (paging.TokenIn is not { } tokenIn || paging.TokenOut is not { } tokenOut)
        {
            throw new InvalidPagingException(
                (paging.TokenIn ?? paging.TokenOut)!.Field,
                "it must have both 'tokenIn' and 'tokenOut'"
            );
        }

        var (steps, token) = names.Member(page, tokenOut);
        var (input, shape) = names.Input(operation, tokenIn);
        if (!IsToken(token.Shape))
        {
            throw new InvalidPagingException(
                tokenOut.Field,
                $"'{tokenOut.Text}' must be a string, a number or an enum"
            );
        }

        if (shape.Type != token.Shape.Type)
        {
            throw new InvalidPagingException(
                tokenOut.Field,
                $"'{tokenOut.Text}' and '{tokenIn.Text}' must have the same type"
            );
        }

        return input is { Required: true, InBody: false }
            ? throw new InvalidPagingException(tokenIn.Field, $"the parameter '{tokenIn.Text}' must be optional")
            : new NextPage(input, steps);
    }

    private static bool IsToken(ShapeModel shape) =>
        shape
            is ScalarShape
                {
                    Kind: not (
                        ScalarKind.Boolean
                        or ScalarKind.Bytes
                        or ScalarKind.Base64Url
                        or ScalarKind.File
                        or ScalarKind.Uri
                    )
                }
                or NamedShape { Kind: NamedKind.OpenEnum };

    private NextPage Number(
        OperationDraft operation,
        ValueModel page,
        PagingNode paging,
        PagingName name,
        long usualFirst
    )
    {
        var (input, shape) = names.Input(operation, name);
        if (shape is not ScalarShape { Kind: ScalarKind.Int32 or ScalarKind.Int64 })
        {
            throw new InvalidPagingException(name.Field, $"'{name.Text}' must be an integer");
        }

        (EquatableArray<PagingStepModel> Steps, ValueModel? Value) more = paging.HasMore is { } hasMore
            ? names.Member(page, hasMore)
            : ([], null);
        return more.Value is { Shape: not ScalarShape { Kind: ScalarKind.Boolean } }
            ? throw new InvalidPagingException(paging.HasMore!.Field, $"'{paging.HasMore.Text}' must be a boolean")
            : new NextPage(input, more.Steps, paging.First ?? Default(operation.Node, name.Text) ?? usualFirst);
    }

    private static long? Default(OperationNode node, string name) =>
        node.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Schema?.Default is JsonValue value
        && value.TryGetValue(out long number)
        && number is >= 0 and <= int.MaxValue
            ? number
            : null;

    private NextPage Link(ValueModel page, PagingName name)
    {
        var (steps, link) = names.Member(page, name);
        return link.Shape is ScalarShape { Kind: ScalarKind.String or ScalarKind.Uri } scalar
            ? new NextPage(null, steps, LinkIsUri: scalar.Kind == ScalarKind.Uri)
            : throw new InvalidPagingException(name.Field, $"'{name.Text}' must be a string");
    }

    /// <summary>How the next page is requested.</summary>
    private sealed record NextPage(
        PagingInputModel? Input,
        EquatableArray<PagingStepModel> Steps,
        long First = 0,
        bool LinkIsUri = false
    );
}
