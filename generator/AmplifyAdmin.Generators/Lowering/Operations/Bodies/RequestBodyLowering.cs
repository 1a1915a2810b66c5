using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Documentation;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations.Bodies;

/// <summary>Lowers a request body.</summary>
internal static class RequestBodyLowering
{
    /// <summary>The body; null when it names no media type.</summary>
    public static RequestBodyModel? Lower(
        RequestBodyNode node,
        Identifier operation,
        Identifier name,
        ContentLowering contents
    )
    {
        var models = contents.LowerRequest(node, operation.Text + "Request");
        if (models.Count == 0)
        {
            return null;
        }

        return new RequestBodyModel(
            name,
            node.Required,
            models,
            DocumentationText.Create(node.Description, [], node.Pointer, null)
        );
    }
}
