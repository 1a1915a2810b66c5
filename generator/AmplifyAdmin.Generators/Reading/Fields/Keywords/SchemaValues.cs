using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields.Keywords;

/// <summary>Reads the keywords whose value is an object of OpenAPI or differs in Swagger 2.0.</summary>
internal static class SchemaValues
{
    private static readonly FieldTable<DiscriminatorNode> DiscriminatorFields = new(
        (document, pointer) => new DiscriminatorNode(document, pointer)
    )
    {
        { "propertyName", (value, node) => node.PropertyName = value.Scalar() ?? "" },
        { "mapping", (value, node) => node.Mapping = value.ScalarMap() },
        { "defaultMapping", Versions.V32, ReadDefaultMapping },
    };

    private static void ReadDefaultMapping(FieldValue value, DiscriminatorNode node)
    {
        node.DefaultMapping = value.Scalar();
        value.Reader.Unsupported(
            value.Pointer,
            "'defaultMapping'",
            "values that the mapping does not contain select no schema; add them to 'mapping'"
        );
    }

    /// <summary>Reads <c>type</c>. In Swagger 2.0 a file is a type.</summary>
    public static void ReadTypes(this FieldValue value, SchemaNode schema)
    {
        schema.Types = value.Kinds();
        if (value.Value is JsonValue text && text.TryGetValue(out string? name) && name == "file")
        {
            schema.Format ??= "binary";
        }
    }

    /// <summary>Reads <c>discriminator</c>, which is the property's name alone in Swagger 2.0.</summary>
    public static DiscriminatorNode? Discriminator(this FieldValue value)
    {
        if (value.Value is JsonObject members && members.ContainsKey("propertyName"))
        {
            return value.Reader.Fill(
                new DiscriminatorNode(value.Reader.Document, value.Pointer),
                members,
                DiscriminatorFields
            );
        }

        if (value.Value is JsonValue text && text.TryGetValue(out string? name))
        {
            return new DiscriminatorNode(value.Reader.Document, value.Pointer) { PropertyName = name };
        }

        value.Reader.Invalid(value.Pointer, value.Name, "an object with a 'propertyName'");
        return null;
    }
}
