using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace Runtime.Tests.AspNetCore;

public sealed class EndpointMetadataTests
{
    [Fact]
    public async Task An_endpoint_says_what_it_is()
    {
        await using var api = await TestApi.StartAsync(new BodyEndpoint(), new Handler(given => given));

        var metadata = api.Endpoints.Single(endpoint => endpoint.DisplayName == "POST /things/{id}").Metadata;

        Assert.Equal("PutThing", metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName);
        Assert.Equal(["POST"], metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods);
        Assert.Equal(["things"], metadata.GetMetadata<ITagsMetadata>()!.Tags);
        Assert.Equal("Puts a thing.", metadata.GetMetadata<IEndpointSummaryMetadata>()!.Summary);
        Assert.Equal(typeof(JsonNode), metadata.GetMetadata<IAcceptsMetadata>()!.RequestType);
        Assert.Equal(200, metadata.GetMetadata<IProducesResponseTypeMetadata>()!.StatusCode);
    }

    [Fact]
    public async Task Preflights_stay_out_of_descriptions()
    {
        await using var api = await TestApi.StartAsync(new BodyEndpoint(), new Handler(given => given));

        var preflight = api.Endpoints.Single(endpoint => endpoint.DisplayName == "OPTIONS /things/{id}");

        Assert.True(preflight.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>()!.ExcludeFromDescription);
    }
}
