using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Generated.Tests.Servers;
using Latest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>What OpenAPI 3.2 adds, through the emitted client and the emitted server.</summary>
public sealed class LatestVersionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Query_is_a_method_with_a_body()
    {
        await using var app = await StartAsync(new Order[] { new() { Id = 7 } }, out var calls);

        var orders = await new LatestClient(app.Client).QueryOrdersAsync(new Filter { Color = "red" }, Token);

        Assert.Equal([new Order { Id = 7 }], orders);
        Assert.Equal([new Filter { Color = "red" }], calls.Arguments);
    }

    [Fact]
    public async Task Additional_operations_have_their_own_methods()
    {
        await using var app = await StartAsync(null, out var calls);

        await new LatestClient(app.Client).CopyOrderAsync(new Order { Id = 7 }, Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/orders");
        using var refused = await app.Client.SendAsync(request, Token);

        Assert.Equal([new Order { Id = 7 }], calls.Arguments);
        Assert.Equal(System.Net.HttpStatusCode.MethodNotAllowed, refused.StatusCode);
    }

    [Fact]
    public async Task The_query_string_is_one_value()
    {
        await using var app = await StartAsync(3, out var calls);
        var filter = new Filter { Color = "dark red", Size = 4 };

        var count = await new LatestClient(app.Client).FindOrdersAsync(filter, Token);

        Assert.Equal(3, count);
        Assert.Equal([filter], calls.Arguments);
    }

    [Fact]
    public async Task Events_are_the_data_that_their_schema_describes()
    {
        await using var app = await StreamingAsync(
            "/events",
            "text/event-stream",
            "event: order\ndata: {\"id\":1}\n\ndata: {\"id\":2}\n\n"
        );

        Assert.Equal([1, 2], await IdsAsync(new LatestClient(app.Client).WatchOrdersAsync(Token)));
    }

    [Fact]
    public async Task Lines_are_items()
    {
        await using var app = await StreamingAsync("/lines", "application/jsonl", "{\"id\":1}\n{\"id\":2}\n");

        Assert.Equal([1, 2], await IdsAsync(new LatestClient(app.Client).ExportOrdersAsync(Token)));
    }

    private static Task<LoopbackApp> StartAsync(object? answer, out HandlerDouble calls)
    {
        var handler = HandlerDouble.Create<ILatestHandler>((_, _) => answer, out calls);
        return LoopbackApp.StartAsync(services => services.AddSingleton(handler), endpoints => endpoints.MapLatest());
    }

    private static Task<LoopbackApp> StreamingAsync(string path, string mediaType, string text) =>
        LoopbackApp.StartAsync(_ => { }, endpoints => endpoints.MapGet(path, () => TypedResults.Text(text, mediaType)));

    private static async Task<List<int>> IdsAsync(IAsyncEnumerable<Order> orders)
    {
        var ids = new List<int>();
        await foreach (var order in orders)
        {
            ids.Add(order.Id);
        }

        return ids;
    }
}
