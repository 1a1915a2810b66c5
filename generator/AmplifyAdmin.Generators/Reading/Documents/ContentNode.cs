using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading.Documents;

/// <summary>An object that describes a value by a schema and can have examples of it.</summary>
internal abstract class ContentNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    public SchemaNode? Schema { get; set; }
    public bool HasExample { get; set; }
    public JsonNode? Example { get; set; }
    public IReadOnlyList<KeyValuePair<string, ExampleNode>> Examples { get; set; } = [];
}

/// <summary>A media type of a body.</summary>
internal sealed class MediaTypeNode(SpecDocument document, JsonPointer pointer) : ContentNode(document, pointer)
{
    /// <summary>The schema of each item of a sequence (3.2).</summary>
    public SchemaNode? ItemSchema { get; set; }
    public IReadOnlyList<KeyValuePair<string, EncodingNode>> Encoding { get; set; } = [];

    /// <summary>The encodings of the first parts of a multipart body without names (3.2).</summary>
    public IReadOnlyList<EncodingNode> PrefixEncoding { get; set; } = [];

    /// <summary>The encoding of the remaining parts of a multipart body without names (3.2).</summary>
    public EncodingNode? ItemEncoding { get; set; }
}

/// <summary>A parameter or a header.</summary>
internal abstract class ValueNode(SpecDocument document, JsonPointer pointer) : ContentNode(document, pointer)
{
    public string? Description { get; set; }
    public bool Required { get; set; }
    public bool Deprecated { get; set; }
    public string? Style { get; set; }
    public bool? Explode { get; set; }
    public IReadOnlyList<KeyValuePair<string, MediaTypeNode>> Content { get; set; } = [];

    /// <summary>How Swagger 2.0 writes the elements of an array.</summary>
    public string? CollectionFormat { get; set; }
}

/// <summary>A parameter.</summary>
internal sealed class ParameterNode(SpecDocument document, JsonPointer pointer) : ValueNode(document, pointer)
{
    public string? Name { get; set; }
    public string? In { get; set; }
    public bool AllowEmptyValue { get; set; }
    public bool AllowReserved { get; set; }
}

/// <summary>A header of a response.</summary>
internal sealed class HeaderNode(SpecDocument document, JsonPointer pointer) : ValueNode(document, pointer);

/// <summary>How one field of a form is written.</summary>
internal sealed class EncodingNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    public string? ContentType { get; set; }
    public IReadOnlyList<KeyValuePair<string, HeaderNode>> Headers { get; set; } = [];
    public string? Style { get; set; }
    public bool? Explode { get; set; }
    public bool? AllowReserved { get; set; }

    /// <summary>Whether any of the fields is present that replace the media type by a style.</summary>
    public bool HasStyle { get; set; }
}

/// <summary>An example.</summary>
internal sealed class ExampleNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    public string? Summary { get; set; }
    public string? Description { get; set; }
    public bool HasValue { get; set; }
    public JsonNode? Value { get; set; }

    /// <summary>The field that holds the value: <c>value</c>, or <c>dataValue</c> (3.2).</summary>
    public string Field { get; set; } = "value";
}
