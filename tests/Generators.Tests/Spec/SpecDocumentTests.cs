using System.Text.Json.Nodes;
using Generators.Tests.Wire;
using Microsoft.OpenApi.Reader;

namespace Generators.Tests.Spec;

/// <summary>The transcribed document: sound by an independent validator, and whole.</summary>
public sealed class SpecDocumentTests
{
    private static readonly JsonObject Schemas = AmplifyDocument.Root["components"]!["schemas"]!.AsObject();

    [Fact]
    public void An_independent_validator_finds_nothing()
    {
        var result = new OpenApiJsonReader().Read(
            AmplifyDocument.Root.DeepClone(),
            new Uri("https://spec.example/amplify-admin.json"),
            new OpenApiReaderSettings()
        );

        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        Assert.Equal(30, result.Document!.Paths.Count);
    }

    [Fact]
    public void Every_resource_answers_preflight_requests() =>
        Assert.All(
            AmplifyDocument.Root["paths"]!.AsObject(),
            path => Assert.NotNull(path.Value!["options"]!["responses"]!["200"])
        );

    [Fact]
    public void All_documented_schemas_and_properties_are_there()
    {
        var objects = Schemas.Where(schema => schema.Value!["properties"] is not null).ToList();
        var enumerations = Schemas.Where(schema => schema.Value!["enum"] is not null).ToList();

        // 76 objects and the enumeration DeliveryMethod are the reference's 77; 13 enumerations got names here.
        Assert.Equal(76, objects.Count);
        Assert.Equal(14, enumerations.Count);
        Assert.Equal(Schemas.Count, objects.Count + enumerations.Count);
        Assert.Equal(243, objects.Sum(schema => schema.Value!["properties"]!.AsObject().Count));
    }

    [Fact]
    public void Everything_is_described()
    {
        var silent = new List<string>();
        foreach (var (name, schema) in Schemas)
        {
            Note(silent, name, schema!);
            foreach (var (property, node) in schema!["properties"]?.AsObject() ?? [])
            {
                Note(silent, $"{name}.{property}", node!);
            }
        }

        foreach (var (path, item) in AmplifyDocument.Root["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject().Where(entry => entry.Value is JsonObject))
            {
                Note(silent, $"{method} {path}", operation!);
            }
        }

        Assert.Empty(silent);
    }

    [Fact]
    public void Every_request_and_response_has_an_example()
    {
        var bodies = AmplifyDocument
            .OperationIds()
            .Select(row => AmplifyDocument.Operation(row.Data).Node)
            .SelectMany(node =>
                new[] { node["requestBody"] }.Concat(node["responses"]!.AsObject().Select(entry => entry.Value))
            )
            .Select(AmplifyDocument.SchemaOf)
            .Where(schema => schema is not null);

        Assert.All(bodies, body => Assert.NotNull(body!.Value.Schema["example"]));
    }

    private static void Note(List<string> silent, string name, JsonNode node)
    {
        if (string.IsNullOrWhiteSpace(node["description"]?.GetValue<string>()))
        {
            silent.Add(name);
        }
    }
}
