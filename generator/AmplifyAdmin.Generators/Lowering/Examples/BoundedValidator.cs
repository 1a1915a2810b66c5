using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using System.Threading;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>
/// Validates with a limited number of steps and with limited patterns, because a document decides both: a schema that
/// refers to itself in several alternatives takes exponential time, and so does a pattern that backtracks.
/// </summary>
internal sealed class BoundedValidator(int steps, CancellationToken cancellation) : JsonSchemaValidator
{
    private const int MaxDepth = 256;
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(100);

    private int remaining = steps;
    private int depth;

    /// <summary>The number of steps for a value: linear in its size, and enough for any schema that is not built to exceed it.</summary>
    public static int StepsFor(string value) => 5000 + (Math.Min(value.Length, 1_000_000) * 20);

    /// <inheritdoc />
    protected override ICollection<ValidationError> Validate(
        JToken token,
        JsonSchema schema,
        SchemaType schemaType,
        string? propertyName,
        string propertyPath
    )
    {
        cancellation.ThrowIfCancellationRequested();
        if (--remaining < 0 || depth == MaxDepth)
        {
            throw new ExampleBudgetException("The schema has too many nested alternatives for this value.");
        }

        depth++;
        try
        {
            MatchPatterns(token, schema);
            return base.Validate(token, schema, schemaType, propertyName, propertyPath);
        }
        finally
        {
            depth--;
        }
    }

    // NJsonSchema matches the same patterns afterwards, without a limit. What ends in time here ends in time there.
    private void MatchPatterns(JToken token, JsonSchema schema)
    {
        if (token is JValue { Value: string text } && schema.Pattern is { Length: > 0 } pattern)
        {
            Match(text, pattern);
        }
        else if (token is JObject members && schema.PatternProperties.Count > 0)
        {
            foreach (var member in members)
            {
                foreach (var names in schema.PatternProperties.Keys)
                {
                    remaining--;
                    Match(member.Key, names);
                }
            }
        }
    }

    private static void Match(string text, string pattern)
    {
        try
        {
            Regex.IsMatch(text, pattern, RegexOptions.None, PatternTimeout);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new ExampleBudgetException($"The pattern '{pattern}' takes too long to match.");
        }
    }
}
