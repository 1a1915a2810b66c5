using System.Linq;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Validation;

public sealed class ValidationContextTests
{
    [Fact]
    public void Has_no_errors_at_first_and_allocates_none()
    {
        var context = new ValidationContext(null);
        Assert.Empty(context.Errors);
        Assert.Same(new ValidationContext(null).Errors, context.Errors);
    }

    [Fact]
    public void Renders_the_way_down_as_a_pointer()
    {
        var context = new ValidationContext(null);
        context.Enter("a/b");
        context.Enter(3);
        context.Enter("c~d");
        context.Add("type", "is wrong");
        context.Leave();
        context.Add("minItems", "is short");
        context.Leave();
        context.Leave();
        context.Add("not", "is refused");
        Assert.Equal(["/a~1b/3/c~0d", "/a~1b/3", ""], context.Errors.Select(error => error.Pointer));
    }

    [Fact]
    public void Stops_at_the_greatest_number_of_errors()
    {
        var context = new ValidationContext(new ValidationOptions { MaxErrors = 3 });
        for (var index = 0; index < 10; index++)
        {
            if (context.Enter(index))
            {
                context.Add("type", "is wrong");
                context.Leave();
            }
        }

        Assert.Equal(["/0", "/1", "/2"], context.Errors.Select(error => error.Pointer));
        Assert.False(context.Enter("more"));
    }

    [Fact]
    public void Stops_at_100_errors_unless_told_otherwise()
    {
        var context = new ValidationContext(null);
        for (var index = 0; index < 1000; index++)
        {
            context.Add("type", "is wrong");
        }

        Assert.Equal(100, context.Errors.Count);
    }

    [Theory]
    [InlineData(64, 64)]
    [InlineData(1000, 64)]
    [InlineData(5, 5)]
    public void Refuses_to_go_deeper_than_allowed(int asked, int allowed)
    {
        var context = new ValidationContext(new ValidationOptions { MaxDepth = asked });
        var depth = 0;
        while (context.Enter("a"))
        {
            depth++;
        }

        Assert.Equal(allowed, depth);
        Assert.Equal("depth", Assert.Single(context.Errors.ToArray()).Keyword);
    }

    [Fact]
    public void Shows_no_value_below_a_sensitive_place()
    {
        var context = new ValidationContext(null);
        context.EnterSensitive("secret");
        context.Enter("inner");
        StringChecks.MinLength(ref context, "hunter2", 20);
        context.Leave();
        context.Leave();
        context.Enter("open");
        StringChecks.MinLength(ref context, "shown", 20);
        Assert.DoesNotContain("hunter2", context.Errors[0].Message, System.StringComparison.Ordinal);
        Assert.Contains("\"shown\"", context.Errors[1].Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Stays_sensitive_until_it_leaves_the_member()
    {
        var context = new ValidationContext(null);
        Assert.True(context.EnterSensitive("secret"));
        Assert.True(context.Enter("inner"));
        NumberChecks.Minimum(ref context, 42, 50);
        context.Leave();
        Assert.True(context.IsSensitive);
        context.Add("type", "is wrong");
        context.Leave();
        Assert.False(context.IsSensitive);
        Assert.Equal(
            [("/secret/***", "must be at least 50"), ("/secret", "is wrong")],
            context.Errors.Select(error => (error.Pointer, error.Message))
        );
    }

    [Fact]
    public void Enters_a_required_member_that_is_there()
    {
        var context = new ValidationContext(null);
        Assert.True(context.EnterRequired("a", 1));
        context.Leave();
        Assert.True(context.EnterRequiredSensitive("b", 1));
        Assert.True(context.IsSensitive);
        context.Leave();
        Assert.Empty(context.Errors);
        Assert.False(context.EnterRequired("a", null));
        Assert.False(context.EnterRequiredSensitive("b", null));
        Assert.False(context.IsSensitive);
        Assert.Equal(
            ["/a is required", "/b is required"],
            context.Errors.Select(error => $"{error.Pointer} {error.Message}")
        );
    }

    [Fact]
    public void Says_what_is_wrong_with_a_member()
    {
        var context = new ValidationContext(null);
        context.AddMissing("a");
        context.AddWrongDirection("b", "readOnly");
        context.AddWrongDirection("c", "writeOnly");
        context.AddForbidden("d");
        context.AddNull();
        context.AddUnknown("x", "a, b");
        Assert.Equal(
            [
                "/a required: is required",
                "/b readOnly: must not be sent",
                "/c writeOnly: must not be answered",
                "/d additionalProperties: is not a member the document knows",
                " type: must not be null",
                " enum: must be one of a, b, but is \"x\"",
            ],
            context.Errors.Select(error => $"{error.Pointer} {error.Keyword}: {error.Message}")
        );
    }

    [Fact]
    public void Says_only_once_that_a_value_is_too_deep()
    {
        var context = new ValidationContext(new ValidationOptions { MaxDepth = 1 });
        Assert.True(context.Enter("a"));
        Assert.False(context.Enter("b"));
        Assert.False(context.EnterSensitive("c"));
        Assert.False(context.IsSensitive);
        Assert.Equal("is nested deeper than 1 levels", Assert.Single(context.Errors).Message);
    }

    [Fact]
    public void Takes_unknown_enumerated_values_from_the_service_only()
    {
        Assert.Empty(Unknown(ValidationOptions.Response).Errors);
        Assert.Equal("enum", Assert.Single(Unknown(ValidationOptions.Request).Errors.ToArray()).Keyword);
        Assert.Equal("enum", Assert.Single(Unknown(ValidationOptions.Default).Errors.ToArray()).Keyword);
    }

    [Fact]
    public void Lists_every_pointer_in_the_exception()
    {
        var exception = new ApiValidationException([new("", "type", "is wrong"), new("/a/0", "minLength", "is short")]);
        Assert.Equal(
            "The value is not valid:\n  (the value itself): is wrong (type)\n  /a/0: is short (minLength)",
            exception.Message
        );
    }

    private static ValidationContext Unknown(ValidationOptions options)
    {
        var context = new ValidationContext(options);
        context.AddUnknown("NEW", "A, B");
        return context;
    }
}
