using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields.Objects;

/// <summary>The fields of media types, encodings and examples.</summary>
internal static class ContentFields
{
    private const Versions V32 = Versions.V32;

    public static FieldTable<EncodingNode> Encoding { get; } =
        new((document, pointer) => new EncodingNode(document, pointer))
        {
            { "contentType", (value, node) => node.ContentType = value.Scalar() },
            { "headers", (value, node) => node.Headers = value.Map(ParameterFields.Header) },
            { "style", (value, node) => (node.HasStyle, node.Style) = (true, value.Scalar()) },
            { "explode", (value, node) => (node.HasStyle, node.Explode) = (true, value.OptionalFlag()) },
            { "allowReserved", (value, node) => (node.HasStyle, node.AllowReserved) = (true, value.OptionalFlag()) },
            { "encoding", V32, ReadNested },
            { "prefixEncoding", V32, ReadNested },
            { "itemEncoding", V32, ReadNested },
            ("encoding", "prefixEncoding"),
            ("encoding", "itemEncoding"),
        };

    public static FieldTable<ExampleNode> Example { get; } =
        new((document, pointer) => new ExampleNode(document, pointer))
        {
            { "summary", (value, node) => node.Summary = value.Scalar() },
            { "description", (value, node) => node.Description = value.Scalar() },
            { "value", SetValue },
            { "dataValue", V32, SetValue },
            { "serializedValue", V32 },
            { "externalValue", Versions.From30 },
            ("value", "externalValue"),
            ("value", "dataValue"),
            ("value", "serializedValue"),
            ("serializedValue", "externalValue"),
        };

    public static FieldTable<MediaTypeNode> MediaType { get; } =
        new((document, pointer) => new MediaTypeNode(document, pointer))
        {
            { "schema", (value, node) => node.Schema = value.SharedSchema() },
            { "itemSchema", V32, (value, node) => node.ItemSchema = value.SharedSchema() },
            { "example", (value, node) => (node.HasExample, node.Example) = (true, value.Any()) },
            { "examples", (value, node) => node.Examples = value.Map(Example) },
            { "encoding", (value, node) => node.Encoding = value.Map(Encoding) },
            { "prefixEncoding", V32, (value, node) => node.PrefixEncoding = value.Objects(Encoding) },
            { "itemEncoding", V32, (value, node) => node.ItemEncoding = value.Object(Encoding) },
            { "description", V32 },
            ("example", "examples"),
            ("encoding", "prefixEncoding"),
            ("encoding", "itemEncoding"),
        };

    private static void ReadNested(FieldValue value, EncodingNode encoding) =>
        value.Reader.Unsupported(
            value.Pointer,
            $"'{value.Name}' inside an encoding",
            "describe the parts of a multipart body in one level"
        );

    private static void SetValue(FieldValue value, ExampleNode example) =>
        (example.HasValue, example.Value, example.Field) = (true, value.Any(), value.Name);
}
