using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields;

namespace AmplifyAdmin.Generators.Reading.Swagger;

/// <summary>Completes a Swagger 2.0 document: its servers, bodies and media types become those of OpenAPI 3.</summary>
internal static class SwaggerDocument
{
    /// <summary>Completes a document.</summary>
    public static void Complete(OpenApiDocument document, ObjectReader reader)
    {
        document.Servers = Servers(document);
        var bodies = new SwaggerBodies(reader);
        var responses = new SwaggerResponses();
        foreach (var item in document.Paths.Select(path => path.Value))
        {
            foreach (var operation in item.Operations)
            {
                reader.Session.Sink = operation.Problems;
                bodies.Complete(operation, item, operation.Consumes ?? document.Swagger.Consumes);
                responses.Complete(operation, operation.Produces ?? document.Swagger.Produces);
            }
        }

        foreach (var item in document.Paths.Select(path => path.Value))
        {
            item.Parameters = SwaggerBodies.WithoutBody(item.Parameters);
        }

        reader.Session.Sink = reader.Session.Problems;
    }

    private static List<ServerNode> Servers(OpenApiDocument document)
    {
        var swagger = document.Swagger;
        var path = swagger.BasePath is null or "/" ? "" : swagger.BasePath;
        if (swagger.Host is not { Length: > 0 } host)
        {
            return path.Length == 0 ? [] : [Server(document, "basePath", path)];
        }

        var schemes = swagger.Schemes.Where(scheme => scheme is "http" or "https").DefaultIfEmpty("https");
        return schemes.Select(scheme => Server(document, "host", scheme + "://" + host + path)).ToList();
    }

    private static ServerNode Server(OpenApiDocument document, string field, string url) =>
        new(document.Document, JsonPointer.Root.Append(field)) { Url = url };
}
