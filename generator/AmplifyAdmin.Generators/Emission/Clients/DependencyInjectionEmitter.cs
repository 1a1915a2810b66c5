using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints the method that adds the client to a service collection.</summary>
internal static class DependencyInjectionEmitter
{
    public static SourceFile Emit(ApiSettings settings)
    {
        var name = settings.Names.Registration;
        var options = settings.Names.ClientOptions;
        return SourceFile.Create(
            settings,
            "Client",
            name,
            "#/info",
            Code.Of(
                $$"""
                /// <summary>Adds <see cref="{{settings.Names.Client}}"/> to the services of an application.</summary>
                public static class {{name}}
                {
                    /// <summary>Adds the client as <see cref="{{settings.Names.ClientInterface}}"/>, on an HTTP client of its own.</summary>
                    /// <param name="services">The application's services.</param>
                    /// <param name="configure">Sets the client's options; null for the defaults.</param>
                    /// <returns>The builder of the HTTP client, for handlers such as signing and retries.</returns>
                    public static DependencyInjection::IHttpClientBuilder {{settings.Names.RegistrationMethod}}(
                        this DependencyInjection::IServiceCollection services,
                        System::Action<{{options}}>? configure = null
                    )
                    {
                        var options = new {{options}}();
                        configure?.Invoke(options);
                        var isLogged = options.CallEnded is null;
                        // After all other configuration, so that the wrapped handler is the one that sends.
                        DependencyInjection::OptionsServiceCollectionExtensions.PostConfigure<global::Microsoft.Extensions.Http.HttpClientFactoryOptions>(
                            services,
                            {{Literal.String(settings.Names.Client.Text)}},
                            static http => http.HttpMessageHandlerBuilderActions.Add(static builder =>
                                builder.PrimaryHandler = new Runtime::RedirectHandler(builder.PrimaryHandler)
                            )
                        );
                        return DependencyInjection::HttpClientBuilderExtensions.AddTypedClient<{{settings.Names.ClientInterface}}>(
                            DependencyInjection::HttpClientFactoryServiceCollectionExtensions.AddHttpClient(services, {{Literal.String(
                    settings.Names.Client.Text
                )}}),
                            (httpClient, provider) => new {{settings.Names.Client}}(httpClient, isLogged ? Logged(options, provider) : options)
                        );
                    }

                    private static readonly System::Action<Logging::ILogger, string, int, double, System::Exception?> Answered =
                        Logging::LoggerMessage.Define<string, int, double>(
                            Logging::LogLevel.Debug,
                            new Logging::EventId(1, "CallAnswered"),
                            "{Operation} was answered after {Attempts} attempts and {Milliseconds} ms."
                        );

                    private static readonly System::Action<Logging::ILogger, string, int?, string, int, double, System::Exception?> Failed =
                        Logging::LoggerMessage.Define<string, int?, string, int, double>(
                            Logging::LogLevel.Warning,
                            new Logging::EventId(2, "CallFailed"),
                            "{Operation} failed with status {Status} and {Error} after {Attempts} attempts and {Milliseconds} ms."
                        );

                    private static {{options}} Logged({{options}} options, System::IServiceProvider provider)
                    {
                        var factory = (Logging::ILoggerFactory?)provider.GetService(typeof(Logging::ILoggerFactory));
                        var logger = factory?.CreateLogger({{Literal.String(
                    settings.Namespace.Text + "." + settings.Names.Client.Text
                )}});
                        // Calls are measured for a log that takes failures, and for no other.
                        options.CallEnded = logger is null || !logger.IsEnabled(Logging::LogLevel.Warning) ? null : report =>
                        {
                            if (report.Error is null)
                            {
                                Answered(logger, report.Operation, report.Attempts, report.Duration.TotalMilliseconds, null);
                            }
                            else
                            {
                                Failed(logger, report.Operation, report.Status, report.Error, report.Attempts, report.Duration.TotalMilliseconds, null);
                            }
                        };
                        return options;
                    }
                }
                """
            )
        );
    }
}
