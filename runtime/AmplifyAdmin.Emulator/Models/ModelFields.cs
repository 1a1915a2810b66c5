using System.Text.Json.Nodes;
using GraphQLParser.AST;

namespace AmplifyAdmin.Emulator.Models;

/// <summary>The fields of a type.</summary>
internal static class ModelFields
{
    public static JsonObject Of(GraphQLObjectTypeDefinition type, SchemaNames names)
    {
        var fields = new JsonObject();
        foreach (var field in type.Fields?.Items ?? [])
        {
            fields[field.Name.StringValue] = Field(field, names);
        }

        return fields;
    }

    public static JsonObject Scalar(string name, string type, bool isRequired, bool isReadOnly)
    {
        var field = new JsonObject
        {
            ["name"] = name,
            ["isArray"] = false,
            ["type"] = type,
            ["isRequired"] = isRequired,
            ["attributes"] = new JsonArray(),
        };
        if (isReadOnly)
        {
            field["isReadOnly"] = true;
        }

        return field;
    }

    private static JsonObject Field(GraphQLFieldDefinition field, SchemaNames names)
    {
        var type = field.Type;
        var isRequired = type is GraphQLNonNullType;
        type = type is GraphQLNonNullType outer ? outer.Type : type;
        var list = type as GraphQLListType;
        var item = list?.Type ?? type;
        var itemRequired = item is GraphQLNonNullType;
        var named = NameOf(item);
        var described = new JsonObject
        {
            ["name"] = field.Name.StringValue,
            ["isArray"] = list is not null,
            ["type"] = names.Describe(named),
            ["isRequired"] = list is null ? isRequired : itemRequired,
            ["attributes"] = ModelDirectives.Of(field, except: ["hasMany", "hasOne", "belongsTo", "manyToMany"]),
        };
        if (list is not null)
        {
            described["isArrayNullable"] = !isRequired;
        }

        if (Association(field) is { } association)
        {
            described["association"] = association;
        }

        return described;
    }

    private static string NameOf(GraphQLType type) =>
        type switch
        {
            GraphQLNonNullType inner => NameOf(inner.Type),
            GraphQLListType list => NameOf(list.Type),
            GraphQLNamedType named => named.Name.StringValue,
            _ => "",
        };

    private static JsonObject? Association(GraphQLFieldDefinition field)
    {
        foreach (var directive in field.Directives?.Items ?? [])
        {
            var kind = directive.Name.StringValue switch
            {
                "hasMany" or "manyToMany" => "HAS_MANY",
                "hasOne" => "HAS_ONE",
                "belongsTo" => "BELONGS_TO",
                _ => null,
            };
            if (kind is not null)
            {
                var association = new JsonObject { ["connectionType"] = kind };
                foreach (var argument in directive.Arguments?.Items ?? [])
                {
                    association[argument.Name.StringValue] = ModelDirectives.Value(argument.Value);
                }

                return association;
            }
        }

        return null;
    }
}
