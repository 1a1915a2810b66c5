using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using AmplifyAdmin;
using Library;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PetStore;
using Xunit;

namespace Generated.Tests.Servers;

/// <summary>The emitted endpoints in the document that Swashbuckle writes.</summary>
public sealed class SwashbuckleTests
{
    [Fact]
    public Task Every_operation_of_Amplify_is_listed() =>
        AssertListedAsync(endpoints => endpoints.MapAmplifyAdmin(), endpoints => endpoints.MapAmplifyAdminDocument());

    [Fact]
    public Task Every_operation_of_the_library_is_listed() =>
        AssertListedAsync(endpoints => endpoints.MapLibrary(), endpoints => endpoints.MapLibraryDocument());

    [Fact]
    public Task Every_operation_of_the_pet_store_is_listed() =>
        AssertListedAsync(endpoints => endpoints.MapPetStore(), endpoints => endpoints.MapPetStoreDocument());

    private static async Task AssertListedAsync(
        Action<IEndpointRouteBuilder> map,
        Action<IEndpointRouteBuilder> mapDocument
    )
    {
        await using var app = await LoopbackApp.StartAsync(
            services => services.AddEndpointsApiExplorer().AddSwaggerGen(),
            endpoints =>
            {
                map(endpoints);
                mapDocument(endpoints);
                endpoints.MapSwagger();
            }
        );
        var cancellation = TestContext.Current.CancellationToken;

        var described = Described(await app.Client.GetStringAsync("/openapi.yaml", cancellation)).ToList();
        var listed = Listed(await app.Client.GetStringAsync("/swagger/v1/swagger.json", cancellation));

        Assert.NotEmpty(described);
        Assert.Equal(described.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Listed(string json) =>
        from path in JsonNode.Parse(json)!["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select $"{operation.Key} {path.Key}";

    // Paths are indented by two spaces and methods by four in these documents. OPTIONS answers preflight requests, which
    // documents of tools leave out.
    private static IEnumerable<string> Described(string yaml)
    {
        var path = "";
        foreach (
            Match match in Regex.Matches(
                yaml,
                "^  (?:  (get|put|post|patch|delete|head)|(/.*)):$",
                RegexOptions.Multiline
            )
        )
        {
            if (match.Groups[1].Success)
            {
                yield return $"{match.Groups[1].Value} {path}";
            }

            path = match.Groups[2].Success ? match.Groups[2].Value : path;
        }
    }
}
