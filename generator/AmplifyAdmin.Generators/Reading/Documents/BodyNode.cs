using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading.Documents;

/// <summary>A request body or a response.</summary>
internal abstract class BodyNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    public string? Description { get; set; }
    public IReadOnlyList<KeyValuePair<string, MediaTypeNode>> Content { get; set; } = [];
}

/// <summary>A request body.</summary>
internal sealed class RequestBodyNode(SpecDocument document, JsonPointer pointer) : BodyNode(document, pointer)
{
    public bool Required { get; set; }
}

/// <summary>A response.</summary>
internal sealed class ResponseNode(SpecDocument document, JsonPointer pointer) : BodyNode(document, pointer)
{
    public string? Summary { get; set; }
    public IReadOnlyList<KeyValuePair<string, HeaderNode>> Headers { get; set; } = [];
    public IReadOnlyList<KeyValuePair<string, LinkNode>> Links { get; set; } = [];

    /// <summary>The schema of a Swagger 2.0 response, for every media type that the operation produces.</summary>
    public SchemaNode? Schema { get; set; }

    /// <summary>The examples of a Swagger 2.0 response by media type.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonNode?>> Examples { get; set; } = [];
}
