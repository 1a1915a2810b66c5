using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields.Objects;

/// <summary>The fields of objects that only describe. They are read so that unknown fields are found.</summary>
internal static class DescriptiveFields
{
    public static FieldTable<DescriptiveNode> Contact { get; } = Table("name", "url", "email");
    public static FieldTable<DescriptiveNode> ExternalDocs { get; } = Table("description", "url");
    public static FieldTable<DescriptiveNode> License { get; } = CreateLicense();
    public static FieldTable<DescriptiveNode> Xml { get; } = CreateXml();

    private static FieldTable<DescriptiveNode> CreateLicense()
    {
        var table = Table("name", "url");
        table.Add("identifier", Versions.From31);
        return table;
    }

    private static FieldTable<DescriptiveNode> CreateXml()
    {
        var table = Table("name", "namespace", "prefix", "attribute", "wrapped");
        table.Add("nodeType", Versions.V32);
        table.Add(("nodeType", "attribute"));
        table.Add(("nodeType", "wrapped"));
        return table;
    }

    private static FieldTable<DescriptiveNode> Table(params string[] names)
    {
        var table = new FieldTable<DescriptiveNode>((document, pointer) => new DescriptiveNode(document, pointer));
        foreach (var name in names)
        {
            table.Add(name, Versions.All);
        }

        return table;
    }
}

/// <summary>An object that only describes.</summary>
internal sealed class DescriptiveNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer);
