using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using GraphQLParser.AST;

namespace AmplifyAdmin.Emulator.Models;

/// <summary>The outline of a schema's models, in the form that the Amplify code generator gives it.</summary>
internal static class ModelIntrospection
{
    /// <summary>Describes every <c>@model</c> type, every other object type and every enumeration.</summary>
    public static string Of(string? schema)
    {
        var document = ModelSchema.Parse(schema);
        var objects = document.Definitions.OfType<GraphQLObjectTypeDefinition>().Where(IsData).ToList();
        var enums = document.Definitions.OfType<GraphQLEnumTypeDefinition>().ToList();
        var names = new SchemaNames(
            [.. objects.Where(IsModel).Select(definition => definition.Name.StringValue)],
            [.. objects.Where(definition => !IsModel(definition)).Select(definition => definition.Name.StringValue)],
            [.. enums.Select(definition => definition.Name.StringValue)]
        );
        return new JsonObject
        {
            ["version"] = 1,
            ["models"] = Members(
                objects.Where(IsModel).Select(definition => (definition.Name.StringValue, Model(definition, names)))
            ),
            ["enums"] = Members(enums.Select(definition => (definition.Name.StringValue, Enumeration(definition)))),
            ["nonModels"] = Members(
                objects
                    .Where(definition => !IsModel(definition))
                    .Select(definition => (definition.Name.StringValue, NonModel(definition, names)))
            ),
        }.ToJsonString();
    }

    /// <summary>Describes only the models.</summary>
    public static string ModelsOf(string outline) => JsonNode.Parse(outline)!["models"]!.ToJsonString();

    private static bool IsModel(GraphQLObjectTypeDefinition type) => ModelDirectives.Has(type, "model");

    private static bool IsData(GraphQLObjectTypeDefinition type) =>
        type.Name.StringValue is not ("Query" or "Mutation" or "Subscription");

    private static JsonObject Model(GraphQLObjectTypeDefinition type, SchemaNames names)
    {
        var fields = ModelFields.Of(type, names);
        var key = ModelKeys.Of(type);
        if (!key.IsCustom && !fields.ContainsKey("id"))
        {
            fields.Insert(0, "id", ModelFields.Scalar("id", "ID", isRequired: true, isReadOnly: false));
        }

        foreach (var moment in (string[])["createdAt", "updatedAt"])
        {
            fields.TryAdd(moment, ModelFields.Scalar(moment, "AWSDateTime", isRequired: false, isReadOnly: true));
        }

        return new JsonObject
        {
            ["name"] = type.Name.StringValue,
            ["fields"] = fields,
            ["syncable"] = true,
            ["pluralName"] = Plural.Of(type.Name.StringValue),
            ["attributes"] = ModelDirectives.Of(type),
            ["primaryKeyInfo"] = key.Describe(),
        };
    }

    private static JsonObject NonModel(GraphQLObjectTypeDefinition type, SchemaNames names) =>
        new() { ["name"] = type.Name.StringValue, ["fields"] = ModelFields.Of(type, names) };

    private static JsonObject Enumeration(GraphQLEnumTypeDefinition type) =>
        new()
        {
            ["name"] = type.Name.StringValue,
            ["values"] = new JsonArray([
                .. (type.Values?.Items ?? []).Select(value => (JsonNode)value.Name.StringValue),
            ]),
        };

    private static JsonObject Members(IEnumerable<(string Name, JsonObject Value)> members)
    {
        var all = new JsonObject();
        foreach (var (name, value) in members)
        {
            all[name] = value;
        }

        return all;
    }
}
