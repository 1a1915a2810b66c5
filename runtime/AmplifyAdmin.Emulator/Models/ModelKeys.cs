using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using GraphQLParser.AST;

namespace AmplifyAdmin.Emulator.Models;

/// <summary>The primary key of a model: <c>id</c>, or the field marked with <c>@primaryKey</c>.</summary>
internal sealed record ModelKeys(bool IsCustom, string Field, IReadOnlyList<string> SortFields)
{
    public static ModelKeys Of(GraphQLObjectTypeDefinition type)
    {
        foreach (var field in type.Fields?.Items ?? [])
        {
            foreach (var directive in field.Directives?.Items ?? [])
            {
                if (directive.Name.StringValue == "primaryKey")
                {
                    return new ModelKeys(true, field.Name.StringValue, SortFieldsOf(directive));
                }
            }
        }

        return new ModelKeys(false, "id", []);
    }

    public JsonObject Describe() =>
        new()
        {
            ["isCustomPrimaryKey"] = IsCustom,
            ["primaryKeyFieldName"] = Field,
            ["sortKeyFieldNames"] = new JsonArray([.. SortFields.Select(name => (JsonNode)name)]),
        };

    private static List<string> SortFieldsOf(GraphQLDirective directive)
    {
        var argument = directive.Arguments?.Items.FirstOrDefault(one => one.Name.StringValue == "sortKeyFields");
        return argument is null ? []
            : ModelDirectives.Value(argument.Value) is JsonArray names ? [.. names.Select(name => name!.ToString())]
            : [ModelDirectives.Value(argument.Value)!.ToString()];
    }
}
