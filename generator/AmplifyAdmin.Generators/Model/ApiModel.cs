using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>One OpenAPI document with every decision made: what emission prints and nothing else.</summary>
/// <param name="Settings">What the whole document shares.</param>
/// <param name="Types">The C# types to emit, in document order.</param>
/// <param name="Operations">The operations to emit, in document order.</param>
/// <param name="Errors">The typed exceptions the operations throw.</param>
/// <param name="CommonErrors">The errors that most operations have.</param>
/// <param name="Security">The security schemes a client can be given credentials for.</param>
/// <param name="Servers">The servers the document names, in document order.</param>
/// <param name="Groups">The groups of operations, in the order of their first operations.</param>
/// <param name="Definitions">The schemas that checks of JSON values refer to.</param>
/// <param name="Webhooks">The requests that the API sends.</param>
internal sealed record ApiModel(
    ApiSettings Settings,
    EquatableArray<TypeModel> Types,
    EquatableArray<OperationModel> Operations,
    EquatableArray<ErrorModel> Errors,
    EquatableArray<OperationErrorModel> CommonErrors,
    EquatableArray<SecuritySchemeModel> Security,
    EquatableArray<ServerModel> Servers,
    EquatableArray<GroupModel> Groups,
    EquatableArray<SchemaDefinitionModel> Definitions,
    EquatableArray<WebhookModel> Webhooks
);
