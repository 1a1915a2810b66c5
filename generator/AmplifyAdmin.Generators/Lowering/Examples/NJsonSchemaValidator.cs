using System.Linq;
using System.Threading;
using NJsonSchema;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>The only class that touches NJsonSchema.</summary>
internal static class NJsonSchemaValidator
{
    /// <summary>Why a schema refuses a value; null when it accepts it.</summary>
    /// <param name="schema">The schema's JSON, in the words NJsonSchema knows.</param>
    /// <param name="value">The value's JSON.</param>
    public static string? Refusal(string schema, string value)
    {
        var error = JsonSchema
            .FromJsonAsync(schema, CancellationToken.None)
            .GetAwaiter()
            .GetResult()
            .Validate(value)
            .FirstOrDefault();
        return error is null ? null
            : string.IsNullOrEmpty(error.Path) ? error.Kind.ToString()
            : $"{error.Kind} at '{error.Path}'";
    }
}
