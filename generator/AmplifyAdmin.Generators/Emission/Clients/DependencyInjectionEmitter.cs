using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints the methods that add the client to a service collection.</summary>
internal static class DependencyInjectionEmitter
{
    private static readonly DocText Named = DocText.Line(
        "Adds a client as a keyed service with named options and a named HTTP client, which all have the same name."
    );

    public static SourceFile Emit(ApiSettings settings, ClientModel model) =>
        SourceFile.Create(
            settings,
            "Client",
            settings.Names.Registration,
            "#/info",
            Code.Of(
                $$"""
                /// <summary>Adds <see cref="{{settings.Names.Client}}"/> to the services of an application.</summary>
                /// <remarks>
                /// <para>The address of the service is the first of these that is set: <c>BaseAddress</c> of the options, <c>BaseAddress</c> of the HTTP client, the first server of the document.</para>
                /// <para>The options are validated when the application starts. Registering a client again under the same name adds to its configuration.</para>
                /// </remarks>
                public static class {{settings.Names.Registration}}
                {
                    {{Overloads(settings)}}

                    {{Registration(settings, model)}}

                    {{Binding(settings, model)}}

                    {{RegistrationLogEmitter.Emit(settings)}}
                }
                """
            )
        );

    private static Code Overloads(ApiSettings settings)
    {
        var options = settings.Names.ClientOptions;
        return Code.Blocks(
            Pair(settings, null, Code.Of($"_ = options;")),
            Pair(
                settings,
                new Argument(Code.Of($"System::Action<{options}>"), "configure", "Sets the options."),
                Code.Of($"options.Configure(configure);")
            ),
            Pair(
                settings,
                new Argument(
                    Code.Of($"System::Action<System::IServiceProvider, {options}>"),
                    "configure",
                    "Sets the options with services of the application."
                ),
                Code.Of(
                    $"options.Configure<System::IServiceProvider>((value, provider) => configure(provider, value));"
                )
            ),
            Pair(
                settings,
                new Argument(
                    Code.Of($"global::Microsoft.Extensions.Configuration.IConfiguration"),
                    "configuration",
                    "The section with the options, under the names of their properties."
                ),
                Code.Of(
                    $"""
                    options.Configure(value => Bind(value, configuration));
                    DependencyInjection::ServiceCollectionServiceExtensions.AddSingleton<global::Microsoft.Extensions.Options.IOptionsChangeTokenSource<{options}>>(
                        services,
                        new global::Microsoft.Extensions.Options.ConfigurationChangeTokenSource<{options}>(options.Name, configuration)
                    );
                    """
                )
            )
        );
    }

    // The overload without a name, and the one with it.
    private static Code Pair(ApiSettings settings, Argument? argument, Code configure) =>
        Code.Blocks(Overload(settings, false, argument, configure), Overload(settings, true, argument, configure));

    private static Code Overload(ApiSettings settings, bool isNamed, Argument? argument, Code configure)
    {
        var parameters = new[]
        {
            Code.Of($"this DependencyInjection::IServiceCollection services"),
            isNamed ? Code.Of($"string name") : Code.None,
            argument is null ? Code.None : Code.Of($"{argument.Type} {new Identifier(argument.Name)}"),
        }.Where(element => !element.IsNone);
        return Code.Of(
            $$"""
            /// <summary>{{(
                isNamed ? Named : DocText.Line("Adds the client with an HTTP client that only it uses.")
            )}}</summary>
            /// <param name="services">The services of the application.</param>
            {{(
                isNamed
                    ? Code.Of($"/// <param name=\"name\">The name, which is also the key of the service.</param>")
                    : Code.None
            )}}
            {{argument?.Documentation ?? Code.None}}
            /// <returns>The builder of the HTTP client, for handlers such as retries.</returns>
            public static DependencyInjection::IHttpClientBuilder {{settings.Names.RegistrationMethod}}({{Code.List(
                parameters
            )}})
            {
                {{(isNamed ? Code.Of($"System::ArgumentException.ThrowIfNullOrEmpty(name);") : Code.None)}}
                {{argument?.Check ?? Code.None}}
                var builder = Register(services, {{(isNamed ? Code.Of($"name") : Code.Of($"null"))}}, out var options);
                {{configure}}
                return builder;
            }
            """
        );
    }

