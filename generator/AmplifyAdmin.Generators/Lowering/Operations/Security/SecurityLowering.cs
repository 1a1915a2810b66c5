using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Documentation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Operations.Servers;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations.Security;

/// <summary>Lowers security schemes to credentials that a client's options take.</summary>
internal static class SecurityLowering
{
    // What these schemes send depends on a challenge of the server or on the request.
    private static readonly HashSet<string> Negotiated =
    [
        "digest",
        "dpop",
        "gnap",
        "hoba",
        "mutual",
        "negotiate",
        "ntlm",
        "oauth",
        "scram-sha-1",
        "scram-sha-256",
        "vapid",
    ];

    /// <summary>The schemes a client can be given credentials for.</summary>
    public static EquatableArray<SecuritySchemeModel> Lower(LoweringContext context)
    {
        var names = new NameScope(ClientOptionNames.Reserved);
        var schemes = new List<StatedScheme>();
        foreach (var scheme in context.Document.SecuritySchemes)
        {
            var (name, node) = (scheme.Key, scheme.Value);
            if (Kind(node) is { } kind)
            {
                schemes.Add(new StatedScheme(name, node, kind, names.Reserve(PascalCase.From(name))));
            }
            else if (!IsSignature(node))
            {
                context.Report(
                    LoweringDiagnostics.UnsupportedSecurity,
                    node.Pointer,
                    name,
                    "only API keys, HTTP basic and bearer, OAuth 2 and OpenID Connect are sent by the client itself"
                );
            }
        }

        // Names of credentials come first, so that they do not depend on the kinds of other schemes.
        return schemes
            .Select(scheme => new SecuritySchemeModel(
                scheme.Name,
                scheme.Property,
                scheme.Kind,
                scheme.Kind == SecurityKind.HttpScheme ? scheme.Node.Scheme! : scheme.Node.Name ?? "Authorization",
                scheme.Kind is SecurityKind.ApiKeyHeader or SecurityKind.ApiKeyQuery or SecurityKind.ApiKeyCookie
                    ? names.Reserve(scheme.Property.Text + "Provider")
                    : null,
                scheme.Node.Flows?.ClientCredentials is { TokenUrl: { Length: > 0 } url } flow
                    ? new ClientCredentialsModel(
                        names.Reserve(scheme.Property.Text + "ClientCredentials"),
                        url,
                        Scopes(scheme.Name, flow, context)
                    )
                    : null,
                DocumentationText.Create(scheme.Node.Description, [], scheme.Node.Pointer, null)
            ))
            .ToEquatableArray();
    }

    // What the operations require; everything that the flow offers when they name no scopes.
    private static EquatableArray<string> Scopes(string scheme, OAuthFlowNode flow, LoweringContext context)
    {
        var required = PathOperation
            .All(context)
            .SelectMany(path => path.Operation.Security ?? context.Document.Security)
            .SelectMany(alternative => alternative.Schemes)
            .Where(entry => entry.Key == scheme)
            .SelectMany(entry => entry.Value)
            .Distinct()
            .ToEquatableArray();
        return required.Count > 0 ? required : flow.Scopes.Select(scope => scope.Key).ToEquatableArray();
    }

    /// <summary>The schemes an operation asks for: alternatives, each of schemes that are all needed.</summary>
    public static EquatableArray<EquatableArray<string>> Requirements(
        OperationNode operation,
        IReadOnlyList<SecuritySchemeModel> schemes,
        LoweringContext context
    )
    {
        return (operation.Security ?? context.Document.Security)
            .Select(alternative =>
                alternative
                    .Schemes.Select(entry => entry.Key)
                    .Where(name => schemes.Any(scheme => scheme.Name == name))
                    .ToEquatableArray()
            )
            .ToEquatableArray();
    }

    /// <summary>The schemes and scopes that an operation requires of its callers.</summary>
    public static EquatableArray<EquatableArray<SecurityRequirementModel>> Authorization(
        OperationNode operation,
        LoweringContext context
    ) =>
        (operation.Security ?? context.Document.Security)
            .Select(alternative =>
                alternative
                    .Schemes.Select(entry => new SecurityRequirementModel(entry.Key, entry.Value.ToEquatableArray()))
                    .ToEquatableArray()
            )
            .ToEquatableArray();

    private static SecurityKind? Kind(SecuritySchemeNode node) =>
        IsSignature(node)
            ? null
            : (node.Type, node.In, node.Scheme?.ToLowerInvariant()) switch
            {
                ("apiKey", "header", _) => SecurityKind.ApiKeyHeader,
                ("apiKey", "query", _) => SecurityKind.ApiKeyQuery,
                ("apiKey", "cookie", _) => SecurityKind.ApiKeyCookie,
                ("http", _, "basic") or ("basic", _, _) => SecurityKind.Basic,
                ("http", _, "bearer") or ("oauth2", _, _) or ("openIdConnect", _, _) => SecurityKind.Bearer,
                ("http", _, { Length: > 0 } scheme) when !Negotiated.Contains(scheme) => SecurityKind.HttpScheme,
                _ => null,
            };

    // A signature over the request is not a fixed credential. A message handler computes it.
    private static bool IsSignature(SecuritySchemeNode node) => node.GatewayAuthType == "awsSigv4";

    private sealed record StatedScheme(string Name, SecuritySchemeNode Node, SecurityKind Kind, Identifier Property);
}
