using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Bodies;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>Forms whose fields are not all known beforehand: nothing of the body is left out.</summary>
public sealed class OpenFormTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_choice_writes_the_fields_of_its_case()
    {
        await using var exchange = await BodyExchange.StartAsync();

        await exchange.Client.SendChoiceFormAsync(new ById { Id = 7 }, Token);
        Assert.Equal("id=7", exchange.Tap.Body);
        Assert.Equal((Choice)new ById { Id = 7 }, exchange.Received);

        var tagged = new ByTags
        {
            Tags = ["a b", "c&d"],
            Near = new Note { Text = "n" },
        };
        await exchange.Client.SendChoiceFormAsync(tagged, Token);
        Assert.Equal("tags=a+b&tags=c%26d&near=%7B%22text%22%3A%22n%22%7D", exchange.Tap.Body);
        Assert.Equal((Choice)tagged, exchange.Received);
    }

    [Fact]
    public async Task A_choice_writes_the_parts_of_its_case()
    {
        await using var exchange = await BodyExchange.StartAsync();
        var tagged = new ByTags
        {
            Tags = ["one", "two"],
            Near = new Note { Text = "n" },
        };

        await exchange.Client.SendChoicePartsAsync(tagged, Token);

        Assert.Equal((Choice)tagged, exchange.Received);
        Assert.Equal(2, exchange.Tap.Body.Split("text/plain").Length - 1);
        Assert.Equal(1, exchange.Tap.Body.Split("application/json").Length - 1);
    }

    [Fact]
    public async Task Members_that_are_not_declared_are_fields_too()
    {
        await using var exchange = await BodyExchange.StartAsync();
        var open = new Open
        {
            Name = "n",
            AdditionalProperties = new Dictionary<string, long> { ["x y"] = 1, ["z"] = 2 },
        };

        await exchange.Client.SendOpenFormAsync(open, Token);

        Assert.Equal("name=n&x+y=1&z=2", exchange.Tap.Body);
        Assert.Equal(open, exchange.Received);
    }
}
