using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>Adds AWS's retry rules to a client.</summary>
public static class AwsRetryHttpClientBuilderExtensions
{
    /// <summary>
    /// Tries requests again that failed on the way, that met a passing failure of the service (500, 502, 503, 504) or that
    /// were throttled (429 or a throttling code under any status).
    /// </summary>
    /// <remarks>
    /// <para>All methods are retried, as AWS's own clients do. A body that can be read only once is sent once only, unless
    /// signing buffered it. <see cref="HttpClient.Timeout"/> spans all attempts and the waits between them.</para>
    /// <para>Together with <c>AddAwsSigning</c>, in either order, each attempt is signed anew. A second call changes the
    /// options and adds no second layer of retries.</para>
    /// </remarks>
    /// <param name="builder">The client's builder.</param>
    /// <param name="configure">Changes the rules.</param>
    /// <returns>The builder.</returns>
    public static IHttpClientBuilder AddAwsRetries(
        this IHttpClientBuilder builder,
        Action<AwsRetryOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure<AwsRetryOptions>(builder.Name, options => configure?.Invoke(options));
        if (
            builder.Services.Any(service =>
                service.ServiceType == typeof(Added) && Equals(builder.Name, service.ServiceKey)
            )
        )
        {
            return builder;
        }

        builder.Services.AddKeyedSingleton(builder.Name, new Added());
        builder.AddResilienceHandler("aws", (pipeline, context) => Configure(pipeline, context, builder.Name));
        return builder;
    }

    private static readonly HttpRequestOptionsKey<int> ResendCount = new("http.request.resend_count");

    private static void Configure(
        ResiliencePipelineBuilder<HttpResponseMessage> pipeline,
        ResilienceHandlerContext context,
        string clientName
    )
    {
        var options = context.ServiceProvider.GetRequiredService<IOptionsMonitor<AwsRetryOptions>>().Get(clientName);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxAttempts, 1);
        if (options.MaxAttempts == 1)
        {
            return;
        }

        var clock = options.TimeProvider ?? context.ServiceProvider.GetService<TimeProvider>() ?? TimeProvider.System;
        var rules = new AwsRetryRules(options, clock);
        pipeline.TimeProvider = clock;
        pipeline.AddRetry(
            new RetryStrategyOptions<HttpResponseMessage>
            {
                Name = "aws-standard",
                MaxRetryAttempts = options.MaxAttempts - 1,
                ShouldHandle = rules.ShouldRetryAsync,
                DelayGenerator = rules.DelayAsync,
                OnRetry = CountAsync,
            }
        );
    }

    // Under the name of OpenTelemetry's convention, by which the client reports it.
    private static ValueTask CountAsync(OnRetryArguments<HttpResponseMessage> retry)
    {
        var sent = retry.Context.GetRequestMessage();
        sent?.Options.Set(ResendCount, retry.AttemptNumber + 1);
        return ValueTask.CompletedTask;
    }

    /// <summary>Marks a client that has the rules already.</summary>
    private sealed class Added;
}
