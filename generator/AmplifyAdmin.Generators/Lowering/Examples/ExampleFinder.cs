using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>Finds every value a document states for a schema: examples, defaults, constants.</summary>
internal sealed class ExampleFinder
{
    private readonly LoweringContext context;
    private readonly SchemaReader reader;
    private readonly List<StatedValue> found = [];

    public ExampleFinder(LoweringContext context)
    {
        this.context = context;

        // Lowering has read these schemas before and said what is wrong with them.
        reader = new SchemaReader(context.Document, [], context.SchemaCounter);
    }

    /// <summary>The values, in document order.</summary>
    public IReadOnlyList<StatedValue> Find()
    {
        Visit(context.Document.Root, JsonPointer.Root);
        return found;
    }

    private void Visit(JsonNode? node, JsonPointer pointer)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        if (node is JsonArray array)
        {
            for (var index = 0; index < array.Count; index++)
            {
                Visit(array[index], pointer.Append(index));
            }
        }
        else if (node is JsonObject members)
        {
            VisitMembers(members, pointer);
        }
    }

    private void VisitMembers(JsonObject members, JsonPointer pointer)
    {
        var schema = members["schema"] is { } own ? reader.Read(own, pointer.Append("schema")) : null;
        foreach (var member in members)
        {
            var place = pointer.Append(member.Key);
            switch (member.Key)
            {
                case "schema" when schema is not null:
                    VisitSchema(schema);
                    break;
                case "schemas" when pointer.Text == "/components":
                    VisitSchemas(member.Value as JsonObject, place);
                    break;
                case "example" when schema is not null:
                    found.Add(new StatedValue("example", member.Value, place, schema));
                    break;
                case "examples" when schema is not null:
                    AddNamed(member.Value as JsonObject, place, schema);
                    break;
                case "example" or "examples":
                    break;
                default:
                    if (!member.Key.StartsWith("x-", StringComparison.Ordinal))
                    {
                        Visit(member.Value, place);
                    }

                    break;
            }
        }
    }

    private void AddNamed(JsonObject? examples, JsonPointer pointer, SchemaNode schema)
    {
        foreach (var example in examples ?? [])
        {
            var place = pointer.Append(example.Key);
            var node = example.Value;
            if (
                node?["$ref"] is JsonValue text
                && text.TryGetValue(out string? reference)
                && context.References.Resolve(reference, context.Document.Path) is { } target
                && target.Document.Path == context.Document.Path
            )
            {
                (node, place) = (target.Node, target.Pointer);
            }

            if (node is JsonObject members && members.ContainsKey("value"))
            {
                found.Add(new StatedValue("example", members["value"], place.Append("value"), schema));
            }
        }
    }

    private void VisitSchemas(JsonObject? schemas, JsonPointer pointer)
    {
        foreach (var schema in schemas ?? [])
        {
            VisitSchema(reader.Read(schema.Value, pointer.Append(schema.Key)));
        }
    }

    private void VisitSchema(SchemaNode schema)
    {
        if (schema.Raw is JsonObject members)
        {
            foreach (var keyword in new[] { "example", "default", "const" })
            {
                if (members.ContainsKey(keyword))
                {
                    found.Add(new StatedValue(keyword, members[keyword], schema.Pointer.Append(keyword), schema));
                }
            }

            var examples = members["examples"] as JsonArray ?? [];
            for (var index = 0; index < examples.Count; index++)
            {
                var place = schema.Pointer.Append("examples").Append(index);
                found.Add(new StatedValue("example", examples[index], place, schema));
            }
        }

        foreach (var child in Children(schema))
        {
            VisitSchema(child);
        }
    }

    private static IEnumerable<SchemaNode> Children(SchemaNode schema) =>
        schema
            .Properties.Concat(schema.PatternProperties)
            .Concat(schema.DependentSchemas)
            .Select(entry => entry.Value)
            .Concat(schema.AllOf)
            .Concat(schema.AnyOf)
            .Concat(schema.OneOf)
            .Concat(schema.PrefixItems)
            .Concat(
                new[]
                {
                    schema.Items,
                    schema.Contains,
                    schema.UnevaluatedItems,
                    schema.AdditionalProperties,
                    schema.PropertyNames,
                    schema.UnevaluatedProperties,
                    schema.Not,
                    schema.If,
                    schema.Then,
                    schema.Else,
                }.OfType<SchemaNode>()
            );
}

/// <summary>A value the document states for a schema.</summary>
/// <param name="Keyword">What states it.</param>
/// <param name="Value">The value.</param>
/// <param name="Pointer">Where it stands.</param>
/// <param name="Schema">The schema.</param>
internal sealed record StatedValue(string Keyword, JsonNode? Value, JsonPointer Pointer, SchemaNode Schema);
