using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;
using Emitted = AmplifyAdmin.Runtime.Emitted.Validation;

namespace Runtime.Tests.Validation;

/// <summary>The checks that emitted code calls for a member, with the pointer that each error has.</summary>
public sealed class MemberCheckTests
{
    private delegate void Check(ref ValidationContext context);

    [Fact]
    public void A_model_is_checked_at_its_member()
    {
        Assert.Equal("", Errors((ref context) => MemberChecks.Model(ref context, "a", null)));
        Assert.Equal("/a custom", Errors((ref context) => MemberChecks.Model(ref context, "a", new Wrong())));
        Assert.Equal("/a required", Errors((ref context) => MemberChecks.RequiredModel(ref context, "a", null)));
        Assert.Equal("/a custom", Errors((ref context) => MemberChecks.RequiredModel(ref context, "a", new Wrong())));
    }

    [Fact]
    public void A_struct_is_checked_at_its_member()
    {
        Assert.Equal("/a custom", Errors((ref context) => MemberChecks.Value(ref context, "a", new WrongValue())));
        Assert.Equal("", Errors((ref context) => MemberChecks.OptionalValue<WrongValue>(ref context, "a", null)));
        Assert.Equal(
            "/a custom",
            Errors((ref context) => MemberChecks.OptionalValue<WrongValue>(ref context, "a", new WrongValue()))
        );
    }

    [Fact]
    public void A_list_and_its_elements_are_checked()
    {
        IReadOnlyList<Wrong> list = [new Wrong(), null!, new Wrong()];

        Assert.Equal("", Errors((ref context) => MemberChecks.List<Wrong>(ref context, "a", null, 5)));
        Assert.Equal(
            "/a/0 custom|/a/1 type|/a/2 custom",
            Errors((ref context) => MemberChecks.List(ref context, "a", list, 3, 3))
        );
        Assert.Equal(
            "/a/0 custom|/a/1 type|/a/2 custom",
            Errors((ref context) => MemberChecks.List(ref context, "a", list))
        );
        Assert.Equal(
            "/a minItems|/a/0 custom|/a/1 type|/a/2 custom",
            Errors((ref context) => MemberChecks.List(ref context, "a", list, 4))
        );
        Assert.Equal(
            "/a maxItems|/a/0 custom|/a/1 type|/a/2 custom",
            Errors((ref context) => MemberChecks.List(ref context, "a", list, 0, 2))
        );
        Assert.Equal("/a maxItems", Errors((ref context) => MemberChecks.List<Right>(ref context, "a", [new()], 0, 0)));
    }

    [Fact]
    public void A_list_with_equal_elements_is_refused_on_request()
    {
        IReadOnlyList<Right> list = [new(), new()];

        Assert.Equal("", Errors((ref context) => MemberChecks.List(ref context, "a", list)));
        Assert.Equal(
            "/a uniqueItems",
            Errors((ref context) => MemberChecks.List(ref context, "a", list, uniqueItems: true))
        );
        Assert.Equal(
            "/a uniqueItems",
            Errors((ref context) => MemberChecks.RequiredList(ref context, "a", list, uniqueItems: true))
        );
    }

    [Fact]
    public void A_required_list_has_to_be_there()
    {
        Assert.Equal("/a required", Errors((ref context) => MemberChecks.RequiredList<Wrong>(ref context, "a", null)));
        Assert.Equal(
            "/a minItems",
            Errors((ref context) => MemberChecks.RequiredList<Wrong>(ref context, "a", [], minItems: 1))
        );
    }

    [Fact]
    public void Checking_stops_inside_a_list_when_there_are_enough_errors()
    {
        var context = new ValidationContext(new ValidationOptions { MaxErrors = 2 });

        MemberChecks.List<Wrong>(ref context, "a", [new(), new(), new(), new()]);

        Assert.Equal(["/a/0", "/a/1"], context.Errors.Select(error => error.Pointer));
    }

    [Fact]
    public void Elements_that_are_too_deep_are_not_checked()
    {
        var context = new ValidationContext(new ValidationOptions { MaxDepth = 1 });

        MemberChecks.List<Wrong>(ref context, "a", [new(), new()]);

        Assert.Equal([("/a", "depth")], context.Errors.Select(error => (error.Pointer, error.Keyword)));
    }

    [Fact]
    public void After_a_member_the_way_leads_back_up()
    {
        var context = new ValidationContext(new ValidationOptions { AssertFormats = true });

        MemberChecks.Model(ref context, "a", new Right());
        MemberChecks.Value(ref context, "a", new WrongValue());
        MemberChecks.List<Wrong>(ref context, "a", [new()]);
        MemberChecks.String(ref context, "a", "x", 2);
        MemberChecks.Minimum(ref context, "a", 1, 2);
        MemberChecks.Maximum(ref context, "a", 3, 2);
        context.Add("last", "is at the top");

        Assert.Equal(["/a", "/a/0", "/a", "/a", "/a", ""], context.Errors.Select(error => error.Pointer));
    }

