using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints the client's options: a credential for each security scheme beside what every client has.</summary>
internal static class ClientOptionsEmitter
{
    public static SourceFile Emit(ApiSettings settings, ClientModel model) =>
        SourceFile.Create(
            settings,
            "Client",
            ClientNames.Options(settings),
            "#/components/securitySchemes",
            Code.Of(
                $$"""
                /// <summary>What holds for every call of <see cref="{{settings.ClientName}}"/>.</summary>
                public sealed class {{ClientNames.Options(settings)}} : Runtime::ApiClientOptions
                {
                    {{Code.Blocks(model.Security.Select(Property))}}
                }
                """
            )
        );

    private static Code Property(SecuritySchemeModel scheme)
    {
        var type = scheme.Kind switch
        {
            SecurityKind.Basic => Code.Of($"Network::NetworkCredential?"),
            SecurityKind.Bearer => Code.Of($"System::Func<Threading::CancellationToken, Tasks::ValueTask<string>>?"),
            _ => Code.Of($"string?"),
        };
        var summary = scheme.Kind switch
        {
            SecurityKind.Basic => DocText.Line("User name and password, sent with each request; null for none."),
            SecurityKind.Bearer => DocText.Line("Gives the token sent with each request; null for none."),
            _ => DocText.Line("The key sent with each request; null for none."),
        };
        return Code.Of(
            $$"""
            {{DocumentationEmitter.Emit(scheme.Documentation, Code.Of($"/// <value>{summary}</value>"))}}
            public {{type}} {{scheme.Property}} { get; set; }
            """
        );
    }
}
