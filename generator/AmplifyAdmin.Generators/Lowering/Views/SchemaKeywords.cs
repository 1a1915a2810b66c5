using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Views;

/// <summary>Questions about which keywords a schema object uses.</summary>
internal static class SchemaKeywords
{
    /// <summary>Whether a schema says nothing on values except through one keyword, such as <c>$ref</c>.</summary>
    public static bool SaysNothingBeside(SchemaNode schema, string keyword) => schema.Usage.IsOnly(keyword);

    /// <summary>Whether a schema says nothing on values at all.</summary>
    public static bool SaysNothing(SchemaNode schema) => schema.BooleanValue != false && schema.Usage.Count == 0;
}
