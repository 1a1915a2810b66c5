using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Compatibility;

/// <summary>Compares what callers have to present.</summary>
internal static class SecurityComparison
{
    private const string Anonymous = "no credentials";

    /// <summary>Compares the alternatives of an operation.</summary>
    public static void Compare(
        IReadOnlyList<SecurityRequirementNode> old,
        OperationNode operation,
        LoweringContext after
    )
    {
        var requirements = operation.Security ?? after.Document.Security;
        var earlier = Alternatives(old);
        var later = Alternatives(requirements);
        var place = (operation.Security is null ? after.Document.Pointer : operation.Pointer).Append("security");
        foreach (var alternative in earlier)
        {
            if (!later.TryGetValue(alternative.Key, out var scopes))
            {
                var accepted = string.Join("' or '", later.Keys);
                after.ReportAtKey(BaselineDiagnostics.SecurityRemoved, place, alternative.Key, accepted);
                continue;
            }

            foreach (var scope in scopes.Except(alternative.Value))
            {
                after.ReportAtKey(BaselineDiagnostics.ScopeAdded, place, scope);
            }

            foreach (var scope in alternative.Value.Except(scopes))
            {
                after.ReportAtKey(BaselineDiagnostics.ScopeRemoved, place, scope);
            }
        }

        foreach (var alternative in later.Keys.Where(key => !earlier.ContainsKey(key)))
        {
            after.ReportAtKey(BaselineDiagnostics.SecurityAdded, place, alternative);
        }
    }

    /// <summary>Compares the schemes that both documents have.</summary>
    public static void CompareSchemes(LoweringContext before, LoweringContext after)
    {
        foreach (var scheme in after.Document.SecuritySchemes)
        {
            var old = before.Document.SecuritySchemes.FirstOrDefault(item => item.Key == scheme.Key).Value;
            if (old is not null && Text(old) != Text(scheme.Value))
            {
                after.ReportAtKey(BaselineDiagnostics.SchemeChanged, scheme.Value, scheme.Key);
            }
        }
    }

    private static string Text(SecuritySchemeNode scheme)
    {
        var flows = scheme.Flows is { } all
            ? new[]
            {
                all.Implicit,
                all.Password,
                all.ClientCredentials,
                all.AuthorizationCode,
                all.DeviceAuthorization,
                all.Single,
            }
            : [];
        return string.Join(
            "\n",
            new[]
            {
                scheme.Type,
                scheme.Name,
                scheme.In,
                scheme.Scheme?.ToLowerInvariant(),
                scheme.OpenIdConnectUrl,
                scheme.GatewayAuthType,
            }.Concat(flows.SelectMany(flow => new[] { flow?.AuthorizationUrl, flow?.TokenUrl }))
        );
    }

    private static Dictionary<string, HashSet<string>> Alternatives(IReadOnlyList<SecurityRequirementNode> requirements)
    {
        var result = new Dictionary<string, HashSet<string>>();
        foreach (var requirement in requirements)
        {
            var schemes = requirement
                .Schemes.Select(scheme => scheme.Key)
                .OrderBy(name => name, System.StringComparer.Ordinal);
            var key = requirement.Schemes.Count == 0 ? Anonymous : string.Join(" and ", schemes);
            result[key] = new HashSet<string>(requirement.Schemes.SelectMany(scheme => scheme.Value));
        }

        if (result.Count == 0)
        {
            result.Add(Anonymous, []);
        }

        return result;
    }
}
