using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Lowers what webhooks and callbacks send: their bodies become models, for whoever receives them.</summary>
internal static class WebhookLowering
{
    /// <summary>Lowers the bodies of all webhooks and callbacks.</summary>
    public static void Lower(LoweringContext context)
    {
        var contents = new ContentLowering(context);
        var root = new ObjectNode(context.Document, context.Document.Root, JsonPointer.Root);
        if (!context.Options.HasFilter)
        {
            foreach (var (name, item) in root.Children("webhooks", context))
            {
                LowerItem(item, PascalCase.From(name), contents, context);
            }
        }

        foreach (var (_, operation) in OperationNodes.All(context))
        {
            foreach (var (name, callback) in operation.Node.Children("callbacks", context))
            {
                foreach (var expression in callback.Members)
                {
                    var pointer = callback.Pointer.Append(expression.Key);
                    if (ObjectNode.Follow(callback.Document, expression.Value, pointer, context) is { } item)
                    {
                        LowerItem(item, PascalCase.From(name), contents, context);
                    }
                }
            }
        }
    }

    private static void LowerItem(ObjectNode item, string name, ContentLowering contents, LoweringContext context)
    {
        foreach (var method in item.Members)
        {
            if (item.Child(method.Key, context) is { } operation && operation.Child("requestBody", context) is { } body)
            {
                contents.Lower(body, name + PascalCase.From(method.Key) + "Request");
            }
        }
    }
}
