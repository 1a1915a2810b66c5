namespace Generators.Tests.Lowering.Constraints;

/// <summary>Which keywords become typed checks and which go to the evaluator, seen in the emitted text.</summary>
public sealed class ConstraintsLoweringTests
{
    [Theory]
    [InlineData(
        "type: string, minLength: 2, maxLength: 5",
        "MemberChecks.RequiredString(ref context, \"a\", this.A, minLength: 2, maxLength: 5)"
    )]
    [InlineData(
        "type: string, format: email",
        "MemberChecks.RequiredString(ref context, \"a\", this.A, format: \"email\")"
    )]
    [InlineData("type: string, const: x", "StringChecks.AllowedValues(ref context, this.A, [\"x\"])")]
    [InlineData(
        "type: integer, minimum: 1, exclusiveMaximum: 9",
        "NumberChecks.Minimum<long>(ref context, this.A, 1L)",
        "NumberChecks.ExclusiveMaximum<long>(ref context, this.A, 9L)"
    )]
    [InlineData(
        "type: integer, format: int32, minimum: 1.5",
        "NumberChecks.Minimum<decimal>(ref context, this.A, 1.5M)"
    )]
    [InlineData("type: integer, maximum: 1e300", "NumberChecks.Maximum<double>(ref context, this.A, 1E+300D)")]
    [InlineData("type: number, minimum: 0.1", "NumberChecks.Minimum<double>(ref context, this.A, 0.1D)")]
    [InlineData(
        "type: number, format: float, minimum: 0.1",
        "NumberChecks.Minimum<float>(ref context, this.A, (float)0.1D)"
    )]
    [InlineData("type: number, multipleOf: 0.01", "NumberChecks.MultipleOf(ref context, this.A, 0.01M)")]
    [InlineData("type: integer, multipleOf: 5", "NumberChecks.MultipleOf(ref context, this.A, 5L)")]
    [InlineData("type: integer, enum: [1, 2]", "NumberChecks.AllowedValues<long>(ref context, this.A, [1L, 2L])")]
    [InlineData(
        "type: array, items: { type: string }, minItems: 1, uniqueItems: true",
        "CollectionChecks.MinItems(ref context, this.A.Count, 1L)",
        "CollectionChecks.Unique(ref context, this.A)"
    )]
    [InlineData("type: array, items: { type: string, format: date-time }, uniqueItems: true", """uniqueItems\":true""")]
    [InlineData(
        "type: object, additionalProperties: { type: string, maxLength: 3 }, maxProperties: 2",
        "CollectionChecks.MaxProperties(ref context, this.A.Count, 2L)",
        "StringChecks.MaxLength(ref context, element, 3L)"
    )]
    [InlineData("type: string, not: { const: x }", """{\"not\":{\"const\":\"x\"}}""")]
    [InlineData(
        "type: [string, 'null'], maxLength: 3",
        "MemberChecks.String(ref context, \"a\", this.A, maxLength: 3)"
    )]
    public void Checks_in_typed_code_what_it_can(string schema, params string[] checks)
    {
        var text = Checked.Model(schema);
        Assert.All(checks, check => Assert.Contains(check, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("type: string", "context.Enter")]
    [InlineData("type: boolean", "context.Enter")]
    [InlineData("type: array, items: { type: string }", "context.Enter")]
    [InlineData("type: object, additionalProperties: { type: integer }", "SchemaEvaluator")]
    [InlineData("type: string, minLength: 2", "SchemaEvaluator")]
    [InlineData("type: array, items: { type: integer, minimum: 3 }, minItems: 1", "SchemaEvaluator")]
    [InlineData("type: array, items: { type: string }, minItems: 1", "Unique")]
    [InlineData("type: array, items: { type: string }, uniqueItems: true", "SchemaEvaluator")]
    [InlineData("type: array, items: { type: string, enum: [a, b] }, uniqueItems: true", "SchemaEvaluator")]
    [InlineData("type: array, items: { type: number, format: decimal }, uniqueItems: true", "SchemaEvaluator")]
    [InlineData("type: integer, format: int32, minimum: 3", "SchemaEvaluator")]
    [InlineData("type: number, format: double, multipleOf: 3", "SchemaEvaluator")]
    [InlineData("type: number, format: float, maximum: 3", "SchemaEvaluator")]
    [InlineData("type: number, format: decimal, maximum: 3", "SchemaEvaluator")]
    [InlineData("type: boolean, maxLength: 3, minimum: 5", "SchemaEvaluator")]
    [InlineData("anyOf: [{ type: string }, { type: integer }]", "SchemaEvaluator")]
    [InlineData("oneOf: [{ type: string }, { type: integer }]", "SchemaEvaluator")]
    [InlineData("type: object, properties: { b: { type: string } }, required: [b]", "SchemaEvaluator")]
    [InlineData(
        "type: object, properties: { b: { type: string } }, additionalProperties: { type: integer }",
        "SchemaEvaluator"
    )]
    [InlineData("type: object, properties: { b: { type: string } }, additionalProperties: false", "SchemaEvaluator")]
    public void Emits_nothing_that_has_nothing_to_check(string schema, string absent) =>
        Assert.DoesNotContain(absent, Checked.Model(schema), StringComparison.Ordinal);

    [Fact]
    public void Takes_the_strictest_of_all_parts()
    {
        var text = Checked.Model(
            "allOf: [{ type: integer, minimum: 3 }, { minimum: 5, maximum: 9 }, { exclusiveMaximum: 9 }]"
        );
        Assert.Contains("Minimum<long>(ref context, this.A, 5L)", text, StringComparison.Ordinal);
        Assert.Contains("ExclusiveMaximum<long>(ref context, this.A, 9L)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("3L", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_a_pattern_that_is_none_at_its_line()
    {
        var run = Checked.Run("type: string, pattern: '('");
        var problem = Assert.Single(run.Diagnostics);
        Assert.Equal("AAG0210", problem.Id);
        Assert.Empty(run.CompilerMessages());
    }

    [Theory]
    [InlineData("type: string, format: emial", "AAG0213")]
    [InlineData("type: string, minLength: 3, maxLength: 2", "AAG0208")]
    [InlineData("type: string, not: { pattern: '[b-a]' }", "AAG0210")]
    [InlineData("type: string, not: { $dynamicRef: '#x' }", "AAG0212")]
    [InlineData("type: string, pattern: '\\p{Emoji}'", "AAG0211")]
    public void Drops_nothing_silently(string schema, string id) =>
        Assert.Equal(id, Assert.Single(Checked.Run(schema).Diagnostics).Id);

    [Fact]
    public void Never_shows_what_is_sensitive() =>
        Assert.Contains(
            "context.EnterRequiredSensitive(\"a\"",
            Checked.Model("type: string, minLength: 2, x-sensitive: true"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Asks_for_members_of_one_direction_in_that_direction_only()
    {
        var text = Checked.Model("type: string, readOnly: true");
        Assert.Contains(
            "context.Direction == Runtime::ValidationDirection.Response && this.A is null",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("AddWrongDirection(\"a\", \"readOnly\")", text, StringComparison.Ordinal);
    }
}
