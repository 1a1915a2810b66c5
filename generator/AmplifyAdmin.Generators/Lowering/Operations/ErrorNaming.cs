using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>
/// Finds the schemas that describe errors and are called like exceptions. Their records give that name up, because it is
/// the exception that people will catch: <c>NotFoundException</c> becomes the record <c>NotFoundError</c>.
/// </summary>
internal static class ErrorNaming
{
    private const string Suffix = "Exception";

    /// <summary>The names of such schemas and the names their records get.</summary>
    public static IReadOnlyDictionary<string, string> Scan(LoweringContext context)
    {
        var names = new Dictionary<string, string>();
        foreach (var (_, operation) in OperationNodes.All(context))
        {
            foreach (var (status, response) in operation.Node.Children("responses", context))
            {
                if (IsError(status))
                {
                    Collect(response, context, names);
                }
            }
        }

        return names;
    }

    /// <summary>Whether a status, a range or <c>default</c> stands for errors.</summary>
    public static bool IsError(string status) => status.Length > 0 && status[0] is not ('1' or '2' or '3');

    private static void Collect(ObjectNode response, LoweringContext context, Dictionary<string, string> names)
    {
        foreach (var (_, content) in response.Children("content", context))
        {
            if (
                content.Members["schema"] is JsonObject schema
                && schema["$ref"] is JsonValue value
                && value.TryGetValue(out string? reference)
            )
            {
                var name = reference!.Substring(reference.LastIndexOf('/') + 1);
                if (name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > Suffix.Length)
                {
                    names[name] = name.Substring(0, name.Length - Suffix.Length) + "Error";
                }
            }
        }
    }
}
