using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>One operation of an API on ASP.NET Core; emitted code derives from it.</summary>
/// <typeparam name="THandler">The interface that does the work, resolved from the request's services.</typeparam>
/// <param name="description">What the endpoint is.</param>
public abstract class ApiEndpoint<THandler>(EndpointDescription description)
    where THandler : class
{
    private ServerOptions options = new();
    private ILogger logger = NullLogger.Instance;

    /// <summary>The endpoints that read the operation's other media types; the request's content type chooses.</summary>
    protected virtual IReadOnlyList<ApiEndpoint<THandler>> Others => [];

    private EndpointDescription Description => description;

    /// <summary>Adds the endpoint to an application.</summary>
    /// <param name="endpoints">The route builder to add to.</param>
    /// <param name="configure">Called with the endpoint; null for none.</param>
    public IEndpointConventionBuilder Map(
        IEndpointRouteBuilder endpoints,
        Action<EndpointDescription, IEndpointConventionBuilder>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        options = endpoints.ServiceProvider.GetService<IOptions<ServerOptions>>()?.Value ?? options;
        logger =
            endpoints
                .ServiceProvider.GetService<ILoggerFactory>()
                ?.CreateLogger("AmplifyAdmin.Runtime.AspNetCore.Endpoints")
            ?? logger;
        var endpoint = EndpointMetadata.Add(
            endpoints.Map(description.Pattern, ProcessAsync),
            description,
            endpoints.ServiceProvider
        );
        configure?.Invoke(description, endpoint);
        return endpoint;
    }

    /// <summary>Reads and checks the request, calls the handler, writes the response. Returns early when the call is rejected.</summary>
    /// <param name="handler">What does the work.</param>
    /// <param name="exchange">The request and its response.</param>
    protected abstract ValueTask HandleAsync(THandler handler, EndpointCall exchange);

    /// <summary>Writes the documented error that an exception of the handler stands for.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="exchange">The request and its response.</param>
    /// <returns>The writing, or null when the exception stands for no documented error.</returns>
    protected virtual Task? WriteErrorAsync(Exception exception, EndpointCall exchange) => null;

    [SuppressMessage("Design", "CA1031", Justification = "A handler's bug must not reach the caller in any form.")]
    private async Task ProcessAsync(HttpContext context)
    {
        var endpoint = Choose(context.Request.ContentType);
        var call = new EndpointCall(context, endpoint.Description, options);
        try
        {
            await endpoint
                .HandleAsync(context.RequestServices.GetRequiredService<THandler>(), call)
                .ConfigureAwait(false);
            if (call.IsRejected)
            {
                await EndpointErrors.WriteRejectionAsync(call).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
            when (exception is OperationCanceledException or IOException
                && exception is not BadHttpRequestException
                && context.RequestAborted.IsCancellationRequested
            )
        {
            EndpointLog.Aborted(logger, description.OperationId, call.RequestId);
        }
        catch (Exception exception)
        {
            await FailAsync(endpoint, exception, call).ConfigureAwait(false);
        }
    }

    // What no endpoint documents is left to the first, which refuses it.
    private ApiEndpoint<THandler> Choose(string? contentType)
    {
        ApiEndpoint<THandler> best = this;
        if (Others.Count == 0 || string.IsNullOrEmpty(contentType))
        {
            return best;
        }

        var closeness = MediaTypes.Closeness(description.Accepts?.MediaTypes[0], contentType);
        foreach (var other in Others)
        {
            if (
                MediaTypes.Closeness(other.Description.Accepts?.MediaTypes[0], contentType) is var found
                && found > closeness
            )
            {
                (best, closeness) = (other, found);
            }
        }

        return best;
    }

    private static async ValueTask<bool> HandleAsync(Exception exception, HttpContext context)
    {
        foreach (var handler in context.RequestServices.GetServices<IExceptionHandler>())
        {
            if (await handler.TryHandleAsync(context, exception, context.RequestAborted).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask FailAsync(ApiEndpoint<THandler> endpoint, Exception exception, EndpointCall call)
    {
        if (call.Context.Response.HasStarted)
        {
            // Part of the answer is on its way: only cutting the connection tells the caller that it is not whole.
            EndpointLog.FailedMidway(logger, exception, description.OperationId, call.RequestId);
            call.Context.Abort();
        }
        else if (exception is BadHttpRequestException badRequest)
        {
            call.Reject("", "request", badRequest.Message);
            await EndpointErrors.WriteRejectionAsync(call).ConfigureAwait(false);
        }
        else if (endpoint.WriteErrorAsync(exception, call) is { } writing)
        {
            EndpointLog.Answered(logger, description.OperationId, exception.GetType().Name, call.RequestId);
            await writing.ConfigureAwait(false);
        }
        else if (!await HandleAsync(exception, call.Context).ConfigureAwait(false))
        {
            EndpointLog.Failed(logger, exception, description.OperationId, call.RequestId);
            await EndpointErrors.WriteFaultAsync(call, exception).ConfigureAwait(false);
        }
    }
}
