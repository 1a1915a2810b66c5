using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields.Objects;

/// <summary>The fields of security schemes and requirements.</summary>
internal static class SecurityFields
{
    private const Versions From30 = Versions.From30;
    private const Versions V20 = Versions.V20;

    public static FieldTable<OAuthFlowNode> Flow { get; } =
        new((document, pointer) => new OAuthFlowNode(document, pointer))
        {
            { "authorizationUrl", (value, node) => node.AuthorizationUrl = value.Scalar() },
            { "deviceAuthorizationUrl", Versions.V32, (value, node) => node.DeviceAuthorizationUrl = value.Scalar() },
            { "tokenUrl", (value, node) => node.TokenUrl = value.Scalar() },
            { "refreshUrl", (value, node) => node.RefreshUrl = value.Scalar() },
            { "scopes", (value, node) => node.Scopes = value.ScalarMap() },
        };

    public static FieldTable<OAuthFlowsNode> Flows { get; } =
        new((document, pointer) => new OAuthFlowsNode(document, pointer))
        {
            { "implicit", (value, node) => node.Implicit = value.Object(Flow) },
            { "password", (value, node) => node.Password = value.Object(Flow) },
            { "clientCredentials", (value, node) => node.ClientCredentials = value.Object(Flow) },
            { "authorizationCode", (value, node) => node.AuthorizationCode = value.Object(Flow) },
            { "deviceAuthorization", Versions.V32, (value, node) => node.DeviceAuthorization = value.Object(Flow) },
        };

    public static FieldTable<SecuritySchemeNode> Scheme { get; } =
        new((document, pointer) => new SecuritySchemeNode(document, pointer))
        {
            { "type", (value, node) => node.Type = value.Scalar() },
            { "description", (value, node) => node.Description = value.Scalar() },
            { "name", (value, node) => node.Name = value.Scalar() },
            { "in", (value, node) => node.In = value.Scalar() },
            { "scheme", From30, (value, node) => node.Scheme = value.Scalar() },
            { "bearerFormat", From30, (value, node) => node.BearerFormat = value.Scalar() },
            { "flows", From30, (value, node) => node.Flows = value.Object(Flows) },
            { "openIdConnectUrl", From30, (value, node) => node.OpenIdConnectUrl = value.Scalar() },
            { "oauth2MetadataUrl", Versions.V32 },
            { "deprecated", Versions.V32, (value, node) => node.Deprecated = value.OptionalFlag() == true },
            { "flow", V20, SetFlow },
            { "authorizationUrl", V20, (value, node) => FlowOf(node).AuthorizationUrl = value.Scalar() },
            { "tokenUrl", V20, (value, node) => FlowOf(node).TokenUrl = value.Scalar() },
            { "scopes", V20, (value, node) => FlowOf(node).Scopes = value.ScalarMap() },
            { "x-amazon-apigateway-authtype", (value, node) => node.GatewayAuthType = value.Scalar() },
        };

    /// <summary>The schemes that are needed together: a list of scopes by the name of each scheme.</summary>
    public static FieldTable<SecurityRequirementNode> Requirement { get; } =
        new((document, pointer) => new SecurityRequirementNode(document, pointer))
        {
            HasExtensions = false,
            Pattern = (value, node) => node.Schemes.Add(new(value.Name, value.Scalars())),
        };

    // Swagger 2.0 has the fields of its only flow in the scheme itself.
    private static OAuthFlowNode FlowOf(SecuritySchemeNode scheme)
    {
        scheme.Flows ??= new OAuthFlowsNode(scheme.Document, scheme.Pointer);
        return scheme.Flows.Single ??= new OAuthFlowNode(scheme.Document, scheme.Pointer);
    }

    private static void SetFlow(FieldValue value, SecuritySchemeNode scheme)
    {
        var flow = FlowOf(scheme);
        var flows = scheme.Flows!;
        switch (value.Scalar())
        {
            case "implicit":
                flows.Implicit = flow;
                break;
            case "password":
                flows.Password = flow;
                break;
            case "application":
                flows.ClientCredentials = flow;
                break;
            case "accessCode":
                flows.AuthorizationCode = flow;
                break;
            default:
                value.Reader.Invalid(value.Pointer, value.Name, "implicit, password, application or accessCode");
                break;
        }
    }
}
