using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>The names of the types and methods that exist once per document.</summary>
/// <param name="Client">The client class.</param>
/// <param name="ClientInterface">The client's interface.</param>
/// <param name="ClientOptions">The client's options.</param>
/// <param name="Servers">The class with the document's servers.</param>
/// <param name="JsonContext">The JSON context.</param>
/// <param name="SchemaDefinitions">The class with the schemas that checks refer to.</param>
/// <param name="Registration">The class with the method that registers the client.</param>
/// <param name="RegistrationMethod">The method that registers the client.</param>
/// <param name="Handler">The interface that a server implements.</param>
/// <param name="Endpoints">The class that contains the endpoints.</param>
/// <param name="Mapping">The class with the method that maps the endpoints.</param>
/// <param name="MappingMethod">The method that maps the endpoints.</param>
/// <param name="Fake">The fake client.</param>
/// <param name="WebhookHandler">The interface that receives webhooks.</param>
/// <param name="WebhookSender">The class that sends webhooks.</param>
/// <param name="WebhookMapping">The class with the method that maps the endpoints of webhooks.</param>
/// <param name="Reserved">The names of all types above, which no schema can have.</param>
internal sealed record ApiNames(
    Identifier Client,
    Identifier ClientInterface,
    Identifier ClientOptions,
    Identifier Servers,
    Identifier JsonContext,
    Identifier SchemaDefinitions,
    Identifier Registration,
    Identifier RegistrationMethod,
    Identifier Handler,
    Identifier Endpoints,
    Identifier Mapping,
    Identifier MappingMethod,
    Identifier Fake,
    Identifier WebhookHandler,
    Identifier WebhookSender,
    Identifier WebhookMapping,
    EquatableArray<string> Reserved
);
