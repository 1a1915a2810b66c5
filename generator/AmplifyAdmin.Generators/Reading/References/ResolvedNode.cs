using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.References;

/// <summary>The target of a reference.</summary>
/// <param name="Document">The file that contains it.</param>
/// <param name="Node">The node.</param>
/// <param name="Pointer">Where in the file.</param>
internal sealed record ResolvedNode(SpecDocument Document, JsonNode? Node, JsonPointer Pointer);
