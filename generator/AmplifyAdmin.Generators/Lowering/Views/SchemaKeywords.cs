using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Views;

/// <summary>Questions about which keywords a schema object uses.</summary>
internal static class SchemaKeywords
{
    /// <summary>Whether one keyword, such as <c>$ref</c>, is all by which a schema restricts values.</summary>
    public static bool AssertsOnly(SchemaNode schema, string keyword) => schema.Usage.IsOnly(keyword);

    /// <summary>Whether a schema does not restrict values.</summary>
    public static bool AssertsNothing(SchemaNode schema) => schema.BooleanValue != false && schema.Usage.Count == 0;
}