    private static Code Registration(ApiSettings settings, ClientModel model)
    {
        var (client, contract, options) = (
            settings.Names.Client,
            settings.Names.ClientInterface,
            settings.Names.ClientOptions
        );
        return Code.Of(
            $$"""
            private static DependencyInjection::IHttpClientBuilder Register(
                DependencyInjection::IServiceCollection services,
                string? key,
                out global::Microsoft.Extensions.Options.OptionsBuilder<{{options}}> options
            )
            {
                System::ArgumentNullException.ThrowIfNull(services);
                var name = key ?? {{Literal.String(settings.Namespace.Text + "." + client.Text)}};
                options = DependencyInjection::OptionsServiceCollectionExtensions.AddOptions<{{options}}>(services, key);
                var builder = DependencyInjection::HttpClientFactoryServiceCollectionExtensions.AddHttpClient(services, name);
                foreach (var service in services)
                {
                    if (!service.IsKeyedService && service.ImplementationInstance is Emitted::ClientRegistration registration && registration.Is(name, typeof({{contract}})))
                    {
                        return builder;
                    }
                }

                DependencyInjection::ServiceCollectionServiceExtensions.AddSingleton(services, new Emitted::ClientRegistration(name, typeof({{contract}})));
                options.PostConfigure<System::IServiceProvider>((value, provider) => Complete(value, key, provider));
                DependencyInjection::OptionsBuilderExtensions.ValidateOnStart(options);
                // After all other configuration, so that the wrapped handler is the one that sends.
                DependencyInjection::OptionsServiceCollectionExtensions.PostConfigure<global::Microsoft.Extensions.Http.HttpClientFactoryOptions>(
                    services,
                    name,
                    static http => http.HttpMessageHandlerBuilderActions.Add(static handlers =>
                        handlers.PrimaryHandler = new Runtime::RedirectHandler(handlers.PrimaryHandler)
                    )
                );
                if (key is null)
                {
                    DependencyInjection::ServiceCollectionServiceExtensions.AddTransient<{{contract}}>(services, provider => Create(provider, name, null));
                    {{Code.Lines(model.Groups.Select(group => Group(group, false)))}}
                }
                else
                {
                    DependencyInjection::ServiceCollectionServiceExtensions.AddKeyedTransient<{{contract}}>(services, key, (provider, _) => Create(provider, name, key));
                    {{Code.Lines(model.Groups.Select(group => Group(group, true)))}}
                }

                return builder;
            }

            private static {{client}} Create(System::IServiceProvider provider, string name, string? key) =>
                new(
                    DependencyInjection::ServiceProviderServiceExtensions.GetRequiredService<Http::IHttpClientFactory>(provider).CreateClient(name),
                    DependencyInjection::ServiceProviderServiceExtensions.GetRequiredService<global::Microsoft.Extensions.Options.IOptionsMonitor<{{options}}>>(provider).Get(key)
                );

            private static void Complete({{options}} options, string? key, System::IServiceProvider provider)
            {
                var errors = Emitted::ClientOptionsChecks.Errors(options);
                if (errors.Count > 0)
                {
                    throw new global::Microsoft.Extensions.Options.OptionsValidationException(key ?? "", typeof({{options}}), errors);
                }

                options.CallEnded ??= Log(provider);
            }
            """
        );
    }

    private static Code Group(GroupModel group, bool isKeyed) =>
        isKeyed
            ? Code.Of(
                $"DependencyInjection::ServiceCollectionServiceExtensions.AddKeyedTransient<{group.ClientInterface}>(services, key, (provider, _) => Create(provider, name, key).{group.Name});"
            )
            : Code.Of(
                $"DependencyInjection::ServiceCollectionServiceExtensions.AddTransient<{group.ClientInterface}>(services, provider => Create(provider, name, null).{group.Name});"
            );

    private static Code Binding(ApiSettings settings, ClientModel model) =>
        Code.Of(
            $$"""
            private static void Bind({{settings.Names.ClientOptions}} options, global::Microsoft.Extensions.Configuration.IConfiguration configuration)
            {
                var values = new Emitted::ClientOptionsValues(
                    global::Microsoft.Extensions.Configuration.ConfigurationExtensions.AsEnumerable(configuration, makePathsRelative: true)
                );
                values.Bind(options);
                {{Code.Lines(model.Security.Select(Binding))}}
            }
            """
        );

    private static Code Binding(SecuritySchemeModel scheme)
    {
        var key = Code.Of($"nameof(options.{scheme.Property})");
        var value = scheme.Kind switch
        {
            SecurityKind.ApiKeyHeader
            or SecurityKind.ApiKeyQuery
            or SecurityKind.ApiKeyCookie
            or SecurityKind.HttpScheme => Code.Of($"values.Text({key})"),
            SecurityKind.Basic => Code.Of($"values.Credential({key})"),
            SecurityKind.Bearer => Code.Of($"values.Token({key})"),
        };
        var grant = scheme.ClientCredentials is { Property: var property }
            ? Code.Of(
                $"options.{property} = values.ClientCredentials(nameof(options.{property})) ?? options.{property};"
            )
            : Code.None;
        return Code.Of(
            $"""
            options.{scheme.Property} = {value} ?? options.{scheme.Property};
            {grant}
            """
        );
    }

    /// <summary>What an overload takes beyond the services.</summary>
    private sealed record Argument(Code Type, string Name, string Description)
    {
        public Code Documentation =>
            Code.Of($"""/// <param name="{DocText.Line(Name)}">{DocText.Line(Description)}</param>""");

        public Code Check => Code.Of($"System::ArgumentNullException.ThrowIfNull({new Identifier(Name)});");
    }
}
