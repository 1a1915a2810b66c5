using System.Linq;
using System.Threading;
using NJsonSchema;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>Calls NJsonSchema, which together with <see cref="BoundedValidator"/> and <see cref="PatternRules"/> is loaded only when it is needed.</summary>
internal static class NJsonSchemaValidator
{
    /// <summary>Why a schema rejects a value; null when it accepts it.</summary>
    /// <param name="schema">The schema's JSON, in the keywords that NJsonSchema knows.</param>
    /// <param name="value">The value's JSON.</param>
    /// <param name="cancellation">Cancels the validation.</param>
    /// <exception cref="ExampleBudgetException">The validation takes too many steps.</exception>
    public static string? Refusal(string schema, string value, CancellationToken cancellation)
    {
        var parsed = JsonSchema.FromJsonAsync(schema, cancellation).GetAwaiter().GetResult();
        var validator = new BoundedValidator(BoundedValidator.StepsFor(value), cancellation);
        var error = validator.Validate(value, parsed).FirstOrDefault();
        return error is null ? null
            : string.IsNullOrEmpty(error.Path) ? error.Kind.ToString()
            : $"{error.Kind} at '{error.Path}'";
    }
}
