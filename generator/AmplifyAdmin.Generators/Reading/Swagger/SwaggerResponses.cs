using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Swagger;

/// <summary>Gives responses of Swagger 2.0 the media types that their operations produce.</summary>
internal sealed class SwaggerResponses
{
    private readonly Dictionary<(ResponseNode Response, string MediaTypes), ResponseNode> known = [];

    /// <summary>Completes the responses of an operation.</summary>
    public void Complete(OperationNode operation, IReadOnlyList<string> produces) =>
        operation.Responses = operation
            .Responses.Select(entry => new KeyValuePair<string, ResponseNode>(entry.Key, Of(entry.Value, produces)))
            .ToList();

    private ResponseNode Of(ResponseNode response, IReadOnlyList<string> produces)
    {
        if (response.Schema is null && response.Examples.Count == 0)
        {
            return response;
        }

        // Operations that share a response can produce different media types.
        var key = (response, string.Join(",", produces));
        if (!known.TryGetValue(key, out var completed))
        {
            completed = new ResponseNode(response.Document, response.Pointer)
            {
                Description = response.Description,
                Headers = response.Headers,
                Content = SwaggerMediaTypes.Content(response, MediaTypes(response, produces), response.Schema),
            };
            known.Add(key, completed);
        }

        return completed;
    }

    private static List<string> MediaTypes(ResponseNode response, IReadOnlyList<string> produces) =>
        response.Schema is null ? response.Examples.Select(example => example.Key).ToList()
        : SwaggerMediaTypes.IsFile(response.Schema)
            ? produces
                .Where(type => !SwaggerMediaTypes.IsJson(type))
                .DefaultIfEmpty("application/octet-stream")
                .ToList()
        : produces.DefaultIfEmpty("application/json").ToList();
}
