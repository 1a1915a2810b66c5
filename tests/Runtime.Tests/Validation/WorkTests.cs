using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Validation;

/// <summary>Checks whose work a hostile value could multiply, counted in comparisons and subschemas.</summary>
public sealed class WorkTests
{
    private static readonly SchemaEvaluator Expression = SchemaEvaluator.Parse(
        """
        {
          "$ref": "#/$defs/Expr",
          "$defs": {
            "Expr": { "oneOf": [{ "$ref": "#/$defs/And" }, { "$ref": "#/$defs/Or" }, { "$ref": "#/$defs/Lit" }] },
            "And": { "required": ["kind"], "properties": { "kind": { "const": "and" }, "args": { "$ref": "#/$defs/Args" } } },
            "Or": { "required": ["kind"], "properties": { "kind": { "const": "or" }, "args": { "$ref": "#/$defs/Args" } } },
            "Lit": { "required": ["kind"], "properties": { "kind": { "const": "lit" } } },
            "Args": { "type": "array", "items": { "$ref": "#/$defs/Expr" } }
          }
        }
        """u8
    );

    private static readonly SchemaEvaluator Alternatives = SchemaEvaluator.Parse(
        """
        {
          "$ref": "#/$defs/A",
          "$defs": { "A": { "anyOf": [{ "items": { "$ref": "#/$defs/A" } }, { "type": "array", "items": { "$ref": "#/$defs/A" } }] } }
        }
        """u8
    );

    [Fact]
    public void Nested_alternatives_are_judged_once_for_each_place()
    {
        JsonNode expression = new JsonObject { ["kind"] = "lit" };
        for (var level = 0; level < 25; level++)
        {
            expression = new JsonObject
            {
                ["kind"] = level % 2 == 0 ? "or" : "and",
                ["args"] = new JsonArray(expression),
            };
        }

        Assert.Empty(Check(Expression, expression));
    }

    [Fact]
    public void A_deep_mismatch_among_alternatives_is_one_short_error()
    {
        JsonNode expression = new JsonObject { ["kind"] = "unknown" };
        for (var level = 0; level < 25; level++)
        {
            expression = new JsonObject { ["kind"] = "and", ["args"] = new JsonArray(expression) };
        }

        var error = Assert.Single(Check(Expression, expression));

        Assert.Equal("oneOf", error.Keyword);
        Assert.InRange(error.Message.Length, 1, 300);
    }

    [Fact]
    public void Alternatives_that_all_hold_are_judged_once_for_each_place()
    {
        JsonNode value = new JsonArray();
        for (var level = 0; level < 60; level++)
        {
            value = new JsonArray(value);
        }

        Assert.Empty(Check(Alternatives, value));
    }

    [Fact]
    public void What_shared_alternatives_evaluate_is_kept_with_their_verdict()
    {
        var schema = SchemaEvaluator.Parse(
            """
            {
              "allOf": [{ "$ref": "#/$defs/A" }, { "$ref": "#/$defs/A", "unevaluatedProperties": false }],
              "unevaluatedProperties": false,
              "$defs": { "A": { "properties": { "a": true } } }
            }
            """u8
        );

        Assert.Empty(Check(schema, new JsonObject { ["a"] = 1 }));
        Assert.NotEmpty(Check(schema, new JsonObject { ["b"] = 1 }));
    }

    [Fact]
    public void Elements_that_all_collide_are_compared_a_limited_number_of_times()
    {
        var compared = 0;
        var list = Enumerable.Range(0, 5000).Select(id => new Colliding(id, () => compared++)).ToList();
        var context = new ValidationContext(null);

        CollectionChecks.Unique(ref context, list);

        var error = Assert.Single(context.Errors);
        Assert.Equal("uniqueItems", error.Keyword);
        Assert.Equal("has too many elements with the same hash code to be checked", error.Message);
        Assert.InRange(compared, 5000, 65 * 5000);
    }

    public static TheoryData<object> NumbersChosenToCollide() =>
        [
            Enumerable.Range(0, 5000).Select(k => k * ((1L << 32) + 1)).ToList(),
            Enumerable.Range(0, 5000).Select(k => (long)k << 32).ToList(),
            Enumerable.Range(0, 5000).Select(k => (ulong)k << 32).ToList(),
            Enumerable.Range(0, 5000).Select(k => (double)k).ToList(),
            Enumerable.Range(0, 5000).Select(k => (ulong)k * ((1UL << 32) + 1)).ToList(),
            Enumerable.Range(0, 5000).Select(k => (decimal)k * ((1L << 32) + 1)).ToList(),
            Enumerable.Range(0, 5000).Select(k => TimeSpan.FromTicks(k * ((1L << 32) + 1))).ToList(),
        ];

