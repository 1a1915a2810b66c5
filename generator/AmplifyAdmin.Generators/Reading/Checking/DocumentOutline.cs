using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Checking;

/// <summary>
/// Copies of a document what the OpenAPI library is to check: all but the insides of schemas, examples and extensions.
/// Schemas are checked while they are read here; to the library they are the larger part of its work, and boolean
/// schemas make it fail.
/// </summary>
internal sealed class DocumentOutline
{
    // Members whose own members are named by the document's author.
    private static readonly HashSet<string> Maps =
    [
        "callbacks",
        "content",
        "encoding",
        "examples",
        "headers",
        "links",
        "mediaTypes",
        "parameters",
        "pathItems",
        "paths",
        "requestBodies",
        "responses",
        "securitySchemes",
        "variables",
        "webhooks",
    ];

    private static readonly HashSet<string> SchemaMaps = ["definitions", "schemas"];
    private static readonly HashSet<string> Schemas = ["itemSchema", "schema"];
    private static readonly HashSet<string> Values = ["example", "value"];

    private readonly CancellationToken cancellation;

    private DocumentOutline(CancellationToken cancellation)
    {
        this.cancellation = cancellation;
    }

    /// <summary>The outline; each node stands where it stands in the document.</summary>
    public static JsonNode Of(SpecDocument document, CancellationToken cancellation) =>
        new DocumentOutline(cancellation).Members(document.Root);

    private JsonNode? Node(JsonNode? node) =>
        node switch
        {
            JsonObject members => Members(members),
            JsonArray array => new JsonArray(array.Select(Node).ToArray()),
            _ => node?.DeepClone(),
        };

    private JsonObject Members(JsonObject members)
    {
        cancellation.ThrowIfCancellationRequested();
        var copy = new JsonObject();
        foreach (var member in members)
        {
            if (IsKept(member.Key))
            {
                copy.Add(member.Key, Member(member.Key, member.Value));
            }
        }

        return copy;
    }

    private JsonNode? Member(string name, JsonNode? value) =>
        value switch
        {
            JsonObject map when Maps.Contains(name) => Map(map, Node),
            JsonObject map when SchemaMaps.Contains(name) => Map(map, Schema),
            _ => Schemas.Contains(name) ? Schema(value) : Node(value),
        };

    private static JsonObject Map(JsonObject map, Func<JsonNode?, JsonNode?> copy)
    {
        var result = new JsonObject();
        foreach (var entry in map)
        {
            result.Add(entry.Key, copy(entry.Value));
        }

        return result;
    }

    private static JsonNode? Schema(JsonNode? schema) => new JsonObject();

    private static bool IsKept(string name) =>
        !Values.Contains(name) && !name.StartsWith("x-", StringComparison.OrdinalIgnoreCase);
}
