using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Adds the metadata that routing and OpenAPI tools look for to an endpoint, without reflection.</summary>
internal static class EndpointMetadata
{
    private static readonly ConditionalWeakTable<IServiceProvider, HashSet<string>> Names = [];

    public static IEndpointConventionBuilder Add(
        IEndpointConventionBuilder endpoint,
        EndpointDescription description,
        IServiceProvider application
    )
    {
        endpoint.WithMetadata(description, new HttpMethodMetadata([description.HttpMethod]));
        EndpointMethod.Add(endpoint, description);
        if (IsFirst(description.OperationId, application))
        {
            endpoint.WithName(description.OperationId);
        }

        endpoint.WithDisplayName(description.HttpMethod + " " + description.Pattern);
        if (description.Tags.Count > 0)
        {
            endpoint.WithTags(description.Tags.ToArray());
        }

        if (description.Summary is { } summary)
        {
            endpoint.WithMetadata(new EndpointSummaryAttribute(summary));
        }

        if (description.Description is { } text)
        {
            endpoint.WithMetadata(new EndpointDescriptionAttribute(text));
        }

        if (description.Accepts is { } accepts)
        {
            // Routing would answer 415 by itself to any other media type; "*/*" leaves the answer, which lists every fault, to the endpoint.
            endpoint.WithMetadata(new AcceptsMetadata([.. accepts.MediaTypes, "*/*"], accepts.Type, accepts.Optional));
        }

        foreach (var response in description.Produces)
        {
            // ASP.NET Core has no ranges of media types here.
            var mediaTypes = response.MediaTypes.Where(type => !type.Contains('*', StringComparison.Ordinal));
            endpoint.WithMetadata(
                new ProducesResponseTypeMetadata(response.Status, response.Type, mediaTypes.ToArray())
            );
        }

        return endpoint;
    }

    /// <summary>Routing refuses a name that is given twice, as when an API is mapped under two prefixes.</summary>
    private static bool IsFirst(string name, IServiceProvider application)
    {
        var names = Names.GetOrCreateValue(application);
        lock (names)
        {
            return names.Add(name);
        }
    }
}
