using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints the method that adds the client to a service collection.</summary>
internal static class DependencyInjectionEmitter
{
    public static SourceFile Emit(ApiSettings settings)
    {
        var name = new Identifier(settings.ClientName.Text + "ServiceCollectionExtensions");
        var options = ClientNames.Options(settings);
        return SourceFile.Create(
            settings,
            "Client",
            name,
            "#/info",
            Code.Of(
                $$"""
                /// <summary>Adds <see cref="{{settings.ClientName}}"/> to the services of an application.</summary>
                public static class {{name}}
                {
                    /// <summary>Adds the client as <see cref="{{settings.ClientInterfaceName}}"/>, on an HTTP client of its own.</summary>
                    /// <param name="services">The application's services.</param>
                    /// <param name="configure">Sets the client's options; null for the defaults.</param>
                    /// <returns>The builder of the HTTP client, for handlers such as signing and retries.</returns>
                    public static DependencyInjection::IHttpClientBuilder {{new Identifier(
                    "Add" + settings.ClientName.Text
                )}}(
                        this DependencyInjection::IServiceCollection services,
                        System::Action<{{options}}>? configure = null
                    )
                    {
                        var options = new {{options}}();
                        configure?.Invoke(options);
                        return DependencyInjection::HttpClientBuilderExtensions.AddTypedClient<{{settings.ClientInterfaceName}}>(
                            DependencyInjection::HttpClientFactoryServiceCollectionExtensions.AddHttpClient(services, {{Literal.String(
                    settings.ClientName.Text
                )}}),
                            httpClient => new {{settings.ClientName}}(httpClient, options)
                        );
                    }
                }
                """
            )
        );
    }
}
