using System;
using System.Net.Http;
using AmplifyAdmin.Runtime.Aws;
using Microsoft.Extensions.DependencyInjection;

namespace Runtime.Tests.Aws;

/// <summary>Clients as the service provider makes them, on a scripted handler and a clock that skips waits.</summary>
internal static class AwsClient
{
    public const string Name = "client";

    public static HttpClient Build(ScriptedHandler primary, Action<IHttpClientBuilder> configure)
    {
        var services = new ServiceCollection();
        var builder = services.AddHttpClient(Name).ConfigurePrimaryHttpMessageHandler(() => primary);
        configure(builder);
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient(Name);
    }

    public static HttpClient Retrying(
        ScriptedHandler primary,
        TimeProvider clock,
        Action<AwsRetryOptions>? configure = null
    ) =>
        Build(
            primary,
            builder =>
            {
                builder.ConfigureHttpClient(client => client.BaseAddress = new Uri("https://service.test/"));
                Retries(builder, clock, configure);
            }
        );

    public static void Signing(
        IHttpClientBuilder builder,
        TimeProvider clock,
        Action<AwsSigningOptions>? configure = null
    ) =>
        builder.AddAwsSigning(
            "us-east-1",
            options =>
            {
                options.UseCredentials("AKIDEXAMPLE", "secret");
                options.TimeProvider = clock;
                configure?.Invoke(options);
            }
        );

    public static void Retries(
        IHttpClientBuilder builder,
        TimeProvider clock,
        Action<AwsRetryOptions>? configure = null
    ) =>
        builder.AddAwsRetries(options =>
        {
            options.TimeProvider = clock;
            options.Randomizer = () => 1;
            configure?.Invoke(options);
        });
}
