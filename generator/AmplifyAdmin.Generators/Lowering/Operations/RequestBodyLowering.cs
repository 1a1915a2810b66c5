using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Lowers a request body.</summary>
internal static class RequestBodyLowering
{
    /// <summary>The body; null when it names no media type.</summary>
    public static RequestBodyModel? Lower(
        ObjectNode node,
        Identifier operation,
        Identifier name,
        ContentLowering contents,
        LoweringContext context
    )
    {
        var models = contents.LowerRequest(node, operation.Text + "Request");
        if (models.Count == 0)
        {
            return null;
        }

        return new RequestBodyModel(
            name,
            node.Flag("required") == true,
            models,
            DocumentationText.Create(
                node.Text("description"),
                [],
                node.Pointer,
                null
            )
        );
    }
}
