using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields;

/// <summary>Reads what drafts before 2020-12 wrote otherwise, as documents converted from them still have it.</summary>
internal static class LegacyKeywords
{
    /// <summary>Reads <c>items</c>, which was a list of schemas where <c>prefixItems</c> is one now.</summary>
    public static void SetItems(KeywordValue value, SchemaNode schema)
    {
        if (value.Value is JsonArray)
        {
            schema.PrefixItems = value.Schemas();
        }
        else
        {
            schema.Items = value.Schema();
        }
    }

    /// <summary>Reads <c>additionalItems</c>: what follows a list of <c>items</c>, and nothing without one.</summary>
    public static void SetAdditionalItems(KeywordValue value, SchemaNode schema)
    {
        if ((schema.Raw as JsonObject)?["items"] is JsonArray)
        {
            schema.Items = value.Schema();
        }
    }

    /// <summary>Reads <c>dependencies</c>, which held what are <c>dependentRequired</c> and <c>dependentSchemas</c> now.</summary>
    public static void SetDependencies(KeywordValue value, SchemaNode schema)
    {
        if (value.Value is not JsonObject members)
        {
            value.Reader.Invalid(
                value.Place.Append(value.Keyword),
                value.Keyword,
                "an object of schemas or lists of names"
            );
            return;
        }

        var required = new List<KeyValuePair<string, IReadOnlyList<string>>>(schema.DependentRequired);
        var schemas = new List<KeyValuePair<string, SchemaNode>>(schema.DependentSchemas);
        foreach (var member in members)
        {
            var place = value.Place.Append(value.Keyword);
            var dependency = new KeywordValue(value.Reader, member.Key, member.Value, place);
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
    }
}
