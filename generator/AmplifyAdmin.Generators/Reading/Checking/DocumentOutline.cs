using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Checking;

/// <summary>
/// Copies the parts of a document that the OpenAPI library checks: everything except schemas, examples and extensions.
/// Schemas are checked while they are read here. To the library they are most of the work, and boolean schemas make it
/// throw.
/// </summary>
internal sealed class DocumentOutline
{
    private readonly HashSet<JsonNode> leftOut;
    private readonly CancellationToken cancellation;

    private DocumentOutline(HashSet<JsonNode> leftOut, CancellationToken cancellation)
    {
        this.leftOut = leftOut;
        this.cancellation = cancellation;
    }

    /// <summary>Copies a document. Every node keeps its position.</summary>
    public static JsonNode Of(OpenApiDocument document, CancellationToken cancellation) =>
        new DocumentOutline(document.Unchecked, cancellation).Members(document.Document.Root);

    private JsonNode? Node(JsonNode? node) =>
        node switch
        {
            null => null,
            _ when leftOut.Contains(node) => new JsonObject(),
            JsonObject members => Members(members),
            JsonArray array => new JsonArray(array.Select(Node).ToArray()),
            _ => node.DeepClone(),
        };

    // No rule of the library asks for a schema; of those in components it checks the names.
    private JsonObject Members(JsonObject members)
    {
        cancellation.ThrowIfCancellationRequested();
        var copy = new JsonObject();
        foreach (var member in members)
        {
            if (!member.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase) && member.Key != "schema")
            {
                copy.Add(member.Key, Node(member.Value));
            }
        }

        return copy;
    }
}
