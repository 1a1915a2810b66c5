using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>What the files that list all operations depend on.</summary>
internal sealed record ClientModel(
    EquatableArray<OperationModel> Operations,
    EquatableArray<OperationErrorModel> CommonErrors,
    EquatableArray<SecuritySchemeModel> Security,
    EquatableArray<ServerModel> Servers,
    EquatableArray<GroupModel> Groups,
    EquatableArray<WebhookModel> Webhooks
)
{
    /// <summary>The client of a document.</summary>
    public static ClientModel Of(ApiModel model) =>
        new(model.Operations, model.CommonErrors, model.Security, model.Servers, model.Groups, model.Webhooks);
}
