using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading.Documents;

/// <summary>A whole OpenAPI document, typed, with all references resolved.</summary>
internal sealed class OpenApiDocument : DocumentNode
{
    public OpenApiDocument(SpecDocument document, JsonPointer pointer)
        : base(document, pointer) { }

    public string Path => Document.Path;
    public Dialect Dialect => Document.Dialect;

    /// <summary>Whether it only has the schemas of parts.</summary>
    public bool IsOfParts { get; set; }

    public InfoNode? Info { get; set; }

    /// <summary>The document's own address, against which relative references are resolved (3.2).</summary>
    public string? Self { get; set; }
    public IReadOnlyList<ServerNode> Servers { get; set; } = [];
    public IReadOnlyList<KeyValuePair<string, PathItemNode>> Paths { get; set; } = [];
    public IReadOnlyList<KeyValuePair<string, PathItemNode>> Webhooks { get; set; } = [];
    public ComponentsNode? Components { get; set; }
    public IReadOnlyList<SecurityRequirementNode> Security { get; set; } = [];
    public IReadOnlyList<TagNode> Tags { get; set; } = [];

    /// <summary>The named schemas: <c>components.schemas</c>, or <c>definitions</c> in Swagger 2.0.</summary>
    public IReadOnlyList<KeyValuePair<string, SchemaNode>> Schemas { get; set; } = [];

    /// <summary>The security schemes: <c>components.securitySchemes</c>, or <c>securityDefinitions</c> in Swagger 2.0.</summary>
    public IReadOnlyList<KeyValuePair<string, SecuritySchemeNode>> SecuritySchemes { get; set; } = [];

    /// <summary>The scheme, host and base path that Swagger 2.0 has instead of servers, and its media types.</summary>
    public SwaggerDefaults Swagger { get; } = new();

    /// <summary>The schemas of parts that the document refers to, by the names of their places.</summary>
    public IReadOnlyList<KeyValuePair<string, SchemaNode>> PartSchemas { get; set; } = [];

    /// <summary>Every schema that was read, in the document and in its parts.</summary>
    public IReadOnlyList<SchemaNode> AllSchemas { get; set; } = [];

    /// <summary>Every object outside schemas that can have examples.</summary>
    public IReadOnlyList<ContentNode> AllContents { get; set; } = [];

    /// <summary>The values that the check by the OpenAPI library leaves out: schemas, examples and unknown fields.</summary>
    public HashSet<JsonNode> Unchecked { get; set; } = [];

    /// <summary>The problems found outside operations; those of an operation are kept with it.</summary>
    public IReadOnlyList<DiagnosticRecord> Problems { get; set; } = [];
}

/// <summary>The fields of a Swagger 2.0 document that apply to all operations.</summary>
internal sealed class SwaggerDefaults
{
    public string? Host { get; set; }
    public string? BasePath { get; set; }
    public IReadOnlyList<string> Schemes { get; set; } = [];
    public IReadOnlyList<string> Consumes { get; set; } = [];
    public IReadOnlyList<string> Produces { get; set; } = [];
}

/// <summary>The <c>info</c> object.</summary>
internal sealed class InfoNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    public string? Title { get; set; }
    public string? Version { get; set; }
    public string? Summary { get; set; }
    public string? Description { get; set; }
}

/// <summary>A tag, which groups operations.</summary>
internal sealed class TagNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    public string? Name { get; set; }
    public string? Summary { get; set; }
    public string? Description { get; set; }

    /// <summary>The name of the tag that contains this one (3.2).</summary>
    public string? Parent { get; set; }

    /// <summary>The purpose of the tag, such as <c>nav</c> (3.2).</summary>
    public string? Kind { get; set; }
}

/// <summary>A server.</summary>
internal sealed class ServerNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    public string? Url { get; set; }
    public string? Name { get; set; }
    public string? Description { get; set; }
    public IReadOnlyList<KeyValuePair<string, ServerVariableNode>> Variables { get; set; } = [];
}

/// <summary>A variable in a server's URL.</summary>
internal sealed class ServerVariableNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    public IReadOnlyList<string> Enum { get; set; } = [];
    public string? Default { get; set; }
    public string? Description { get; set; }
}
