using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>What the paths of a document become.</summary>
internal sealed record LoweredOperations(
    EquatableArray<OperationModel> Operations,
    EquatableArray<ErrorModel> Errors,
    EquatableArray<SecuritySchemeModel> Security,
    EquatableArray<ServerModel> Servers,
    EquatableArray<GroupModel> Groups,
    EquatableArray<WebhookModel> Webhooks
);
