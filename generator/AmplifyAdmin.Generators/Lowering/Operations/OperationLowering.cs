using System.Collections.Generic;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Operations.Bodies;
using AmplifyAdmin.Generators.Lowering.Operations.Parameters;
using AmplifyAdmin.Generators.Lowering.Operations.Responses;
using AmplifyAdmin.Generators.Lowering.Operations.Servers;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Lowers one operation.</summary>
internal sealed class OperationLowering
{
    private readonly LoweringContext context;
    private readonly CustomNames names;
    private readonly ResponseLowering responses;
    private readonly ContentLowering contents;
    private readonly HashSet<string> ids = [];

    public OperationLowering(LoweringContext context, ErrorLowering errors, CustomNames names)
    {
        this.context = context;
        this.names = names;
        contents = new ContentLowering(context);
        responses = new ResponseLowering(context, contents, errors);
    }

    /// <summary>The operation as its node describes it.</summary>
    public OperationDraft Lower(PathOperation path)
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

        var scope = new NameScope(["cancellationToken", "options"]);
        var parameters = ParameterLowering.Lower(path, name, scope, context);
        var parts = PathTemplate.Cut(path, parameters, context);
        var body = node.RequestBody is { } content
            ? RequestBodyLowering.Lower(content, name, scope.Reserve("body"), contents)
            : null;
        var lowered = responses.Lower(node, name);
        return new OperationDraft(
            path,
            name,
            OperationNames.Method(name),
            string.IsNullOrEmpty(id) ? name.Text : id!,
            parameters,
            parts,
            body,
            lowered,
            ResultLowering.Lower(lowered, node.Method != "head", name, context),
            HeadersLowering.Lower(lowered, name, context)
        )
        {
            Server = ServerLowering.AddressOf(path, context),
        };
    }
}
