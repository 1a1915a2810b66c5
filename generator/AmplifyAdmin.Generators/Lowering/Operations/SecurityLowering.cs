using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations;

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
        var schemes = new List<SecuritySchemeModel>();
        foreach (var scheme in context.Document.SecuritySchemes)
        {
            var (name, node) = (scheme.Key, scheme.Value);
            if (Kind(node) is { } kind)
            {
                schemes.Add(
                    new SecuritySchemeModel(
                        name,
                        names.Reserve(PascalCase.From(name)),
                        kind,
                        kind == SecurityKind.HttpScheme ? node.Scheme! : node.Name ?? "Authorization",
                        DocumentationText.Create(node.Description, [], node.Pointer, null)
                    )
                );
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

        return schemes.ToEquatableArray();
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
}
