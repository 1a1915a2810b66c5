using System;
using System.IO;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Serves the document that endpoints were emitted from.</summary>
public static class DocumentEndpoint
{
    /// <summary>Adds the endpoint.</summary>
    /// <param name="endpoints">The route builder to add to.</param>
    /// <param name="assembly">The assembly that contains the document.</param>
    /// <param name="resource">The name of the resource.</param>
    /// <param name="pattern">The route pattern.</param>
    /// <exception cref="InvalidOperationException">The assembly does not contain the document.</exception>
    public static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder endpoints,
        Assembly assembly,
        string resource,
        string pattern
    )
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(assembly);
        var document = Read(assembly, resource);
        var mediaType = resource.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? "application/json"
            : "application/yaml";
        return endpoints
            .Map(
                pattern,
                async context =>
                {
                    context.Response.ContentType = mediaType;
                    context.Response.ContentLength = document.Length;
                    if (!HttpMethods.IsHead(context.Request.Method))
                    {
                        await context.Response.Body.WriteAsync(document, context.RequestAborted).ConfigureAwait(false);
                    }
                }
            )
            .WithMetadata(new HttpMethodMetadata(["GET", "HEAD"]), new ExcludeFromDescriptionAttribute())
            .WithDisplayName("The OpenAPI document");
    }

    private static byte[] Read(Assembly assembly, string resource)
    {
        using var stream =
            assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException(
                $"The assembly {assembly.GetName().Name} does not contain the document as the resource '{resource}'. The build adds it for OpenApiSpec items whose Emit metadata contains Server or Endpoints."
            );
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
