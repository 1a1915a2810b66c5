using System.Collections.Generic;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Operations.Bodies;
using AmplifyAdmin.Generators.Lowering.Operations.Parameters;
using AmplifyAdmin.Generators.Lowering.Operations.Responses;
using AmplifyAdmin.Generators.Lowering.Operations.Security;
using AmplifyAdmin.Generators.Lowering.Operations.Servers;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Lowers one operation.</summary>
internal sealed class OperationLowering
{
    private readonly LoweringContext context;
    private readonly CustomNames names;
    private readonly ResponseLowering responses;
    private readonly ContentLowering contents;

    public OperationLowering(LoweringContext context, ErrorLowering errors, CustomNames names)
    {
        this.context = context;
        this.names = names;
        contents = new ContentLowering(context);
        responses = new ResponseLowering(context, contents, errors);
    }

    /// <summary>The document's operations by the names of those lowered so far.</summary>
    public Dictionary<Identifier, OperationNode> Nodes { get; } = [];

    /// <summary>The operation; null, and reported, when it cannot be emitted.</summary>
    public OperationModel? Lower(PathOperation path, HashSet<string> ids, IReadOnlyList<SecuritySchemeModel> security)
    {
        var node = path.Operation;
        foreach (var problem in node.Problems)
        {
            context.Report(problem);
        }

        var id = node.OperationId;
        var name = names.Reserve(node, OperationNames.Wanted(id, node.Method, path.Path));
        if (!string.IsNullOrEmpty(id) && !ids.Add(id!))
        {
            context.Report(
                LoweringDiagnostics.DuplicateOperationId,
                node.Pointer.Append("operationId"),
                id!,
                name.Text
            );
        }

        ServerLowering.ReportUnused(path, context);
        var scope = new NameScope(["cancellationToken", "options"]);
        var parameters = ParameterLowering.Lower(path, name, scope, context);
        var parts = PathTemplate.Cut(path, parameters, context);
        var body = node.RequestBody is { } content
            ? RequestBodyLowering.Lower(content, name, scope.Reserve("body"), contents, context)
            : null;
        var lowered = responses.Lower(node, name);
        Nodes[name] = node;
        return new OperationModel(
            name,
            OperationNames.Method(name),
            string.IsNullOrEmpty(id) ? name.Text : id!,
            node.HttpMethod,
            path.Path,
            parts,
            parameters,
            body,
            lowered,
            ResultLowering.Lower(lowered, node.Method != "head", name, context),
            null,
            null,
            SecurityLowering.Requirements(node, security, context),
            Document(path),
            node.Method != "options" || !string.IsNullOrEmpty(id)
        )
        {
            Headers = HeadersLowering.Lower(lowered, name, context),
            Tags = node.Tags.ToEquatableArray(),
            Authorization = SecurityLowering.Authorization(node, context),
        };
    }

    private static DocumentationModel Document(PathOperation path)
    {
        var node = path.Operation;
        var (summary, description) = (node.Summary, node.Description);
        var text =
            string.IsNullOrWhiteSpace(summary) ? description
            : string.IsNullOrWhiteSpace(description) ? summary
            : Sentence(summary!) + "\n\n" + description;
        return DocumentationText.Create(text, [], node.Pointer, node.Deprecated ? "operation" : null);
    }

    private static string Sentence(string summary) =>
        summary.TrimEnd() is var text && text.Length > 0 && char.IsLetterOrDigit(text[text.Length - 1])
            ? text + "."
            : text;
}
