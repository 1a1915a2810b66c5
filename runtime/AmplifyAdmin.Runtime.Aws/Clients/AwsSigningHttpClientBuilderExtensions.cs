using System;
using System.Linq;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>Adds signing to a client.</summary>
public static class AwsSigningHttpClientBuilderExtensions
{
    /// <summary>
    /// Signs the client's requests with Signature Version 4 and, when it has no base address, gives it the region's.
    /// </summary>
    /// <remarks>
    /// Signing comes after every other handler that is added to the client, whatever the order of the calls, so that
    /// what is signed is what is sent and each attempt of a retry is signed anew. A second call replaces the first.
    /// Redirects are no longer followed: a signature holds for one address, and the session token must not reach another host.
    /// </remarks>
    /// <param name="builder">The client's builder.</param>
    /// <param name="region">The region's system name, such as <c>eu-west-1</c>.</param>
    /// <param name="configure">Sets the other options.</param>
    /// <returns>The builder.</returns>
    public static IHttpClientBuilder AddAwsSigning(
        this IHttpClientBuilder builder,
        string region,
        Action<AwsSigningOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        DnsLabel.ThrowIfInvalid(region, nameof(region));
        builder.Services.Configure<AwsSigningOptions>(
            builder.Name,
            options =>
            {
                options.Region = region;
                configure?.Invoke(options);
            }
        );

        // After all configuration: only then is it known which handlers and which address the client has.
        builder
            .Services.AddOptions<HttpClientFactoryOptions>(builder.Name)
            .PostConfigure<IOptionsMonitor<AwsSigningOptions>>(
                (http, signing) =>
                {
                    var options = signing.Get(builder.Name);
                    http.HttpMessageHandlerBuilderActions.Add(handlers => PutLast(handlers, options));
                    http.HttpClientActions.Add(client =>
                        client.BaseAddress ??= AwsEndpoint.For(
                            options.Region,
                            options.UseFips,
                            options.UseDualStack,
                            options.Service
                        )
                    );
                }
            );
        return builder;
    }

    private static void PutLast(HttpMessageHandlerBuilder builder, AwsSigningOptions options)
    {
        foreach (var earlier in builder.AdditionalHandlers.OfType<AwsSigningHandler>().ToList())
        {
            builder.AdditionalHandlers.Remove(earlier);
        }

        RefuseRedirects(builder.PrimaryHandler);
        builder.AdditionalHandlers.Add(new AwsSigningHandler(options, builder.Services.GetService<TimeProvider>()));
    }

    // On a redirect the runtime drops the Authorization header, but not the headers of a session.
    private static void RefuseRedirects(HttpMessageHandler primary)
    {
        try
        {
            switch (primary)
            {
                case SocketsHttpHandler { AllowAutoRedirect: true } sockets:
                    sockets.AllowAutoRedirect = false;
                    break;
                case HttpClientHandler { AllowAutoRedirect: true } platform:
                    platform.AllowAutoRedirect = false;
                    break;
            }
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidOperationException(
                "A client that signs cannot share a handler that follows redirects and is in use already: "
                    + "set its AllowAutoRedirect to false.",
                exception
            );
        }
    }
}
