using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Documentation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Operations.Bodies;
using AmplifyAdmin.Generators.Lowering.Schemas.Scalars;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations.Responses;

/// <summary>Lowers the responses of an operation.</summary>
internal sealed class ResponseLowering
{
    private readonly LoweringContext context;
    private readonly ContentLowering contents;
    private readonly ErrorLowering errors;
    private readonly Dictionary<ResponseNode, EquatableArray<HeaderModel>> knownHeaders = [];

    public ResponseLowering(LoweringContext context, ContentLowering contents, ErrorLowering errors)
    {
        this.context = context;
        this.contents = contents;
        this.errors = errors;
    }

    /// <summary>The responses: exact statuses, then ranges, then the default.</summary>
    public EquatableArray<ResponseModel> Lower(OperationNode operation, Identifier name)
    {
        var models = new List<ResponseModel>();
        foreach (var response in operation.Responses)
        {
            var status = response.Key;
            if (Status(status) is not { } code)
            {
                context.ReportAtKey(
                    LoweringDiagnostics.UnsupportedConstruct,
                    operation.Pointer.Append("responses").Append(status),
                    $"The response '{status}'",
                    "write a status such as 404, a range such as 4XX, or default"
                );
                continue;
            }

            models.Add(Lower(response.Value, name, status, code, ErrorNaming.IsError(status, operation)));
        }

        return models
            .OrderBy(model =>
                model.Status > 0 ? 0
                : model.Range > 0 ? 1
                : 2
            )
            .ToEquatableArray();
    }

    private ResponseModel Lower(
        ResponseNode node,
        Identifier name,
        string status,
        (int Status, int Range) code,
        bool isError
    )
    {
        var suggested =
            name.Text + (isError ? PascalCase.From(status.TrimStart('0')).TrimStart('_') + "Error" : "Response");
        var models = contents.Lower(node, suggested);
        var error = isError && models.Count > 0 ? errors.Of(models[0], suggested, node.Pointer) : null;
        var text = node.Description;
        return new ResponseModel(
            code.Status,
            code.Range,
            models,
            Headers(node, name),
            error?.ExceptionName,
            DocumentationText.Create(text, [], node.Pointer, null)
        )
        {
            ErrorCode = error?.Code,
            IsTextError = isError && error is null && models.Count > 0 && MediaTypes.IsText(models[0]),
        };
    }

    // Operations share responses. An operation's name matters only for headers that become named types.
    private EquatableArray<HeaderModel> Headers(ResponseNode node, Identifier name)
    {
        if (node.Headers.Count == 0)
        {
            return [];
        }

        if (!knownHeaders.TryGetValue(node, out var headers))
        {
            headers = NewHeaders(node, name);
            if (headers.All(header => header.Value.Shape is ScalarShape))
            {
                knownHeaders.Add(node, headers);
            }
        }

        return headers;
    }

    private EquatableArray<HeaderModel> NewHeaders(ResponseNode node, Identifier name)
    {
        var scope = new NameScope(ReservedMemberNames.ReservedInRecords);
        return node
            .Headers.Where(header =>
                !string.Equals(header.Key, "Content-Type", System.StringComparison.OrdinalIgnoreCase)
            )
            .Select(header =>
            {
                var value = header.Value.Schema is { } schema
                    ? context.Schemas.Lower(schema, name.Text + PascalCase.From(header.Key))
                    : new ValueModel(ScalarLowering.Of(ScalarKind.String), false, ConstraintsModel.None);
                var text = header.Value.Description;
                return new HeaderModel(
                    header.Key,
                    scope.Reserve(PascalCase.From(header.Key)),
                    value.Shape.Type.AsNullable(),
                    value,
                    DocumentationText.Create(text, [], header.Value.Pointer, null)
                );
            })
            .ToEquatableArray();
    }

    private static (int Status, int Range)? Status(string text)
    {
        if (text == "default")
        {
            return (0, 0);
        }

        if (text.Length == 3 && text[0] is >= '1' and <= '5')
        {
            if (string.Equals(text.Substring(1), "XX", System.StringComparison.OrdinalIgnoreCase))
            {
                return (0, text[0] - '0');
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            {
                return (status, 0);
            }
        }

        return null;
    }
}
