using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Documentation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Operations.Bodies;
using AmplifyAdmin.Generators.Lowering.Schemas.Scalars;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations.Parameters;

/// <summary>Lowers the parameters of an operation, those of its path included.</summary>
internal static class ParameterLowering
{
    /// <summary>The parameters: those of the path in its order, then required ones, then optional ones.</summary>
    public static EquatableArray<ParameterDraft> Lower(
        PathOperation path,
        Identifier operationName,
        NameScope scope,
        LoweringContext context
    )
    {
        var nodes = Merge(path.Item, path.Operation, context);
        var order = PathTemplate.Names(path.Path);
        AddUndeclared(nodes, path, order, context);
        var names = new CustomNames(scope, context);
        nodes.ForEach(node => names.Add(node));
        return nodes
            .Select(node => One(node, operationName, names, context))
            .OrderBy(parameter =>
                parameter.In == ParameterLocation.Path ? Position(order, parameter.WireName)
                : parameter.Required ? int.MaxValue - 1
                : int.MaxValue
            )
            .ToEquatableArray();
    }

    /// <summary>A parameter with the members that its style spreads.</summary>
    public static ParameterModel Complete(ParameterDraft draft, LoweredTypes types)
    {
        var node = draft.Node;
        var style = ParameterStyles.Style(node.Style, draft.In);
        return new ParameterModel(
            draft.WireName,
            draft.Name,
            draft.Value,
            draft.In,
            draft.Required,
            style,
            node.Explode ?? ParameterStyles.ExplodesByDefault(style),
            node.AllowReserved,
            node.AllowEmptyValue,
            draft.AsJson,
            types.MembersOf(draft.Value),
            DocumentationText.Create(node.Description, [], node.Pointer, node.Deprecated ? "parameter" : null)
        );
    }

    private static List<ParameterNode> Merge(PathItemNode item, OperationNode operation, LoweringContext context)
    {
        var merged = new List<ParameterNode>();
        foreach (var node in item.Parameters)
        {
            Add(merged, node, null, context);
        }

        var stated = new HashSet<string>();
        foreach (var node in operation.Parameters)
        {
            Add(merged, node, stated, context);
        }

        return merged;
    }

    // What the path contains has to be sent, whether it is described or not.
    private static void AddUndeclared(
        List<ParameterNode> nodes,
        PathOperation path,
        IReadOnlyList<string> names,
        LoweringContext context
    )
    {
        var declared = nodes.Where(node => node.In == "path").Select(node => node.Name!).ToList();
        foreach (var name in names.Distinct().Where(name => !declared.Contains(name)))
        {
            context.ReportAtKey(
                LoweringDiagnostics.UndeclaredPathParameter,
                path.Operation.Pointer.Parent,
                name,
                Spelling.DidYouMean(name, declared)
            );
            nodes.Add(
                new ParameterNode(path.Operation.Document, path.Operation.Pointer)
                {
                    Name = name,
                    In = "path",
                    Required = true,
                }
            );
        }
    }

    private static void Add(
        List<ParameterNode> merged,
        ParameterNode node,
        HashSet<string>? stated,
        LoweringContext context
    )
    {
        if (node.Name is not { Length: > 0 } name || Location(node.In) is null)
        {
            context.Report(
                LoweringDiagnostics.UnsupportedConstruct,
                node,
                "A parameter without 'name', or with an 'in' other than path, query, querystring, header or cookie,",
                "give it both"
            );
            return;
        }

        // The names of headers are the same in any case.
        var location = node.In!;
        var comparison = location == "header" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var index = merged.FindIndex(other => string.Equals(other.Name, name, comparison) && other.In == location);
        if (stated is not null && !stated.Add(location + " " + (location == "header" ? name.ToLowerInvariant() : name)))
        {
            context.Report(LoweringDiagnostics.DuplicateParameter, node, name, location);
        }

        if (index >= 0)
        {
            merged[index] = node;
        }
        else if (!IsSetByTransport(name, location))
        {
            merged.Add(node);
        }
    }

    // OpenAPI ignores these three as parameters; other fields describe them.
    private static bool IsSetByTransport(string name, string location) =>
        location == "header" && name.ToUpperInvariant() is "ACCEPT" or "CONTENT-TYPE" or "AUTHORIZATION";

    private static ParameterDraft One(
        ParameterNode node,
        Identifier operationName,
        CustomNames names,
        LoweringContext context
    )
    {
        var (value, asJson) = Value(node, operationName.Text + PascalCase.From(node.Name!), context);
        ReportUnsupported(node, context);
        return new ParameterDraft(
            node,
            names.Reserve(node, CamelCase.From(node.Name!)),
            Location(node.In)!.Value,
            value,
            asJson && node.In != "querystring"
        );
    }

    private static (ValueModel Value, bool AsJson) Value(ParameterNode node, string suggested, LoweringContext context)
    {
        foreach (var content in node.Content)
        {
            return (
                content.Value.Schema is { } value ? context.Schemas.Lower(value, suggested) : ShapeTypes.AnyValue,
                MediaTypes.Kind(content.Key) == ContentKind.Json
            );
        }

        return node.Schema is { } schema
            ? (context.Schemas.Lower(schema, suggested), false)
            : (new ValueModel(ScalarLowering.Of(ScalarKind.String), false, ConstraintsModel.None), false);
    }

    private static void ReportUnsupported(ParameterNode node, LoweringContext context)
    {
        if (
            node.In == "querystring"
            && node.Content.Any(content => MediaTypes.Kind(content.Key) != ContentKind.FormUrlEncoded)
        )
        {
            Report("A query string other than application/x-www-form-urlencoded", "describe its parameters");
        }

        if (node.Style == "cookie")
        {
            Report("'style: cookie'", "values are percent-encoded as with 'style: form'");
        }

        void Report(string construct, string advice) =>
            context.Report(LoweringDiagnostics.UnsupportedConstruct, node, construct, advice);
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
            // The whole query string; an object whose properties are its parameters.
            "querystring" => ParameterLocation.Query,
            _ => null,
        };
}
