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
                /// <summary>What holds for every call of <see cref="{{settings.Names.Client}}"/>.</summary>
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
            """
        );
    }
}
