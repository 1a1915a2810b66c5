namespace Generators.Tests.Lowering.Constraints;

/// <summary>The keywords of several parts, merged.</summary>
public sealed class TypedConstraintsTests
{
    [Theory]
    [InlineData(
        "allOf: [{ type: string, minLength: 2, maxLength: 8 }, { minLength: 3, maxLength: 9 }]",
        "RequiredString(ref context, \"a\", this.A, minLength: 3, maxLength: 8)"
    )]
    [InlineData(
        "allOf: [{ type: array, items: { type: string }, minItems: 2, maxItems: 8 }, { minItems: 3, maxItems: 9 }]",
        "MinItems(ref context, this.A.Count, 3L)",
        "MaxItems(ref context, this.A.Count, 8L)"
    )]
    [InlineData(
        "allOf: [{ type: object, additionalProperties: { type: string }, minProperties: 2, maxProperties: 8 }, { minProperties: 3, maxProperties: 9 }]",
        "MinProperties(ref context, this.A.Count, 3L)",
        "MaxProperties(ref context, this.A.Count, 8L)"
    )]
    [InlineData(
        "type: integer, allOf: [{ maximum: 9 }, { maximum: 7 }, { maximum: 8 }]",
        "Maximum(ref context, \"a\", this.A, 7L)"
    )]
    [InlineData(
        "type: integer, allOf: [{ minimum: 7 }, { minimum: 9 }, { minimum: 8 }]",
        "Minimum(ref context, \"a\", this.A, 9L)"
    )]
    [InlineData(
        "type: integer, allOf: [{ exclusiveMaximum: 9, exclusiveMinimum: 3 }, { maximum: 9, minimum: 3 }]",
        "ExclusiveMinimum<long>(ref context, this.A, 3L)",
        "ExclusiveMaximum<long>(ref context, this.A, 9L)"
    )]
    [InlineData(
        "type: integer, allOf: [{ maximum: 9, minimum: 3 }, { exclusiveMaximum: 9, exclusiveMinimum: 3 }]",
        "ExclusiveMinimum<long>(ref context, this.A, 3L)",
        "ExclusiveMaximum<long>(ref context, this.A, 9L)"
    )]
    [InlineData(
        "type: integer, allOf: [{ enum: [1, 2, 3] }, { enum: [2, 3, 5] }]",
        "AllowedValues<long>(ref context, this.A, [2L, 3L])"
    )]
    [InlineData(
        "type: integer, allOf: [{ enum: [1, 2, 3] }, { const: 3 }]",
        "AllowedValues<long>(ref context, this.A, [3L])"
    )]
    [InlineData("type: integer, enum: [1, x, null, 3]", "AllowedValues<long>(ref context, this.A, [1L, 3L])")]
    [InlineData(
        "type: string, allOf: [{ pattern: '^a' }, { pattern: b }]",
        "Pattern(ref context, this.A, \"^a\", \"^a\")",
        "Pattern(ref context, this.A, \"b\", \"b\")"
    )]
    public void Takes_the_strictest_of_each_keyword(string schema, params string[] checks)
    {
        var text = Checked.Model(schema);
        Assert.All(checks, check => Assert.Contains(check, text, StringComparison.Ordinal));
    }

    // Powers of two up to four or more are combined; other lists are lists.
    [Theory]
    [InlineData("1, 2, 4", "Range(ref context, \"a\", this.A, 0L, 7L)")]
    [InlineData("0, 1, 2, 4, 8", "Range(ref context, \"a\", this.A, 0L, 15L)")]
    [InlineData("1, 2", "[1L, 2L]")]
    [InlineData("0, 1, 4", "[0L, 1L, 4L]")]
    [InlineData("1, 2, 8", "[1L, 2L, 8L]")]
    [InlineData("1, 2, 3, 4", "[1L, 2L, 3L, 4L]")]
    [InlineData("1, 2, 4, 6", "[1L, 2L, 4L, 6L]")]
    [InlineData("-1, 1, 2, 4", "[-1L, 1L, 2L, 4L]")]
    public void Combines_flags_and_lists_other_numbers(string numbers, string check) =>
        Assert.Contains(check, Checked.Model($"type: integer, enum: [{numbers}]"), StringComparison.Ordinal);
}
