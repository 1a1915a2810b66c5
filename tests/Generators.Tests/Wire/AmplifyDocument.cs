using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Reading.Formats;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.Text;

namespace Generators.Tests.Wire;

/// <summary>The real document as nodes: what the wire is held against.</summary>
internal static class AmplifyDocument
{
    public static JsonObject Root { get; } =
        SpecReader
            .Read("/spec/amplify-admin.yaml", SourceText.From(Repository.AmplifySpec), CancellationToken.None)
            .Document!.Root;

    /// <summary>The ids of all operations that have one.</summary>
    public static TheoryData<string> OperationIds()
    {
        var ids = new TheoryData<string>();
        foreach (var (_, _, operation) in Operations())
        {
            ids.Add(operation["operationId"]!.GetValue<string>());
        }

        return ids;
    }

    public static (string Method, string Path, JsonObject Node) Operation(string id) =>
        Operations().Single(operation => operation.Node["operationId"]!.GetValue<string>() == id);

    /// <summary>The schema that a body or response refers to; null when it has none.</summary>
    public static (string Name, JsonObject Schema)? SchemaOf(JsonNode? body)
    {
        var resolved = Resolve(body);
        if (resolved?["content"]?["application/json"]?["schema"]?["$ref"]?.GetValue<string>() is not { } reference)
        {
            return null;
        }

        return (
            reference[(reference.LastIndexOf('/') + 1)..],
            (JsonObject)Resolve(new JsonObject { ["$ref"] = reference })!
        );
    }

    /// <summary>A schema's example.</summary>
    public static JsonNode Example(JsonObject schema) => schema["example"]!;

    private static JsonNode? Resolve(JsonNode? node)
    {
        while (node?["$ref"]?.GetValue<string>() is { } reference)
        {
            node = reference[2..].Split('/').Aggregate((JsonNode?)Root, (at, segment) => at![segment]);
        }

        return node;
    }

    private static IEnumerable<(string Method, string Path, JsonObject Node)> Operations() =>
        from path in Root["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        where (method.Value as JsonObject)?["operationId"] is not null
        select (method.Key.ToUpperInvariant(), path.Key, (JsonObject)method.Value!);
}
