using System.Linq;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Lowers the bodies that webhooks and callbacks send to models, for applications that receive them.</summary>
internal static class WebhookLowering
{
    /// <summary>Lowers the bodies of all webhooks and callbacks.</summary>
    public static void Lower(LoweringContext context)
    {
        var contents = new ContentLowering(context);
        if (!context.Options.HasFilter)
        {
            foreach (var webhook in context.Document.Webhooks)
            {
                Lower(webhook.Value, PascalCase.From(webhook.Key), contents, context);
            }
        }

        foreach (var callback in PathOperation.All(context).SelectMany(path => path.Operation.Callbacks))
        {
            foreach (var expression in callback.Value.Expressions)
            {
                Lower(expression.Value, PascalCase.From(callback.Key), contents, context);
            }
        }
    }

    private static void Lower(PathItemNode item, string name, ContentLowering contents, LoweringContext context)
    {
        foreach (var operation in item.Operations)
        {
            foreach (var problem in operation.Problems)
            {
                context.Report(problem);
            }

            if (operation.RequestBody is { } body)
            {
                contents.Lower(body, name + PascalCase.From(operation.Method) + "Request");
            }
        }
    }
}
