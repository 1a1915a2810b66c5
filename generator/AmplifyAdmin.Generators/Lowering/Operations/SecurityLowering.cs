using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Lowers security schemes to credentials that a client's options take.</summary>
internal static class SecurityLowering
{
    /// <summary>The schemes a client can be given credentials for.</summary>
    public static EquatableArray<SecuritySchemeModel> Lower(LoweringContext context)
    {
        var names = new NameScope(ClientOptionNames.Reserved);
        var root = new ObjectNode(context.Document, context.Document.Root, JsonPointer.Root);
        var container =
            context.Document.Dialect == Reading.Dialect.Swagger20 ? root : root.Child("components", context);
        var member = context.Document.Dialect == Reading.Dialect.Swagger20 ? "securityDefinitions" : "securitySchemes";
        var schemes = new List<SecuritySchemeModel>();
        foreach (var (name, node) in container?.Children(member, context) ?? [])
        {
            if (Kind(node) is { } kind)
            {
                schemes.Add(
                    new SecuritySchemeModel(
                        name,
                        names.Reserve(PascalCase.From(name)),
                        kind,
                        node.Text("name") ?? "Authorization",
                        DocumentationText.Create(
                            node.Text("description"),
                            [],
                            node.Pointer,
                            null
                        )
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
        ObjectNode operation,
        IReadOnlyList<SecuritySchemeModel> schemes,
        LoweringContext context
    )
    {
        var stated = operation.Members["security"] as JsonArray ?? context.Document.Root["security"] as JsonArray;
        return (stated ?? [])
            .OfType<JsonObject>()
            .Select(alternative =>
                alternative
                    .Select(entry => entry.Key)
                    .Where(name => schemes.Any(scheme => scheme.Name == name))
                    .ToEquatableArray()
            )
            .ToEquatableArray();
    }

    private static SecurityKind? Kind(ObjectNode node) =>
        IsSignature(node)
            ? null
            : (node.Text("type"), node.Text("in"), node.Text("scheme")?.ToLowerInvariant()) switch
            {
                ("apiKey", "header", _) => SecurityKind.ApiKeyHeader,
                ("apiKey", "query", _) => SecurityKind.ApiKeyQuery,
                ("apiKey", "cookie", _) => SecurityKind.ApiKeyCookie,
                ("http", _, "basic") or ("basic", _, _) => SecurityKind.Basic,
                ("http", _, "bearer") or ("oauth2", _, _) or ("openIdConnect", _, _) => SecurityKind.Bearer,
                _ => null,
            };

    // A signature over the request is no key that could be set on it; a message handler makes it.
    private static bool IsSignature(ObjectNode node) => node.Text("x-amazon-apigateway-authtype") == "awsSigv4";
}
