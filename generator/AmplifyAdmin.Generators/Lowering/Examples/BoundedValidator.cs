using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>
/// Validates with a limited number of steps, because a document decides how many there are: a schema that refers to itself in
/// several alternatives takes exponential time. Patterns are matched here, and not by NJsonSchema, which would go back without limit.
/// </summary>
internal sealed class BoundedValidator(int steps, CancellationToken cancellation) : JsonSchemaValidator
{
    private const int MaxDepth = 256;

    private readonly PatternMatcher patterns = new(steps);
    private readonly Dictionary<JsonSchema, PatternRules> rules = [];
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
            if (!rules.TryGetValue(schema, out var applied))
            {
                rules.Add(schema, applied = PatternRules.Take(schema));
            }

            var errors = base.Validate(token, schema, schemaType, propertyName, propertyPath).ToList();
            if (
                token is JValue { Value: string text }
                && applied.Pattern is { } pattern
                && !patterns.IsMatch(text, pattern)
            )
            {
                errors.Add(
                    new ValidationError(ValidationErrorKind.PatternMismatch, propertyName, propertyPath, token, schema)
                );
            }

            return token is JObject members && applied.Members.Count > 0
                ? [.. errors, .. Validate(members, schema, applied, schemaType)]
                : errors;
        }
        finally
        {
            depth--;
        }
    }

    private IEnumerable<ValidationError> Validate(
        JObject members,
        JsonSchema schema,
        PatternRules named,
        SchemaType schemaType
    )
    {
        foreach (var member in members.Properties())
        {
            var matching = named.Members.Where(rule => patterns.IsMatch(member.Name, rule.Key)).ToList();
            var isOther = matching.Count == 0 && !schema.Properties.ContainsKey(member.Name);
            if (isOther && named.ForbidsOthers)
            {
                yield return new ValidationError(
                    ValidationErrorKind.NoAdditionalPropertiesAllowed,
                    member.Name,
                    member.Path,
                    member,
                    schema
                );
            }

            IEnumerable<JsonSchema?> schemas = isOther ? [named.Others] : matching.Select(rule => rule.Value);
            foreach (var selected in schemas.OfType<JsonSchema>())
            {
                foreach (
                    var error in Validate(member.Value, selected.ActualSchema, schemaType, member.Name, member.Path)
                )
                {
                    yield return error;
                }
            }
        }
    }
}
