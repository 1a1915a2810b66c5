using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields.Keywords;

/// <summary>Reads keywords of JSON Schema drafts before 2020-12.</summary>
internal static class LegacyKeywords
{
    /// <summary>Reads <c>items</c>, which could hold the list of schemas that is <c>prefixItems</c> in 2020-12.</summary>
    public static void SetItems(FieldValue value, SchemaNode schema)
    {
        if (value.Value is JsonArray)
        {
            schema.PrefixItems = value.Schemas();
            schema.Usage.Imply("prefixItems");
        }
        else
        {
            schema.Items = value.Schema();
        }
    }

    /// <summary>Uses <c>additionalItems</c> after a list of <c>items</c>; without one it has no meaning.</summary>
    public static void SetRest(SchemaNode schema)
    {
        if (schema.PrefixItems.Count > 0 && schema.Items is null)
        {
            schema.Items = schema.AdditionalItems;
            schema.Usage.Imply("items");
        }
    }

    /// <summary>Reads <c>dependencies</c>, which is <c>dependentRequired</c> and <c>dependentSchemas</c> in 2020-12.</summary>
    public static void SetDependencies(FieldValue value, SchemaNode schema)
    {
        if (value.Value is not JsonObject members)
        {
            value.Reader.Invalid(value.Pointer, value.Name, "an object of schemas or lists of names");
            return;
        }

        var required = new List<KeyValuePair<string, IReadOnlyList<string>>>(schema.DependentRequired);
        var schemas = new List<KeyValuePair<string, SchemaNode>>(schema.DependentSchemas);
        foreach (var member in members)
        {
            var dependency = new FieldValue(value.Reader, member.Key, member.Value, value.Pointer);
            if (member.Value is JsonArray)
            {
                required.Add(new KeyValuePair<string, IReadOnlyList<string>>(member.Key, dependency.Texts()));
            }
            else
            {
                schemas.Add(new KeyValuePair<string, SchemaNode>(member.Key, dependency.Schema()));
            }
        }

        schema.DependentRequired = required;
        schema.DependentSchemas = schemas;
        schema.Usage.Imply("dependentRequired");
        schema.Usage.Imply("dependentSchemas");
    }
}
