using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>A request that the document says an API sends: a webhook or a callback.</summary>
/// <param name="Name">The stem of its names.</param>
/// <param name="WireName">The name in the document.</param>
/// <param name="HttpMethod">The method in upper case.</param>
/// <param name="Body">The JSON body.</param>
/// <param name="Documentation">What the document says about it.</param>
internal sealed record WebhookModel(
    Identifier Name,
    string WireName,
    string HttpMethod,
    ContentModel Body,
    DocumentationModel Documentation
);
