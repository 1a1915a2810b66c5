using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Documentation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Operations.Bodies;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Lowers the bodies that webhooks and callbacks send to models, for applications that receive them.</summary>
internal sealed class WebhookLowering
{
    private readonly LoweringContext context;
    private readonly ContentLowering contents;
    private readonly NameScope names = new(OperationNames.Reserved, ignoreCase: true);
    private readonly List<WebhookModel> webhooks = [];

    private WebhookLowering(LoweringContext context)
    {
        this.context = context;
        contents = new ContentLowering(context);
    }

    /// <summary>Lowers all webhooks and callbacks.</summary>
    public static EquatableArray<WebhookModel> Lower(LoweringContext context)
    {
        var lowering = new WebhookLowering(context);
        if (!context.Options.HasFilter)
        {
            foreach (var webhook in context.Document.Webhooks)
            {
                lowering.Lower(webhook.Value, webhook.Key);
            }
        }

        foreach (var callback in PathOperation.All(context).SelectMany(path => path.Operation.Callbacks))
        {
            foreach (var expression in callback.Value.Expressions)
            {
                lowering.Lower(expression.Value, callback.Key);
            }
        }

        return lowering.webhooks.ToEquatableArray();
    }

    private void Lower(PathItemNode item, string wireName)
    {
        foreach (var operation in item.Operations)
        {
            foreach (var problem in operation.Problems)
            {
                context.Report(problem);
            }

            if (operation.RequestBody is { } body)
            {
                var name =
                    PascalCase.From(wireName) + (item.Operations.Count > 1 ? PascalCase.From(operation.Method) : "");
                var lowered = contents.Lower(
                    body,
                    PascalCase.From(wireName) + PascalCase.From(operation.Method) + "Request"
                );
                Add(operation, name, wireName, lowered);
            }
        }
    }

    private void Add(OperationNode operation, string name, string wireName, EquatableArray<ContentModel> lowered)
    {
        if (lowered.FirstOrDefault(content => content is { Kind: ContentKind.Json, Converter: not null }) is { } json)
        {
            webhooks.Add(
                new WebhookModel(
                    names.Reserve(name),
                    wireName,
                    operation.HttpMethod,
                    json,
                    DocumentationText.Create(operation.Summary ?? operation.Description, [], operation.Pointer, null)
                )
            );
        }
        else if (context.Settings.Emits(EmittedParts.Webhooks))
        {
            context.Report(
                LoweringDiagnostics.UnsupportedConstruct,
                operation.Pointer,
                $"The webhook '{wireName}'",
                "give its body a JSON media type with a schema"
            );
        }
    }
}
