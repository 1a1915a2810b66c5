using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.References;

/// <summary>What a reference leads to.</summary>
/// <param name="Document">The file it stands in.</param>
/// <param name="Node">The node.</param>
/// <param name="Pointer">Where in the file.</param>
internal sealed record ResolvedNode(SpecDocument Document, JsonNode? Node, JsonPointer Pointer);
