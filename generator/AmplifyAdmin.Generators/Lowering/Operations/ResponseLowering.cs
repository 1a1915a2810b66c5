using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Schemas;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Lowers the responses of an operation.</summary>
internal sealed class ResponseLowering
{
    private readonly LoweringContext context;
    private readonly ContentLowering contents;
    private readonly ErrorLowering errors;
    private readonly Dictionary<JsonObject, EquatableArray<HeaderModel>> knownHeaders = [];

    public ResponseLowering(LoweringContext context, ContentLowering contents, ErrorLowering errors)
    {
        this.context = context;
        this.contents = contents;
        this.errors = errors;
    }

    /// <summary>The responses: exact statuses, then ranges, then the default.</summary>
    public EquatableArray<ResponseModel> Lower(ObjectNode operation, Identifier name)
    {
        var models = new List<ResponseModel>();
        foreach (var (status, node) in operation.Children("responses", context))
        {
            if (status.StartsWith("x-", System.StringComparison.Ordinal))
            {
                continue;
            }

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

            models.Add(Lower(node, name, status, code));
        }

        return models
            .OrderBy(model =>
                model.Status > 0 ? 0
                : model.Range > 0 ? 1
                : 2
            )
            .ToEquatableArray();
    }

    private ResponseModel Lower(ObjectNode node, Identifier name, string status, (int Status, int Range) code)
    {
        var isError = ErrorNaming.IsError(status);
        var suggested =
            name.Text + (isError ? PascalCase.From(status.TrimStart('0')).TrimStart('_') + "Error" : "Response");
        var models = contents.Lower(node, suggested);
        var error = isError && models.Count > 0 ? errors.Of(models[0], suggested, node.Pointer) : null;
        return new ResponseModel(
            code.Status,
            code.Range,
            models,
            Headers(node, name),
            error?.ExceptionName,
            DocumentationText.Create(
                node.Text("description"),
                [],
                node.Pointer,
                null
            )
        )
        {
            ErrorCode = error?.Code,
        };
    }

    // Operations share responses. What an operation is called shows only in headers that become types of their own.
    private EquatableArray<HeaderModel> Headers(ObjectNode node, Identifier name)
    {
        if (!node.Members.ContainsKey("headers"))
        {
            return [];
        }

        if (!knownHeaders.TryGetValue(node.Members, out var headers))
        {
            headers = NewHeaders(node, name);
            if (headers.All(header => header.Value.Shape is ScalarShape))
            {
                knownHeaders.Add(node.Members, headers);
            }
        }

        return headers;
    }

    private EquatableArray<HeaderModel> NewHeaders(ObjectNode node, Identifier name)
    {
        var scope = new NameScope(MemberNames.ReservedInRecords);
        return node.Children("headers", context)
            .Where(header => !string.Equals(header.Name, "Content-Type", System.StringComparison.OrdinalIgnoreCase))
            .Select(header =>
            {
                var schema = header.Node.Members["schema"];
                var value = schema is null
                    ? new ValueModel(ScalarLowering.Of(ScalarKind.String), false, ConstraintsModel.None)
                    : context.Schemas.Lower(
                        header.Node.Document,
                        schema,
                        header.Node.Pointer.Append("schema"),
                        name.Text + PascalCase.From(header.Name)
                    );
                return new HeaderModel(
                    header.Name,
                    scope.Reserve(PascalCase.From(header.Name)),
                    value.Shape.Type.AsNullable(),
                    value,
                    header.Node.Flag("required") == true,
                    DocumentationText.Create(
                        header.Node.Text("description"),
                        [],
                        header.Node.Pointer,
                        null
                    )
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
