using System.IO;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;

namespace AmplifyAdmin.Emulator.Hosting;

/// <summary>What a browser finds: the live view at <c>/</c>, the reference at <c>/reference</c>, the document and the state as JSON.</summary>
internal static class WebPages
{
    public static void MapWebPages(this IEndpointRouteBuilder endpoints, bool isSigned)
    {
        Map(endpoints, "/", "live.html", "text/html; charset=utf-8");
        Map(endpoints, "/live.css", "live.css", "text/css; charset=utf-8");
        Map(endpoints, "/live.js", "live.js", "text/javascript; charset=utf-8");
        Map(endpoints, "/openapi/amplify-admin.yaml", "amplify-admin.yaml", "application/yaml; charset=utf-8");
        var reference = ReferenceDocument.Of(Read("amplify-admin.yaml"), isSigned);
        MapText(endpoints, "/reference/amplify-admin.yaml", reference, "application/yaml; charset=utf-8");
        endpoints.Map("/state.json", LiveState.WriteAsync).WithMetadata(new HttpMethodMetadata(["GET"]));
        endpoints.MapScalarApiReference(
            "/reference",
            (scalar, context) =>
            {
                scalar.Title = "Amplify Admin";
                scalar.OpenApiRoutePattern = "/reference/amplify-admin.yaml";
                scalar.WithDefaultHttpClient(ScalarTarget.CSharp, ScalarClient.HttpClient);
                scalar.Servers =
                [
                    new ScalarServer($"{context.Request.Scheme}://{context.Request.Host}/prod", "This emulator"),
                ];

                // Nothing may be fetched from or offered by anyone else.
                scalar.DefaultFonts = false;
                scalar.Telemetry = false;
                scalar.ShowDeveloperTools = DeveloperToolsVisibility.Never;
                scalar.HideClientButton = true;
                scalar.Agent = new ScalarAgentOptions { Disabled = true };
                scalar.Mcp = new ScalarMcpOptions { Disabled = true };
            }
        );
    }

    private static void Map(IEndpointRouteBuilder endpoints, string path, string resource, string type) =>
        MapText(endpoints, path, Read(resource), type);

    private static void MapText(IEndpointRouteBuilder endpoints, string path, string text, string type)
    {
        endpoints
            .Map(
                path,
                context =>
                {
                    context.Response.ContentType = type;
                    return context.Response.WriteAsync(text);
                }
            )
            .WithMetadata(new HttpMethodMetadata(["GET"]));
    }

    private static string Read(string resource)
    {
        using var stream = typeof(WebPages).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
