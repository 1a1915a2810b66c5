using System.Collections.Generic;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading.Documents;

/// <summary>The <c>components</c> object: definitions that the rest of the document refers to.</summary>
internal sealed class ComponentsNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    public IReadOnlyList<KeyValuePair<string, SchemaNode>> Schemas { get; set; } = [];
    public IReadOnlyList<KeyValuePair<string, ResponseNode>> Responses { get; set; } = [];
    public IReadOnlyList<KeyValuePair<string, ParameterNode>> Parameters { get; set; } = [];
    public IReadOnlyList<KeyValuePair<string, ExampleNode>> Examples { get; set; } = [];
    public IReadOnlyList<KeyValuePair<string, RequestBodyNode>> RequestBodies { get; set; } = [];
    public IReadOnlyList<KeyValuePair<string, HeaderNode>> Headers { get; set; } = [];
    public IReadOnlyList<KeyValuePair<string, SecuritySchemeNode>> SecuritySchemes { get; set; } = [];
    public IReadOnlyList<KeyValuePair<string, LinkNode>> Links { get; set; } = [];
    public IReadOnlyList<KeyValuePair<string, CallbackNode>> Callbacks { get; set; } = [];
    public IReadOnlyList<KeyValuePair<string, PathItemNode>> PathItems { get; set; } = [];
    public IReadOnlyList<KeyValuePair<string, MediaTypeNode>> MediaTypes { get; set; } = [];
}
