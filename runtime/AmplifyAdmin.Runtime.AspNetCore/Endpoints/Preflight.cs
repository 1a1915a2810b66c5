using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>
/// Answers documented <c>OPTIONS</c> requests with the methods of the path. Which other origins may call the API is
/// decided by the application's own CORS policy.
/// </summary>
public static class Preflight
{
    /// <summary>Adds the endpoint for one path.</summary>
    /// <param name="endpoints">The route builder to add to.</param>
    /// <param name="pattern">The route pattern.</param>
    /// <param name="methods">The methods of the path, separated by commas.</param>
    public static void Map(IEndpointRouteBuilder endpoints, string pattern, string methods)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        endpoints
            .Map(
                pattern,
                context =>
                {
                    context.Response.Headers.Allow = methods;
                    context.Response.ContentLength = 0;
                    return Task.CompletedTask;
                }
            )
            .WithMetadata(new HttpMethodMetadata(["OPTIONS"]), new ExcludeFromDescriptionAttribute())
            .WithDisplayName("OPTIONS " + pattern);
    }
}