    [Theory]
    [MemberData(nameof(NumbersChosenToCollide))]
    public void Numbers_chosen_to_collide_are_told_apart(object list)
    {
        var context = new ValidationContext(null);
        switch (list)
        {
            case List<long> numbers:
                CollectionChecks.Unique(ref context, numbers);
                break;
            case List<ulong> numbers:
                CollectionChecks.Unique(ref context, numbers);
                break;
            case List<double> numbers:
                CollectionChecks.Unique(ref context, numbers);
                break;
            case List<decimal> numbers:
                CollectionChecks.Unique(ref context, numbers);
                break;
            case List<TimeSpan> durations:
                CollectionChecks.Unique(ref context, durations);
                break;
        }

        Assert.Empty(context.Errors);
    }

    [Fact]
    public void Equal_numbers_are_found_however_they_are_written()
    {
        var decimals = Enumerable.Range(1, 20).Select(number => (decimal)number).Append(7.00m).ToList();
        var doubles = Enumerable.Range(0, 20).Select(number => (double)number).Append(-0.0).ToList();
        var times = Enumerable
            .Range(0, 20)
            .Select(hours => new DateTimeOffset(2024, 1, 1, hours, 0, 0, TimeSpan.Zero))
            .Append(new DateTimeOffset(2024, 1, 1, 9, 0, 0, TimeSpan.FromHours(2)))
            .ToList();
        var context = new ValidationContext(null);

        CollectionChecks.Unique(ref context, decimals);
        CollectionChecks.Unique(ref context, doubles);
        CollectionChecks.Unique(ref context, times);

        Assert.Equal(
            [
                "must not have equal elements, but 6 and 20 are equal",
                "must not have equal elements, but 0 and 20 are equal",
                "must not have equal elements, but 7 and 20 are equal",
            ],
            context.Errors.Select(error => error.Message)
        );
    }

    [Fact]
    public void Free_form_numbers_chosen_to_collide_are_told_apart()
    {
        var unique = SchemaEvaluator.Parse("""{ "uniqueItems": true }"""u8);
        var numbers = Enumerable
            .Range(0, 5000)
            .Select(k => (k * ((1L << 32) + 1)).ToString(CultureInfo.InvariantCulture));

        Assert.Empty(Check(unique, JsonNode.Parse($"[{string.Join(',', numbers)}]")));
        Assert.NotEmpty(Check(unique, JsonNode.Parse($"[{string.Join(',', numbers)},4294967297.0]")));
    }

    [Theory]
    [InlineData(
        """{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9}""",
        """{"i":9,"h":8,"g":7,"f":6,"e":5,"d":4,"c":3,"b":2,"a":1.0}""",
        false
    )]
    [InlineData(
        """{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9}""",
        """{"i":9,"h":8,"g":7,"f":6,"e":5,"d":4,"c":3,"b":2,"a":2}""",
        true
    )]
    public void Large_objects_are_compared_by_name(string left, string right, bool unique) =>
        Assert.Equal(
            unique,
            Check(SchemaEvaluator.Parse("""{ "uniqueItems": true }"""u8), JsonNode.Parse($"[{left},{right}]")).Count
                == 0
        );

    [Theory]
    [InlineData("1e99999999999", "1e99999999999", true)]
    [InlineData("1e99999999999", "2e99999999999", false)]
    [InlineData("1", "1.0", true)]
    [InlineData("-0", "0.00", true)]
    [InlineData("100000000000000000000000000000000000000000", "1e41", true)]
    [InlineData("""{"a":[1,"x",null]}""", """{"a":[1.0,"\u0078",null]}""", true)]
    [InlineData("""{"a":1,"b":2}""", """{"b":2,"a":1}""", true)]
    [InlineData("""{"a":1}""", """{"a":1,"b":2}""", false)]
    [InlineData("[1]", "[1,2]", false)]
    [InlineData("true", "false", false)]
    public void Free_form_values_are_equal_by_value(string left, string right, bool equal)
    {
        var (x, y) = (JsonNode.Parse(left), JsonNode.Parse(right));

        Assert.Equal(equal, StructuralEquality.Node.Equals(x, y));
        Assert.True(!equal || StructuralEquality.Node.GetHashCode(x!) == StructuralEquality.Node.GetHashCode(y!));
    }

    [Theory]
    [InlineData("\"\"\"@a.b")]
    [InlineData("\"\\\"@a.b")]
    [InlineData("\"@a.b")]
    public void A_malformed_quoted_mailbox_is_invalid(string text)
    {
        var context = new ValidationContext(new ValidationOptions { AssertFormats = true });

        SchemaEvaluator.Parse("""{ "format": "email" }"""u8).Check(ref context, JsonValue.Create(text));

        Assert.Equal("format", Assert.Single(context.Errors).Keyword);
    }

    private static IReadOnlyList<ValidationError> Check(SchemaEvaluator schema, JsonNode? value)
    {
        var context = new ValidationContext(null);
        schema.Check(ref context, value);
        return context.Errors;
    }

    private sealed class Colliding(int id, Action compare) : IEquatable<Colliding>
    {
        private int Id => id;

        public bool Equals(Colliding? other)
        {
            compare();
            return other?.Id == id;
        }

        public override bool Equals(object? obj) => Equals(obj as Colliding);

        public override int GetHashCode() => 0;
    }
}
