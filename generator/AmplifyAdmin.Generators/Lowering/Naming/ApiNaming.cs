using System;
using System.Collections.Generic;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Naming;

/// <summary>Names the types and methods that exist once per document.</summary>
internal static class ApiNaming
{
    private const string ClientSuffix = "Client";

    /// <summary>The names that follow from the name of the client.</summary>
    public static ApiNames Of(string client)
    {
        var reserved = new List<string>();
        var api =
            client.EndsWith(ClientSuffix, StringComparison.Ordinal) && client.Length > ClientSuffix.Length
                ? client.Substring(0, client.Length - ClientSuffix.Length)
                : client;
        return new ApiNames(
            Client: Type(client),
            ClientInterface: Type("I" + client),
            ClientOptions: Type(client + "Options"),
            Servers: Type(api + "Servers"),
            JsonContext: Type(api + "JsonContext"),
            SchemaDefinitions: Type(api + "SchemaDefinitions"),
            Registration: Type(client + "ServiceCollectionExtensions"),
            RegistrationMethod: new Identifier("Add" + client),
            Handler: Type("I" + api + "Handler"),
            Endpoints: Type(api + "Endpoints"),
            Mapping: Type(api + "EndpointRouteBuilderExtensions"),
            MappingMethod: new Identifier("Map" + api),
            Fake: Type(api + "Fake"),
            WebhookHandler: Type("I" + api + "WebhookHandler"),
            WebhookSender: Type(api + "WebhookSender"),
            WebhookMapping: Type(api + "WebhookEndpointRouteBuilderExtensions"),
            Reserved: reserved.ToEquatableArray()
        );

        // Naming a type reserves its name.
        Identifier Type(string name)
        {
            reserved.Add(name);
            return new Identifier(name);
        }
    }
}
