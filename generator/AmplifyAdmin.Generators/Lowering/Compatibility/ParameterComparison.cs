using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Lowering.Operations;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Compatibility;

/// <summary>Compares the parameters of two versions of an operation.</summary>
internal sealed class ParameterComparison
{
    private readonly LoweringContext after;
    private readonly SchemaComparison schemas;

    public ParameterComparison(LoweringContext after, SchemaComparison schemas)
    {
        this.after = after;
        this.schemas = schemas;
    }

    /// <summary>Compares all parameters, those of the path included.</summary>
    public void Compare(PathOperation earlier, PathOperation later)
    {
        var old = Of(earlier);
        var current = Of(later);
        foreach (var parameter in old)
        {
            if (Find(current, parameter.Key) is { } same)
            {
                Compare(parameter.Value, same);
            }
            else
            {
                after.ReportAtKey(BaselineDiagnostics.ParameterRemoved, later.Operation, parameter.Value.Name!);
            }
        }

        foreach (var parameter in current.Where(item => Find(old, item.Key) is null))
        {
            after.ReportAtKey(
                parameter.Value.Required
                    ? BaselineDiagnostics.RequiredParameterAdded
                    : BaselineDiagnostics.OptionalParameterAdded,
                parameter.Value,
                parameter.Value.Name!
            );
        }

        CompareOrder(old, current);
    }

    // Callers can pass arguments without names.
    private void CompareOrder(Dictionary<string, ParameterNode> old, Dictionary<string, ParameterNode> current)
    {
        // A required parameter that was added is a breaking change anyway.
        var later = Signature(current).Where(key => old.ContainsKey(key) || !current[key].Required).ToList();
        var earlier = Signature(old).ToList();
        for (var index = 0; index < earlier.Count && current.ContainsKey(earlier[index]); index++)
        {
            if (later[index] != earlier[index])
            {
                var moved = current[later[index]];
                after.ReportAtKey(
                    BaselineDiagnostics.ParameterOrder,
                    moved,
                    moved.Name!,
                    current[earlier[index]].Name!
                );
                return;
            }
        }
    }

    // Arguments for the path are in the order of the path; optional arguments come last.
    private static IEnumerable<string> Signature(Dictionary<string, ParameterNode> parameters) =>
        parameters
            .Where(parameter => parameter.Value.In != "path")
            .OrderBy(parameter => !parameter.Value.Required)
            .Select(parameter => parameter.Key);

    private void Compare(ParameterNode old, ParameterNode current)
    {
        var name = current.Name!;
        if (current.Required != old.Required && current.In != "path")
        {
            after.ReportAtKey(
                current.Required ? BaselineDiagnostics.ParameterRequired : BaselineDiagnostics.ParameterOptional,
                current,
                name
            );
        }

        if (current.Deprecated && !old.Deprecated)
        {
            after.ReportAtKey(BaselineDiagnostics.Deprecated, current, name);
        }

        if (Style(current) is var style && style != Style(old))
        {
            after.ReportAtKey(BaselineDiagnostics.ParameterStyle, current, name, style, Style(old));
        }

        schemas.Add(Schema(old), Schema(current), isRequest: true, "the parameter '" + name + "'", current);
    }

    private static SchemaNode? Schema(ParameterNode parameter) =>
        parameter.Schema ?? parameter.Content.Select(content => content.Value.Schema).FirstOrDefault();

    private static string Style(ParameterNode parameter) =>
        EncodingComparison.Style(
            parameter.Style ?? (parameter.In is "query" or "cookie" ? "form" : "simple"),
            parameter.Explode,
            parameter.AllowReserved
        ) + (parameter.AllowEmptyValue ? ", allowEmptyValue" : "");

    private static Dictionary<string, ParameterNode> Of(PathOperation operation)
    {
        var parameters = new Dictionary<string, ParameterNode>();
        foreach (var parameter in operation.Item.Parameters.Concat(operation.Operation.Parameters))
        {
            if (parameter is { Name: not null, In: not null })
            {
                parameters[Key(parameter, operation)] = parameter;
            }
        }

        return parameters;
    }

    // Path parameters correspond by position, as their names are never sent.
    private static string Key(ParameterNode parameter, PathOperation operation)
    {
        var position =
            parameter.In == "path" ? PathTemplate.Names(operation.Path).ToList().IndexOf(parameter.Name!) : -1;
        return position >= 0
            ? "path " + position.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : parameter.In + " " + parameter.Name;
    }

    private static ParameterNode? Find(Dictionary<string, ParameterNode> all, string key) =>
        all.TryGetValue(key, out var parameter) ? parameter : null;
}
