using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;
using AmplifyAdmin.Runtime.AspNetCore;
using Microsoft.AspNetCore.Authorization;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Turns the security requirements of a document into authorization.</summary>
public static class DeclaredAuthorizationExtensions
{
    private static readonly string[] ScopeClaims = ["scope", "scp"];

    /// <summary>
    /// Requires of callers what the document declares in <c>security</c>: a user that one of the alternatives authenticates,
    /// with its scopes in the claims <c>scope</c> or <c>scp</c>. Operations without requirements stay open.
    /// </summary>
    /// <param name="builder">The endpoints.</param>
    /// <param name="schemes">The authentication schemes by the names of the document's security schemes; names that are not listed are authentication schemes themselves.</param>
    public static TBuilder RequireDeclaredAuthorization<TBuilder>(
        this TBuilder builder,
        IReadOnlyDictionary<string, string>? schemes = null
    )
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Finally(endpoint =>
        {
            var description = endpoint.Metadata.OfType<EndpointDescription>().FirstOrDefault();
            if (
                description is { Security: { Count: > 0 } security }
                && security.All(alternative => alternative.Count > 0)
                && !endpoint.Metadata.OfType<IAllowAnonymous>().Any()
            )
            {
                var policy = Policy(security, schemes ?? new Dictionary<string, string>());
                endpoint.Metadata.Add(
                    new AuthorizeAttribute { AuthenticationSchemes = string.Join(',', policy.AuthenticationSchemes) }
                );
                endpoint.Metadata.Add(policy);
            }
        });
        return builder;
    }

    private static AuthorizationPolicy Policy(
        IReadOnlyList<IReadOnlyList<EndpointSecurity>> security,
        IReadOnlyDictionary<string, string> schemes
    )
    {
        var names = security
            .SelectMany(alternative => alternative)
            .Select(required => schemes.TryGetValue(required.Scheme, out var scheme) ? scheme : required.Scheme)
            .Distinct()
            .ToArray();
        return new AuthorizationPolicyBuilder(names)
            .RequireAuthenticatedUser()
            .RequireAssertion(context => security.Any(alternative => Satisfies(context.User, alternative)))
            .Build();
    }

    // Each scheme that succeeds adds an identity.
    private static bool Satisfies(ClaimsPrincipal user, IReadOnlyList<EndpointSecurity> alternative)
    {
        var schemes = alternative.Select(required => required.Scheme).Distinct().Count();
        var scopes = user
            .Claims.Where(claim => ScopeClaims.Contains(claim.Type))
            .SelectMany(claim => claim.Value.Split(' '))
            .ToHashSet(StringComparer.Ordinal);
        return user.Identities.Count(identity => identity.IsAuthenticated) >= schemes
            && alternative.SelectMany(required => required.Scopes).All(scopes.Contains);
    }
}
