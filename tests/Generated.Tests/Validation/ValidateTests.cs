using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Runtime;
using Shop;
using Xunit;

namespace Generated.Tests.Validation;

/// <summary>What emitted validators say, and what they cost.</summary>
public sealed class ValidateTests
{
    private static readonly Line Good = new() { Sku = "a", Amount = 1 };

    [Fact]
    public void Finds_nothing_wrong_with_a_valid_value()
    {
        Assert.Empty(Valid().Validate());
        Valid().ThrowIfInvalid();
    }

    [Fact]
    public void Names_every_place_in_document_order()
    {
        var order = Valid() with
        {
            Id = "b",
            Lines =
            [
                Good,
                new Line
                {
                    Sku = "",
                    Amount = 100,
                    Price = 0.005,
                },
            ],
            Tags = ["a", "b", "a", "much too long"],
            NotesAll = new Dictionary<string, string> { ["x/y"] = "z" },
            Comment = "too long",
        };
        Assert.Equal(
            [
                "/id minLength",
                "/id pattern",
                "/lines/1/sku minLength",
                "/lines/1/amount maximum",
                "/lines/1/price multipleOf",
                "/tags uniqueItems",
                "/tags/3 maxLength",
                "/notes~1all/x~1y minLength",
                "/comment maxLength",
            ],
            Said(order.Validate())
        );
    }

    [Fact]
    public void Says_the_limit_and_the_value_unless_it_is_sensitive()
    {
        var order = Valid() with { Id = "aa", Card = "12345" };
        var errors = order.Validate();
        Assert.Equal("must have at least 3 characters, but is \"aa\"", errors[0].Message);
        Assert.Equal("must match ^[0-9]{4}$", errors[1].Message);
        var exception = Assert.Throws<ApiValidationException>(order.ThrowIfInvalid);
        Assert.Contains("/id", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("12345", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_for_what_belongs_to_the_direction()
    {
        var order = Valid() with { Created = DateTimeOffset.UnixEpoch, Secret = "s" };
        Assert.Empty(order.Validate());
        Assert.Equal(["/created readOnly"], Said(order.Validate(ValidationOptions.Request)));
        Assert.Equal(["/secret writeOnly"], Said(order.Validate(ValidationOptions.Response)));
    }

    [Fact]
    public void Takes_values_the_document_does_not_list_from_the_service_only()
    {
        var order = Valid() with { State = new State("lost") };
        Assert.Equal(["/state enum"], Said(order.Validate()));
        Assert.Equal(["/state enum"], Said(order.Validate(ValidationOptions.Request)));
        Assert.Empty(order.Validate(ValidationOptions.Response));
    }

    [Fact]
    public void Asserts_formats_only_when_asked()
    {
        var order = Valid() with { Mail = "no-address" };
        Assert.Empty(order.Validate());
        Assert.Equal(["/mail format"], Said(order.Validate(new ValidationOptions { AssertFormats = true })));
    }

    [Fact]
    public void Finds_null_where_there_must_be_none()
    {
        var order = Valid() with { Id = null!, Lines = [null!] };
        Assert.Equal(["/id required", "/lines/0 type"], Said(order.Validate()));
    }

    [Fact]
    public void Names_members_that_the_document_forbids()
    {
        var order = ShopJsonContext.Default.Order;
        var value = System.Text.Json.JsonSerializer.Deserialize(
            """{"id":"aaa","lines":[{"sku":"a","amount":1}],"x":1}""",
            order
        );
        Assert.Equal(["/x additionalProperties"], Said(value!.Validate()));
    }

    [Fact]
    public void Checks_what_members_have_to_do_with_one_another()
    {
        Assert.Empty(new Payment { Iban = "x" }.Validate());
        Assert.Equal([" minProperties"], Said(new Payment().Validate()));
        Assert.Equal(["/address dependentRequired"], Said(new Payment { Card = "x" }.Validate()));
        Assert.Equal(
            [" not"],
            Said(
                new Payment
                {
                    Card = "x",
                    Iban = "y",
                    Address = "z",
                }.Validate()
            )
        );
    }

    [Fact]
    public void Checks_the_case_of_a_union()
    {
        Assert.Empty(new Size(1).Validate());
        Assert.Equal([" minimum"], Said(new Size(0).Validate()));
    }

    [Fact]
    public void Stops_at_a_hundred_errors()
    {
        var order = Valid() with { Lines = Enumerable.Repeat(Good with { Sku = "" }, 400).ToList() };
        Assert.Equal(100, order.Validate().Count);
    }

    [Fact]
    public void Stops_at_64_levels()
    {
        var order = Valid();
        for (var level = 0; level < 100; level++)
        {
            order = Valid() with { Parent = order };
        }

        Assert.Equal("depth", Assert.Single(order.Validate()).Keyword);
    }

    [Fact]
    public void Judges_a_hostile_text_in_milliseconds()
    {
        var order = Valid() with { Id = new string('a', 100_000) + "!" };
        order.Validate();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(["/id pattern"], Said(order.Validate()));
        Assert.True(watch.ElapsedMilliseconds < 100, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void Allocates_nothing_for_a_valid_value()
    {
        var order = Valid() with
        {
            State = State.Open,
            Lines = Enumerable.Repeat(Good with { Price = 19.99 }, 50).ToList(),
            Tags = ["a", "b", "c"],
            NotesAll = new Dictionary<string, string> { ["x"] = "yz" },
            Comment = "ok",
            Parent = Valid(),
        };
        Assert.Empty(order.Validate());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var errors = order.Validate();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Empty(errors);
    }

    [Fact]
    public void Allocates_nothing_for_a_valid_value_whose_members_have_to_do_with_one_another()
    {
        var payment = new Payment { Card = "1234", Address = "Élan" };
        Assert.Empty(payment.Validate());
        var before = GC.GetAllocatedBytesForCurrentThread();
        payment.Validate();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Order Valid() => new() { Id = "aaa", Lines = [Good] };

    private static IEnumerable<string> Said(IReadOnlyList<ValidationError> errors) =>
        errors.Select(error => $"{error.Pointer} {error.Keyword}");
}
