using System;
using System.Linq;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Validation;

public sealed class CheckTests
{
    [Theory]
    [InlineData("ab", 2, true)]
    [InlineData("a", 2, false)]
    [InlineData("😀😀", 2, true)]
    [InlineData("😀", 2, false)]
    [InlineData("", 0, true)]
    public void Counts_code_points_from_below(string value, long limit, bool valid)
    {
        var context = new ValidationContext(null);
        StringChecks.MinLength(ref context, value, limit);
        Assert.Equal(valid, context.Errors.Count == 0);
    }

    [Theory]
    [InlineData("ab", 2, true)]
    [InlineData("abc", 2, false)]
    [InlineData("😀😀", 2, true)]
    [InlineData("😀😀😀", 2, false)]
    public void Counts_code_points_from_above(string value, long limit, bool valid)
    {
        var context = new ValidationContext(null);
        StringChecks.MaxLength(ref context, value, limit);
        Assert.Equal(valid, context.Errors.Count == 0);
    }

    [Fact]
    public void Says_the_limit_and_the_value()
    {
        var context = new ValidationContext(null);
        StringChecks.MaxLength(ref context, "abc", 2);
        NumberChecks.Minimum(ref context, 1.5, 2);
        Assert.Equal(
            ["must have at most 2 characters, but is \"abc\"", "must be at least 2, but is 1.5"],
            context.Errors.Select(error => error.Message)
        );
    }

