using System;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Shows an endpoint to ApiExplorer, which lists the endpoints that have a method.</summary>
internal static class EndpointMethod
{
    internal static readonly MethodInfo Method = ((RequestDelegate)Answer).Method;

    /// <summary>Adds the method and, as far as the framework takes them from an endpoint, the parameters.</summary>
    public static void Add(IEndpointConventionBuilder endpoint, EndpointDescription description)
    {
        endpoint.WithMetadata(Method);
#if NET9_0_OR_GREATER
        foreach (var parameter in description.Parameters)
        {
            endpoint.WithMetadata(EndpointBinding.Of(parameter));
        }

        if (description.Accepts is { } body)
        {
            endpoint.WithMetadata(EndpointBinding.Of(body));
        }
#endif
    }

    // ApiExplorer leaves a context out of the parameters.
    private static Task Answer(HttpContext context) =>
        throw new NotSupportedException(context.GetEndpoint()?.DisplayName);
}
