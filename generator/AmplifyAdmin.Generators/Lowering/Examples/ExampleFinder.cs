using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>Finds every value that a document states for a schema: examples, defaults and constants.</summary>
internal static class ExampleFinder
{
    /// <summary>The values.</summary>
    public static IEnumerable<StatedValue> Find(OpenApiDocument document)
    {
        foreach (var content in document.AllContents)
        {
            foreach (var stated in OfContent(content))
            {
                yield return stated;
            }
        }

        foreach (var schema in document.AllSchemas)
        {
            foreach (var stated in OfSchema(schema))
            {
                yield return stated;
            }
        }
    }

    private static IEnumerable<StatedValue> OfContent(ContentNode content)
    {
        if (content.Schema is not { } schema)
        {
            yield break;
        }

        if (content.HasExample)
        {
            yield return new StatedValue(
                "example",
                content.Example,
                content,
                content.Pointer.Append("example"),
                schema
            );
        }

        foreach (var example in content.Examples)
        {
            var node = example.Value;
            if (node.HasValue)
            {
                yield return new StatedValue("example", node.Value, node, node.Pointer.Append(node.Field), schema);
            }
        }
    }

    private static IEnumerable<StatedValue> OfSchema(SchemaNode schema)
    {
        if (schema.HasExample)
        {
            yield return new StatedValue("example", schema.Example, schema, schema.Pointer.Append("example"), schema);
        }

        if (schema.HasDefault)
        {
            yield return new StatedValue("default", schema.Default, schema, schema.Pointer.Append("default"), schema);
        }

        if (schema.HasConst)
        {
            yield return new StatedValue("const", schema.Const, schema, schema.Pointer.Append("const"), schema);
        }

        for (var index = 0; index < schema.Examples.Count; index++)
        {
            var place = schema.Pointer.Append("examples").Append(index);
            yield return new StatedValue("example", schema.Examples[index], schema, place, schema);
        }
    }
}

/// <summary>A value that the document states for a schema.</summary>
/// <param name="Keyword">The keyword that states it.</param>
/// <param name="Value">The value.</param>
/// <param name="Owner">The object that contains it.</param>
/// <param name="Pointer">Its position.</param>
/// <param name="Schema">The schema.</param>
internal sealed record StatedValue(
    string Keyword,
    JsonNode? Value,
    DocumentNode Owner,
    JsonPointer Pointer,
    SchemaNode Schema
);