    [Fact]
    public void Shortens_long_values_and_keeps_them_on_one_line()
    {
        var context = new ValidationContext(null);
        StringChecks.MaxLength(ref context, "a\nb" + new string('x', 10_000), 2);
        var message = context.Errors[0].Message;
        Assert.True(message.Length < 150, message);
        Assert.DoesNotContain("\n", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Matches_catastrophic_patterns_without_backtracking()
    {
        var pattern = new ValidationPattern(@"^(a+)+\z", "^(a+)+$");

        // With backtracking, the time limit ends the attempt, and the result is null.
        Assert.False(pattern.Matches(new string('a', 100_000) + "!"));
    }

    [Fact]
    public void Takes_a_pattern_that_runs_too_long_as_an_error()
    {
        var pattern = new ValidationPattern(@"^(?=(a+)+\z)b", "^(?=(a+)+$)b");
        var context = new ValidationContext(null);
        StringChecks.Pattern(ref context, new string('a', 40) + "!", pattern);
        Assert.Contains("took too long", context.Errors[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.3, "0.1", true)]
    [InlineData(0.35, "0.1", false)]
    [InlineData(1e308, "0.5", true)]
    [InlineData(1e308, "0.123456789", false)]
    [InlineData(19.99, "0.01", true)]
    [InlineData(4.35, "0.01", true)]
    [InlineData(0.0075, "0.0001", true)]
    [InlineData(1e-300, "1e-301", true)]
    [InlineData(double.NaN, "1", false)]
    public void Divides_numbers_exactly(double value, string divisor, bool valid)
    {
        var context = new ValidationContext(null);
        NumberChecks.MultipleOf(ref context, value, divisor);
        Assert.Equal(valid, context.Errors.Count == 0);
        if (decimal.TryParse(divisor, System.Globalization.CultureInfo.InvariantCulture, out var exact))
        {
            context = new ValidationContext(null);
            NumberChecks.MultipleOf(ref context, value, exact);
            Assert.Equal(valid, context.Errors.Count == 0);
        }

        Assert.All(
            context.Errors,
            error =>
                Assert.Equal(
                    ("multipleOf", FormattableString.Invariant($"must be a multiple of {divisor}, but is {value}")),
                    (error.Keyword, error.Message)
                )
        );
    }

    [Fact]
    public void Divides_integers_and_decimals()
    {
        var context = new ValidationContext(null);
        NumberChecks.MultipleOf(ref context, 4L, 2L);
        NumberChecks.MultipleOf(ref context, 1.5m, 0.5m);
        Assert.Empty(context.Errors);
        NumberChecks.MultipleOf(ref context, 5L, 2L);
        NumberChecks.MultipleOf(ref context, 1.25m, 0.5m);
        Assert.Equal(
            [
                ("multipleOf", "must be a multiple of 2, but is 5"),
                ("multipleOf", "must be a multiple of 0.5, but is 1.25"),
            ],
            context.Errors.Select(error => (error.Keyword, error.Message))
        );
    }

    [Theory]
    [InlineData(1, "minimum: must be at least 2, but is 1|exclusiveMinimum: must be greater than 2, but is 1")]
    [InlineData(2, "exclusiveMinimum: must be greater than 2, but is 2")]
    [InlineData(3, "")]
    [InlineData(4, "exclusiveMaximum: must be less than 4, but is 4")]
    [InlineData(5, "maximum: must be at most 4, but is 5|exclusiveMaximum: must be less than 4, but is 5")]
    public void Compares_numbers_with_limits(int value, string errors)
    {
        var context = new ValidationContext(null);
        NumberChecks.Minimum(ref context, value, 2);
        NumberChecks.ExclusiveMinimum(ref context, value, 2);
        NumberChecks.Maximum(ref context, value, 4);
        NumberChecks.ExclusiveMaximum(ref context, value, 4);
        Assert.Equal(errors, string.Join('|', context.Errors.Select(error => $"{error.Keyword}: {error.Message}")));
    }

    [Theory]
    [InlineData(
        1,
        "minItems: must have at least 2 elements, but has 1|minProperties: must have at least 2 members, but has 1"
    )]
    [InlineData(2, "")]
    [InlineData(3, "")]
    [InlineData(
        4,
        "maxItems: must have at most 3 elements, but has 4|maxProperties: must have at most 3 members, but has 4"
    )]
    public void Compares_counts_with_limits(int count, string errors)
    {
        var context = new ValidationContext(null);
        CollectionChecks.MinItems(ref context, count, 2);
        CollectionChecks.MaxItems(ref context, count, 3);
        CollectionChecks.MinProperties(ref context, count, 2);
        CollectionChecks.MaxProperties(ref context, count, 3);
        Assert.Equal(errors, string.Join('|', context.Errors.Select(error => $"{error.Keyword}: {error.Message}")));
    }

    [Fact]
    public void Names_the_allowed_values_unless_they_are_many()
    {
        var context = new ValidationContext(null);
        var many = Enumerable.Range(0, 11).Select(number => $"{number}").ToArray();
        StringChecks.AllowedValues(ref context, "a", ["a", "b"]);
        NumberChecks.AllowedValues(ref context, 1, [1, 2]);
        Assert.Empty(context.Errors);
        StringChecks.AllowedValues(ref context, "c", ["a", "b"]);
        StringChecks.AllowedValues(ref context, "c", many.AsSpan(0, 10));
        StringChecks.AllowedValues(ref context, "c", many);
        NumberChecks.AllowedValues(ref context, 3, [1, 2]);
        Assert.Equal(
            [
                "must be one of a, b, but is \"c\"",
                "must be one of 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, but is \"c\"",
                "must be one of 11 allowed values, but is \"c\"",
                "must be one of 1, 2, but is 3",
            ],
            context.Errors.Select(error => error.Message)
        );
        Assert.All(context.Errors, error => Assert.Equal("enum", error.Keyword));
    }

    [Fact]
    public void Counts_lone_surrogates_as_characters()
    {
        var context = new ValidationContext(null);
        StringChecks.MinLength(ref context, "\uDE00\uD83D", 2);
        StringChecks.MinLength(ref context, "a\uDE00", 2);
        StringChecks.MinLength(ref context, "\uD83Da", 2);
        Assert.Empty(context.Errors);
    }

    [Fact]
    public void Cuts_a_long_value_between_characters()
    {
        var context = new ValidationContext(null);
        StringChecks.MaxLength(ref context, new string('a', 64), 2);
        StringChecks.MaxLength(ref context, new string('a', 65), 2);
        StringChecks.MaxLength(ref context, new string('a', 63) + "😀", 2);
        Assert.Equal(
            [
                $"must have at most 2 characters, but is \"{new string('a', 64)}\"",
                $"must have at most 2 characters, but is \"{new string('a', 64)}…\"",
                $"must have at most 2 characters, but is \"{new string('a', 63)}…\"",
            ],
            context.Errors.Select(error => error.Message)
        );
    }

    [Fact]
    public void Refuses_null_arguments()
    {
        Assert.Throws<ArgumentNullException>(() => new ApiValidationException(null!));
        Assert.Throws<ArgumentNullException>(() =>
            Validate((ref context) => CollectionChecks.Unique<int>(ref context, null!))
        );
        Assert.Throws<ArgumentNullException>(() =>
            Validate((ref context) => StringChecks.MinLength(ref context, null!, 1))
        );
        Assert.Throws<ArgumentNullException>(() =>
            Validate((ref context) => StringChecks.MaxLength(ref context, null!, 1))
        );
        Assert.Throws<ArgumentNullException>(() =>
            Validate((ref context) => StringChecks.Pattern(ref context, "", null!))
        );
    }

    [Fact]
    public void Divides_the_least_integer_by_minus_one()
    {
        var context = new ValidationContext(null);
        NumberChecks.MultipleOf(ref context, long.MinValue, -1L);
        Assert.Empty(context.Errors);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(1000)]
    public void Finds_equal_elements_in_short_and_long_lists(int length)
    {
        var list = Enumerable.Range(0, length).Select(number => $"{number}").ToList();
        var context = new ValidationContext(null);
        CollectionChecks.Unique(ref context, list);
        Assert.Empty(context.Errors);
        list[length - 1] = "3";
        CollectionChecks.Unique(ref context, list);
        var error = Assert.Single(context.Errors.ToArray());
        Assert.Equal("uniqueItems", error.Keyword);
        Assert.Equal($"must not have equal elements, but 3 and {length - 1} are equal", error.Message);
    }

    [Fact]
    public void Allocates_nothing_for_valid_values()
    {
        var pattern = new ValidationPattern("^[a-z]+\\z", "^[a-z]+$");
        string[] list = [.. Enumerable.Range(0, 100).Select(number => $"{number}")];
        Run(pattern, list);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(pattern, list);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private delegate void Check(ref ValidationContext context);

    private static void Validate(Check check)
    {
        var context = new ValidationContext(null);
        check(ref context);
    }

    private static void Run(ValidationPattern pattern, string[] list)
    {
        var context = new ValidationContext(null);
        context.Enter("a");
        StringChecks.MinLength(ref context, "abc", 1);
        StringChecks.MaxLength(ref context, "abc", 10);
        StringChecks.Pattern(ref context, "abc", pattern);
        StringChecks.AllowedValues(ref context, "abc", ["abc", "def"]);
        NumberChecks.Minimum(ref context, 5L, 1L);
        NumberChecks.MultipleOf(ref context, 0.3, 0.1m);
        CollectionChecks.Unique(ref context, list);
        context.Leave();
        if (context.Errors.Count > 0)
        {
            throw new InvalidOperationException(context.Errors[0].Message);
        }
    }
}
