using System.Collections.Generic;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading.Documents;

/// <summary>A path item: the operations of one path.</summary>
internal sealed class PathItemNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    public string? Summary { get; set; }
    public string? Description { get; set; }
    public IReadOnlyList<ServerNode> Servers { get; set; } = [];
    public IReadOnlyList<ParameterNode> Parameters { get; set; } = [];

    /// <summary>The operations in document order.</summary>
    public List<OperationNode> Operations { get; } = [];
}

/// <summary>An operation.</summary>
internal sealed class OperationNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    /// <summary>The name of the field that contains the operation.</summary>
    public string Method => Pointer.Last;

    /// <summary>The HTTP method: a field of the path item in upper case, or the name in <c>additionalOperations</c> (3.2).</summary>
    public string HttpMethod => Pointer.Parent.Last == "additionalOperations" ? Method : Method.ToUpperInvariant();
    public string? OperationId { get; set; }
    public string? Summary { get; set; }
    public string? Description { get; set; }
    public bool Deprecated { get; set; }
    public IReadOnlyList<string> Tags { get; set; } = [];
    public IReadOnlyList<ParameterNode> Parameters { get; set; } = [];
    public RequestBodyNode? RequestBody { get; set; }
    public IReadOnlyList<KeyValuePair<string, ResponseNode>> Responses { get; set; } = [];
    public IReadOnlyList<KeyValuePair<string, CallbackNode>> Callbacks { get; set; } = [];

    /// <summary>The security requirements; null when those of the document apply.</summary>
    public IReadOnlyList<SecurityRequirementNode>? Security { get; set; }
    public IReadOnlyList<ServerNode> Servers { get; set; } = [];

    /// <summary>The media types of Swagger 2.0; null when those of the document apply.</summary>
    public IReadOnlyList<string>? Consumes { get; set; }

    /// <summary>The media types of Swagger 2.0; null when those of the document apply.</summary>
    public IReadOnlyList<string>? Produces { get; set; }
    public PagingNode? Paging { get; set; }

    /// <summary>The paging of <c>x-ms-pageable</c>, which <c>x-paging</c> takes precedence over.</summary>
    public PagingNode? Pageable { get; set; }
    public WaiterNode? Waiter { get; set; }

    /// <summary>The problems found inside the operation, which matter only when it is emitted.</summary>
    public List<DiagnosticRecord> Problems { get; } = [];
}

/// <summary>A callback: the operations that the caller offers, by the expressions that give their addresses.</summary>
internal sealed class CallbackNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    public List<KeyValuePair<string, PathItemNode>> Expressions { get; } = [];
}

/// <summary>A link from a response to an operation.</summary>
internal sealed class LinkNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    public string? OperationId { get; set; }
    public string? OperationRef { get; set; }
    public string? Description { get; set; }
}

/// <summary>The <c>x-waiter</c> extension: the operation that returns the state of the job that an operation starts.</summary>
internal sealed class WaiterNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    public string? Operation { get; set; }
    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; set; } = [];
    public string? Status { get; set; }
    public IReadOnlyList<string> Success { get; set; } = [];
    public IReadOnlyList<string> Failure { get; set; } = [];
}
