using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using GraphQLParser.AST;

namespace AmplifyAdmin.Emulator.Models;

/// <summary>Directives such as <c>@model</c> and <c>@auth</c>, with their arguments as JSON.</summary>
internal static class ModelDirectives
{
    public static bool Has(IHasDirectivesNode node, string name) =>
        node.Directives?.Items.Any(directive => directive.Name.StringValue == name) == true;

    public static JsonArray Of(IHasDirectivesNode node, params string[] except)
    {
        var attributes = new JsonArray();
        foreach (var directive in node.Directives?.Items ?? [])
        {
            if (!except.Contains(directive.Name.StringValue))
            {
                attributes.Add(
                    (JsonNode)
                        new JsonObject
                        {
                            ["type"] = directive.Name.StringValue,
                            ["properties"] = Arguments(directive.Arguments?.Items),
                        }
                );
            }
        }

        return attributes;
    }

    public static JsonNode? Value(GraphQLValue value) =>
        value switch
        {
            GraphQLStringValue text => text.Value.ToString(),
            GraphQLEnumValue word => word.Name.StringValue,
            GraphQLBooleanValue flag => flag.BoolValue,
            GraphQLIntValue number => JsonNode.Parse(number.Value.ToString()),
            GraphQLFloatValue number => double.Parse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture),
            GraphQLListValue list => new JsonArray([.. (list.Values ?? []).Select(Value)]),
            GraphQLObjectValue fields => new JsonObject(
                (fields.Fields ?? []).Select(field => KeyValuePair.Create(field.Name.StringValue, Value(field.Value)))
            ),
            _ => null,
        };

    private static JsonObject Arguments(List<GraphQLArgument>? arguments) =>
        new(
            (arguments ?? []).Select(argument => KeyValuePair.Create(argument.Name.StringValue, Value(argument.Value)))
        );
}