    [Theory]
    [InlineData("ab", 2, 2, "^a", "date", "/a format")]
    [InlineData("ab", 3, 1, "^b", null, "/a minLength|/a maxLength|/a pattern")]
    [InlineData("ab", 0, -1, null, null, "")]
    [InlineData("", 0, 0, null, null, "")]
    [InlineData("a", 0, 0, null, null, "/a maxLength")]
    [InlineData(null, 1, -1, "^a", "date", "")]
    public void Text_is_checked_at_its_member(
        string? value,
        int minLength,
        int maxLength,
        string? pattern,
        string? format,
        string errors
    )
    {
        Assert.Equal(
            errors,
            Errors(
                (ref context) =>
                    MemberChecks.String(ref context, "a", value, minLength, maxLength, pattern, null, format)
            )
        );
        Assert.Equal(
            value is null ? "/a required" : errors,
            Errors(
                (ref context) =>
                    MemberChecks.RequiredString(ref context, "a", value, minLength, maxLength, pattern, null, format)
            )
        );
    }

    [Fact]
    public void A_message_has_the_pattern_of_the_document()
    {
        var context = new ValidationContext(null);

        MemberChecks.String(ref context, "a", "b", pattern: "^a\\z", source: "^a$");
        MemberChecks.String(ref context, "a", "b", pattern: "^c");

        Assert.Equal(
            ["must match ^a$, but is \"b\"", "must match ^c, but is \"b\""],
            context.Errors.Select(error => error.Message)
        );
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData(1, "/a minimum")]
    [InlineData(2, "")]
    [InlineData(3, "")]
    [InlineData(4, "/a maximum")]
    public void A_number_is_checked_at_its_member(int? value, string errors)
    {
        Assert.Equal(errors, Errors((ref context) => MemberChecks.Range(ref context, "a", value, 2, 3)));
        Assert.Equal(
            errors,
            Errors(
                (ref context) =>
                {
                    MemberChecks.Minimum(ref context, "a", value, 2);
                    MemberChecks.Maximum(ref context, "a", value, 3);
                }
            )
        );
    }

    [Fact]
    public void Parts_of_a_value_are_checked_at_its_place()
    {
        Assert.Equal(" custom", Errors((ref context) => Emitted.Check(ref context, new Wrong())));
        Assert.Equal(" custom", Errors((ref context) => Emitted.CheckPresent(ref context, new Wrong())));
        Assert.Equal("", Errors((ref context) => Emitted.CheckPresent(ref context, (Wrong?)null)));
        Assert.Equal(
            " custom",
            Errors((ref context) => Emitted.CheckPresent(ref context, (WrongValue?)new WrongValue()))
        );
        Assert.Equal("", Errors((ref context) => Emitted.CheckPresent(ref context, (WrongValue?)null)));
        Assert.Equal("custom", Assert.Single(Emitted.Of(new Wrong())).Keyword);
        Assert.Empty(Emitted.Of(new Right()));
    }

    [Fact]
    public void Errors_are_thrown_if_there_are_any()
    {
        Assert.Throws<System.ArgumentNullException>(() => Emitted.ThrowIfAny(null!));
        Emitted.ThrowIfAny([]);
        var thrown = Assert.Throws<ApiValidationException>(() => Emitted.ThrowIfAny(Emitted.Of(new Wrong())));
        Assert.Equal("custom", Assert.Single(thrown.Errors).Keyword);
    }

    private static string Errors(Check check)
    {
        var context = new ValidationContext(new ValidationOptions { AssertFormats = true });
        check(ref context);
        return string.Join('|', context.Errors.Select(error => $"{error.Pointer} {error.Keyword}"));
    }

    private sealed record Right : IValidatable
    {
        public IReadOnlyList<ValidationError> Validate() => Emitted.Of(this);

        public IReadOnlyList<ValidationError> Validate(ValidationOptions options) => Emitted.Of(this, options);

        public void ThrowIfInvalid() => Emitted.ThrowIfAny(Validate());

        public void Validate(ref ValidationContext context) { }
    }

    private sealed class Wrong : IValidatable
    {
        public IReadOnlyList<ValidationError> Validate() => Emitted.Of(this);

        public IReadOnlyList<ValidationError> Validate(ValidationOptions options) => Emitted.Of(this, options);

        public void ThrowIfInvalid() => Emitted.ThrowIfAny(Validate());

        public void Validate(ref ValidationContext context) => context.Add("custom", "is wrong");
    }

    private readonly struct WrongValue : IValidatable
    {
        public IReadOnlyList<ValidationError> Validate() => Emitted.Of(this);

        public IReadOnlyList<ValidationError> Validate(ValidationOptions options) => Emitted.Of(this, options);

        public void ThrowIfInvalid() => Emitted.ThrowIfAny(Validate());

        public void Validate(ref ValidationContext context) => context.Add("custom", "is wrong");
    }
}
