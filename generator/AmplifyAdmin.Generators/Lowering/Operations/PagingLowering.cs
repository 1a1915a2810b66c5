using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Lowers <c>x-paging</c> and <c>x-ms-pageable</c>: how the next page is requested, and which member has the items.</summary>
internal sealed class PagingLowering
{
    private readonly PagingNames names;
    private readonly LoweringContext context;

    public PagingLowering(IReadOnlyDictionary<TypeName, TypeModel> types, LoweringContext context)
    {
        names = new PagingNames(types, context);
        this.context = context;
    }

    /// <summary>The paging of an operation; null when it has none, or an invalid one, which is reported.</summary>
    public PagingModel? Lower(OperationModel operation, OperationNode node)
    {
        // Without a link, x-ms-pageable describes a list of one page.
        if ((node.Paging ?? node.Pageable) is not { } paging || (node.Paging is null && paging.LinkOut is null))
        {
            return null;
        }

        try
        {
            return Lower(operation, node, paging);
        }
        catch (InvalidPagingException invalid)
        {
            var place = invalid.Field.Length > 0 ? paging.Pointer.Append(invalid.Field) : paging.Pointer;
            context.ReportAtKey(LoweringDiagnostics.InvalidExtension, place, paging.Pointer.Last, invalid.Message);
            return null;
        }
    }

    private PagingModel Lower(OperationModel operation, OperationNode node, PagingNode paging)
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

        var model = new PagingModel(
            kind,
            null,
            [],
            items.Steps,
            list.Element.Type,
            new Identifier(operation.Name.Text + "PagesAsync"),
            new Identifier(operation.Name.Text + "ItemsAsync")
        )
        {
            PageMayBeNull = page.Nullable || operation.Result.MayBeEmpty,
        };
        return kind switch
        {
            PagingKind.Token => Token(model, operation, page, paging),
            PagingKind.Offset => Number(model, operation, page, paging, paging.OffsetIn!, node),
            PagingKind.PageNumber => Number(model, operation, page, paging, paging.PageIn!, node),
            PagingKind.Link => Link(model, page, paging.LinkOut!),
            PagingKind.LinkHeader => model,
        };
    }

    private static PagingKind Kind(PagingNode paging)
    {
        var stated = new List<(PagingKind Kind, bool IsStated)>
        {
            (PagingKind.Token, paging.TokenIn is not null || paging.TokenOut is not null),
            (PagingKind.Offset, paging.OffsetIn is not null),
            (PagingKind.PageNumber, paging.PageIn is not null),
            (PagingKind.Link, paging.LinkOut is not null),
            (PagingKind.LinkHeader, paging.LinkHeader),
        }
            .Where(candidate => candidate.IsStated)
            .ToList();
        return stated.Count == 1
            ? stated[0].Kind
            : throw new InvalidPagingException(
                "",
                "it must have one of 'tokenIn' with 'tokenOut', 'offsetIn', 'pageIn', 'linkOut' and 'linkHeader: true'"
            );
    }

    private static ValueModel Page(OperationModel operation) =>
        operation.Result.Kind == ResultKind.Value
        && ResponseModel
            .Successes(operation.Responses)
            .Where(response => response.Contents.Count > 0)
            .Select(response => response.Contents[0])
            .FirstOrDefault(content => content.Kind == ContentKind.Json)
            is { Value: { } value }
            ? value
            : throw new InvalidPagingException("", "the operation must have a JSON response of one type");

    private PagingModel Token(PagingModel model, OperationModel operation, ValueModel page, PagingNode paging)
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
            : model with
            {
                Input = input,
                Next = steps,
            };
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

    private PagingModel Number(
        PagingModel model,
        OperationModel operation,
        ValueModel page,
        PagingNode paging,
        PagingName name,
        OperationNode node
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
            : model with
            {
                Input = input,
                Next = more.Steps,
                First = paging.First ?? Default(node, name.Text) ?? (model.Kind == PagingKind.PageNumber ? 1 : 0),
            };
    }

    private static long? Default(OperationNode node, string name) =>
        node.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Schema?.Default is JsonValue value
        && value.TryGetValue(out long number)
        && number is >= 0 and <= int.MaxValue
            ? number
            : null;

    private PagingModel Link(PagingModel model, ValueModel page, PagingName name)
    {
        var (steps, link) = names.Member(page, name);
        return link.Shape is ScalarShape { Kind: ScalarKind.String or ScalarKind.Uri } scalar
            ? model with
            {
                Next = steps,
                LinkIsUri = scalar.Kind == ScalarKind.Uri,
            }
            : throw new InvalidPagingException(name.Field, $"'{name.Text}' must be a string");
    }
}
