using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields.Keywords;

namespace AmplifyAdmin.Generators.Reading.Fields.Objects;

/// <summary>The fields of parameters and headers.</summary>
internal static class ParameterFields
{
    private const Versions From30 = Versions.From30;

    // In Swagger 2.0 a parameter or header is itself a schema of a scalar or an array.
    private static readonly IEnumerable<string> Keywords = SchemaFields
        .Assertions.Where(keyword => keyword.Asserts is JsonKinds.String or JsonKinds.Number or JsonKinds.Array)
        .Where(keyword => keyword.Versions.Include(Dialect.Swagger20))
        .Select(keyword => keyword.Name)
        .Concat(["type", "format", "default", "enum"]);

    public static FieldTable<ParameterNode> Parameter { get; } = CreateParameter();
    public static FieldTable<HeaderNode> Header { get; } =
        Common(
            new FieldTable<HeaderNode>((document, pointer) => new HeaderNode(document, pointer))
            {
                Completed = Complete,
            }
        );

    private static FieldTable<ParameterNode> CreateParameter()
    {
        var table = new FieldTable<ParameterNode>((document, pointer) => new ParameterNode(document, pointer))
        {
            Completed = Complete,
        };
        table.Add("name", (value, node) => node.Name = value.Scalar());
        table.Add("in", (value, node) => node.In = value.Scalar());
        table.Add("allowEmptyValue", (value, node) => node.AllowEmptyValue = value.OptionalFlag() == true);
        table.Add("allowReserved", From30, (value, node) => node.AllowReserved = value.OptionalFlag() == true);
        return Common(table);
    }

    private static bool IsSwaggerArray(ObjectReader reader, ValueNode node) =>
        reader.Dialect == Dialect.Swagger20 && node.Schema is { Types: JsonKinds.Array };

    private static (string? Style, bool Explode) StyleOf(ObjectReader reader, ValueNode node)
    {
        switch (node.CollectionFormat)
        {
            case null or "csv":
                return (null, false);
            case "multi":
                return ("form", true);
            case "ssv":
                return ("spaceDelimited", false);
            case "pipes":
                return ("pipeDelimited", false);
            default:
                reader.Unsupported(
                    node.Pointer.Append("collectionFormat"),
                    $"The collection format '{node.CollectionFormat}'",
                    "elements are separated by commas; write csv, ssv, pipes or multi"
                );
                return (null, false);
        }
    }

    private static FieldTable<T> Common<T>(FieldTable<T> table)
        where T : ValueNode
    {
        table.Add("description", (value, node) => node.Description = value.Scalar());
        table.Add("required", (value, node) => node.Required = value.OptionalFlag() == true);
        table.Add("deprecated", From30, (value, node) => node.Deprecated = value.OptionalFlag() == true);
        table.Add("style", From30, (value, node) => node.Style = value.Scalar());
        table.Add("explode", From30, (value, node) => node.Explode = value.OptionalFlag());
        table.Add("schema", (value, node) => node.Schema = value.SharedSchema());
        table.Add("content", From30, (value, node) => node.Content = value.Map(ContentFields.MediaType));
        table.Add("example", From30, (value, node) => (node.HasExample, node.Example) = (true, value.Any()));
        table.Add("examples", From30, (value, node) => node.Examples = value.Map(ContentFields.Example));
        table.Add("collectionFormat", Versions.V20, (value, node) => node.CollectionFormat = value.Scalar());
        table.Add(("example", "examples"));
        table.Add(("schema", "content"));
        table.Add(("style", "content"));
        foreach (var keyword in Keywords)
        {
            table.Add(keyword, Versions.V20, ReadKeyword);
        }

        return table;
    }

    private static void ReadKeyword<T>(FieldValue value, T node)
        where T : ValueNode
    {
        node.Schema ??= value.Reader.NewSchema(node.Pointer);
        if (node.Schema.Pointer == node.Pointer)
        {
            if (value.Value is JsonObject)
            {
                value.Any();
            }

            value.Reader.ReadField(node.Schema, value.Name, value.Value, SchemaFields.Table);
        }
    }

    private static void Complete<T>(ObjectReader reader, T node)
        where T : ValueNode
    {
        if (node.Schema is { } schema && schema.Pointer == node.Pointer)
        {
            schema.Complete();
        }

        if (node.CollectionFormat is not null || IsSwaggerArray(reader, node))
        {
            (node.Style, node.Explode) = StyleOf(reader, node);
        }
    }
}
