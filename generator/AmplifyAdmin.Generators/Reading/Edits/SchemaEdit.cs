using System.Text.Json.Nodes;

namespace AmplifyAdmin.Generators.Reading.Edits;

/// <summary>A named schema of which an edit changed the text, and nothing else in the document.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Node">What it says now.</param>
/// <param name="Text">What has become of the document's text.</param>
internal sealed record SchemaEdit(string Name, JsonNode? Node, TextEdit Text);
