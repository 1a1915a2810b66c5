using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Schemas;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Lowers the parameters of an operation, those of its path included.</summary>
internal static class ParameterLowering
{
    /// <summary>The parameters: those of the path in its order, then required ones, then optional ones.</summary>
    public static EquatableArray<ParameterModel> Lower(
        PathNode path,
        ObjectNode operation,
        Identifier operationName,
        NameScope scope,
        LoweringContext context
    )
    {
        var nodes = Merge(path.Item, operation, context);
        var order = PathTemplate.Names(path.Path);
        return nodes
            .Select(node => One(node, operationName, scope, context))
            .OrderBy(parameter =>
                parameter.In == ParameterLocation.Path ? Position(order, parameter.WireName)
                : parameter.Required ? int.MaxValue - 1
                : int.MaxValue
            )
            .ToEquatableArray();
    }

    private static List<ObjectNode> Merge(ObjectNode item, ObjectNode operation, LoweringContext context)
    {
        var merged = new List<ObjectNode>();
        foreach (var node in item.Elements("parameters", context))
        {
            Add(merged, node, null, context);
        }

        var own = new HashSet<(string, string)>();
        foreach (var node in operation.Elements("parameters", context))
        {
            Add(merged, node, own, context);
        }

        return merged;
    }

    private static void Add(
        List<ObjectNode> merged,
        ObjectNode node,
        HashSet<(string, string)>? own,
        LoweringContext context
    )
    {
        if (node.Text("name") is not { Length: > 0 } name || Location(node.Text("in")) is null)
        {
            context.Report(
                LoweringDiagnostics.UnsupportedConstruct,
                node.Document.Path,
                node.Pointer,
                "A parameter without 'name', or with an 'in' other than path, query, header or cookie,",
                "give it both"
            );
            return;
        }

        var key = (name, node.Text("in")!);
        var index = merged.FindIndex(other => other.Text("name") == name && other.Text("in") == key.Item2);
        if (own is not null && !own.Add(key))
        {
            context.Report(LoweringDiagnostics.DuplicateParameter, node.Document.Path, node.Pointer, name, key.Item2);
        }

        if (index >= 0)
        {
            merged[index] = node;
        }
        else if (!IsSetByTransport(key))
        {
            merged.Add(node);
        }
    }

    // OpenAPI says that these three are described elsewhere and ignored as parameters.
    private static bool IsSetByTransport((string Name, string In) key) =>
        key.In == "header" && key.Name.ToUpperInvariant() is "ACCEPT" or "CONTENT-TYPE" or "AUTHORIZATION";

    private static ParameterModel One(
        ObjectNode node,
        Identifier operationName,
        NameScope scope,
        LoweringContext context
    )
    {
        var wireName = node.Text("name")!;
        var location = Location(node.Text("in"))!.Value;
        var suggested = operationName.Text + PascalCase.From(wireName);
        var (value, asJson) = Value(node, suggested, context);
        var required = location == ParameterLocation.Path || node.Flag("required") == true;
        var name = scope.Reserve(CamelCase.From(wireName));
        var style = ParameterStyles.Style(node.Text("style"), node.Text("collectionFormat"), location);
        return new ParameterModel(
            wireName,
            name,
            value,
            location,
            required,
            style,
            node.Flag("explode") ?? ParameterStyles.ExplodesByDefault(style, node.Text("collectionFormat")),
            node.Flag("allowReserved") == true,
            node.Flag("allowEmptyValue") == true,
            asJson,
            [],
            DocumentationText.Create(
                node.Text("description"),
                [],
                node.Pointer,
                node.Flag("deprecated") == true ? "parameter" : null
            )
        );
    }

    private static (ValueModel Value, bool AsJson) Value(ObjectNode node, string suggested, LoweringContext context)
    {
        foreach (var (mediaType, content) in node.Children("content", context))
        {
            var schema = content.Members["schema"];
            return (
                schema is null
                    ? ShapeTypes.AnyValue
                    : context.Schemas.Lower(content.Document, schema, content.Pointer.Append("schema"), suggested),
                MediaTypes.Kind(mediaType) == ContentKind.Json
            );
        }

        if (node.Members.ContainsKey("schema"))
        {
            var pointer = node.Pointer.Append("schema");
            return (context.Schemas.Lower(node.Document, node.Members["schema"], pointer, suggested), false);
        }

        return (new ValueModel(ScalarLowering.Of(ScalarKind.String), false, ConstraintsModel.None), false);
    }

    private static int Position(IReadOnlyList<string> order, string name)
    {
        for (var index = 0; index < order.Count; index++)
        {
            if (order[index] == name)
            {
                return index;
            }
        }

        return order.Count;
    }

    private static ParameterLocation? Location(string? text) =>
        text switch
        {
            "path" => ParameterLocation.Path,
            "query" => ParameterLocation.Query,
            "header" => ParameterLocation.Header,
            "cookie" => ParameterLocation.Cookie,
            _ => null,
        };
}
