using System;
using System.Linq;
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
        if (decimal.TryParse(divisor, System.Globalization.CultureInfo.InvariantCulture, out var exact))
        {
            NumberChecks.MultipleOf(ref context, value, exact);
        }

        Assert.Equal(valid, context.Errors.Count == 0);
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
        Assert.Equal(
            $"must not have equal elements, but 3 and {length - 1} are equal",
            Assert.Single(context.Errors.ToArray()).Message
        );
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
