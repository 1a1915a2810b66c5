using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints the client's options: a credential for each security scheme, added to the options of every client.</summary>
internal static class ClientOptionsEmitter
{
    public static SourceFile Emit(ApiSettings settings, ClientModel model) =>
        SourceFile.Create(
            settings,
            "Client",
            settings.Names.ClientOptions,
            "#/components/securitySchemes",
            Code.Of(
                $$"""
                /// <summary>Options that apply to every call of <see cref="{{settings.Names.Client}}"/>.</summary>
                public sealed class {{settings.Names.ClientOptions}} : Runtime::ApiClientOptions
                {
                    {{Code.Blocks(model.Security.Select(Property))}}
                }
                """
            )
        );

    private static Code Property(SecuritySchemeModel scheme)
    {
        var (type, summary) = scheme.Kind switch
        {
            SecurityKind.ApiKeyHeader or SecurityKind.ApiKeyQuery or SecurityKind.ApiKeyCookie => (
                Code.Of($"string?"),
                DocText.Line("The key sent with each request; null for none.")
            ),
            SecurityKind.HttpScheme => (
                Code.Of($"string?"),
                DocText.Line("The credential sent with each request after the name of the scheme; null for none.")
            ),
            SecurityKind.Basic => (
                Code.Of($"Network::NetworkCredential?"),
                DocText.Line("The user name and password sent with each request; null for none.")
            ),
            SecurityKind.Bearer => (
                Code.Of($"System::Func<Threading::CancellationToken, Tasks::ValueTask<string>>?"),
                DocText.Line("Returns the token sent with each request; null for none.")
            ),
        };
        return Code.Of(
            $$"""
            {{DocumentationEmitter.Emit(scheme.Documentation, Code.Of($"/// <value>{summary}</value>"))}}
            public {{type}} {{scheme.Property}} { get; set; }

            {{Provider(scheme)}}

            {{Grant(scheme)}}
            """
        );
    }

    private static Code Provider(SecuritySchemeModel scheme) =>
        scheme.ProviderProperty is { } property
            ? Code.Of(
                $$"""
                /// <summary>Gets or sets a function that returns the key for each request, in place of <see cref="{{scheme.Property}}"/>; null for none.</summary>
                public System::Func<Threading::CancellationToken, Tasks::ValueTask<string>>? {{property}} { get; set; }
                """
            )
            : Code.None;

    private static Code Grant(SecuritySchemeModel scheme)
    {
        if (scheme.ClientCredentials is not { } grant)
        {
            return Code.None;
        }

        var scopes = grant.Scopes.Count == 0 ? "none" : string.Join(" ", grant.Scopes);
        return Code.Of(
            $$"""
            /// <summary>Gets or sets the credentials with which the client obtains tokens itself; null for none.</summary>
            /// <remarks>Token endpoint: <c>{{DocText.Line(grant.TokenUrl)}}</c>. Scopes: <c>{{DocText.Line(
                scopes
            )}}</c>.</remarks>
            public Runtime::ClientCredentials? {{grant.Property}} { get; set; }
            """
        );
    }
}
