using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Answers the question of a browser which requests other sites may send (CORS).</summary>
public static class Preflight
{
    /// <summary>Adds the answer for one path.</summary>
    /// <param name="endpoints">Where it is added.</param>
    /// <param name="pattern">The route pattern.</param>
    /// <param name="methods">The methods of the path, separated by commas.</param>
    public static void Map(IEndpointRouteBuilder endpoints, string pattern, string methods)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var options = endpoints.ServiceProvider.GetService<ServerOptions>() ?? new ServerOptions();
        endpoints
            .Map(pattern, context => AnswerAsync(context, methods, options))
            .WithMetadata(new HttpMethodMetadata(["OPTIONS"]), new ExcludeFromDescriptionAttribute())
            .WithDisplayName("OPTIONS " + pattern);
    }

    private static Task AnswerAsync(HttpContext context, string methods, ServerOptions options)
    {
        var headers = context.Response.Headers;
        headers[options.RequestIdHeader] = options.NewRequestId();
        headers.Allow = methods;
        if (options.AllowedOrigin is { } origin)
        {
            headers.AccessControlAllowOrigin = origin;
            headers.AccessControlAllowMethods = methods;
            headers.AccessControlAllowHeaders = options.AllowedHeaders;
        }

        context.Response.ContentLength = 0;
        return Task.CompletedTask;
    }
}
