using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>
/// Finds the schemas that describe errors and have the name of an exception. The exception that callers catch takes that name: the record of <c>NotFoundException</c> becomes <c>NotFoundError</c>.
/// </summary>
internal static class ErrorNaming
{
    private const string Suffix = "Exception";

    /// <summary>The names of such schemas and the names their records get.</summary>
    public static IReadOnlyDictionary<string, string> Scan(LoweringContext context)
    {
        var names = new Dictionary<string, string>();
        foreach (var path in PathOperation.All(context))
        {
            foreach (var response in path.Operation.Responses)
            {
                if (IsError(response.Key, path.Operation))
                {
                    Collect(response.Value, names);
                }
            }
        }

        // The operations that return the schemas of a part are in other documents.
        foreach (var schema in context.Document.IsOfParts ? context.Document.Schemas : [])
        {
            Collect(schema.Key, names);
        }

        return names;
    }

    /// <summary>Whether a status or a range describes errors; <c>default</c> does when a success is documented.</summary>
    public static bool IsError(string status, OperationNode operation) =>
        status == "default" ? operation.Responses.Any(response => IsSuccess(response.Key)) : !IsSuccess(status);

    private static bool IsSuccess(string status) => status.Length > 0 && status[0] is ('1' or '2' or '3');

    private static void Collect(ResponseNode response, Dictionary<string, string> names)
    {
        foreach (var content in response.Content)
        {
            if (content.Value.Schema?.Ref is { } reference)
            {
                Collect(reference.Substring(reference.LastIndexOf('/') + 1), names);
            }
        }
    }

    private static void Collect(string name, Dictionary<string, string> names)
    {
        if (name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > Suffix.Length)
        {
            names[name] = name.Substring(0, name.Length - Suffix.Length) + "Error";
        }
    }
}
