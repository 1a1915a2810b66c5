using System;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Http.Errors;

/// <summary>The excerpt of a body, for operations with a sensitive member named <c>secret</c>.</summary>
public sealed class ExcerptTests
{
    [Theory]
    [InlineData("""{"a":1,"secret":{"b":{"c":"hunter2"}},"d":2}""", """{"a":1,"secret":"***","d":2}""")]
    [InlineData("""{"secret":["hunter2",["hunter2"]]}""", """{"secret":"***"}""")]
    [InlineData("""{"SECRET":"hunter2"}""", """{"SECRET":"***"}""")]
    [InlineData("""{"s\u0065cret":"hunter2"}""", """{"s\u0065cret":"***"}""")]
    [InlineData("""{"secret":"a}\"hunter2"}""", """{"secret":"***"}""")]
    [InlineData("""{"secret" : 42 , "b":1}""", """{"secret" :"***" , "b":1}""")]
    [InlineData("""[{"secret":"hunter2"},{"secret":null}]""", """[{"secret":"***"},{"secret":"***"}]""")]
    [InlineData("""{"secret":"hunter2""", """{"secret":"***""" + "\"")]
    [InlineData("""{"a":1,"secr""", """{"a":1""")]
    [InlineData("secret=hunter2&a=1", "18 bytes that are not JSON")]
    [InlineData("<secret>hunter2</secret>", "24 bytes that are not JSON")]
    [InlineData("""{"a":1} secret: hunter2""", "23 bytes that are not JSON")]
    public async Task Sensitive_values_are_masked_by_token(string body, string expected)
    {
        await using var server = new FaultServer((request, _) => request.AnswerAsync(500, body));
        using var client = Thing.Client(server.Address);

        var thrown = await Assert.ThrowsAsync<ApiException>(() =>
            Thing.CallAsync(client, TestContext.Current.CancellationToken)
        );

        Assert.Equal(expected, thrown.BodyExcerpt);
        Assert.DoesNotContain("hunter2", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_inside_a_sensitive_value_stay_out_of_pointers()
    {
        var context = new ValidationContext(null);
        context.Enter("account");
        context.EnterSensitive("tokens");
        context.Enter("hunter2");
        context.Add("pattern", "is wrong");
        context.Leave();
        context.Enter(3);
        context.Add("pattern", "is wrong");

        Assert.Equal("/account/tokens/***", context.Errors[0].Pointer);
        Assert.Equal("/account/tokens/3", context.Errors[1].Pointer);
    }
}
