using System.Collections.Generic;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading.Documents;

/// <summary>A security scheme.</summary>
internal sealed class SecuritySchemeNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    public string? Type { get; set; }
    public string? Description { get; set; }
    public string? Name { get; set; }
    public string? In { get; set; }
    public string? Scheme { get; set; }
    public string? BearerFormat { get; set; }
    public OAuthFlowsNode? Flows { get; set; }
    public string? OpenIdConnectUrl { get; set; }
    public bool Deprecated { get; set; }

    /// <summary>The <c>x-amazon-apigateway-authtype</c> extension.</summary>
    public string? GatewayAuthType { get; set; }
}

/// <summary>The OAuth 2 flows of a security scheme.</summary>
internal sealed class OAuthFlowsNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    public OAuthFlowNode? Implicit { get; set; }
    public OAuthFlowNode? Password { get; set; }
    public OAuthFlowNode? ClientCredentials { get; set; }
    public OAuthFlowNode? AuthorizationCode { get; set; }

    /// <summary>The only flow of a scheme in Swagger 2.0.</summary>
    public OAuthFlowNode? Single { get; set; }

    /// <summary>The device authorization flow (3.2).</summary>
    public OAuthFlowNode? DeviceAuthorization { get; set; }
}

/// <summary>An OAuth 2 flow.</summary>
internal sealed class OAuthFlowNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    public string? AuthorizationUrl { get; set; }
    public string? DeviceAuthorizationUrl { get; set; }
    public string? TokenUrl { get; set; }
    public string? RefreshUrl { get; set; }
    public IReadOnlyList<KeyValuePair<string, string>> Scopes { get; set; } = [];
}

/// <summary>The schemes that are needed together, with the scopes of each.</summary>
internal sealed class SecurityRequirementNode(SpecDocument document, JsonPointer pointer)
    : DocumentNode(document, pointer)
{
    public List<KeyValuePair<string, IReadOnlyList<string>>> Schemes { get; } = [];
}
