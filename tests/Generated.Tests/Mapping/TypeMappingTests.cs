using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Mapped;
using NodaTime;
using Xunit;

namespace Generated.Tests.Mapping;

/// <summary>Types that the project chooses for formats, in every place where a scalar occurs.</summary>
public sealed class TypeMappingTests
{
    private const string Json = """
        {
          "id": "o-1", "placed": "2026-01-02T03:04:05Z", "total": 1.25, "tax": 0.5, "related": ["o-2"],
          "history": { "paid": "2026-01-03T00:00:00Z" }, "currency": "EUR", "weight": 7, "source": "o-3"
        }
        """;

    private static readonly Instant Placed = Instant.FromUtc(2026, 1, 2, 3, 4, 5);

    [Fact]
    public void Members_lists_maps_and_unions_are_of_the_chosen_types()
    {
        var order = JsonSerializer.Deserialize(Json, OrdersJsonContext.Default.Order)!;

        Assert.Equal(1, order.Id.Number);
        Assert.Equal(Placed, order.Placed);
        Assert.Null(order.Shipped);
        Assert.Equal(1.25m, order.Total);
        Assert.IsType<double>(order.Tax);
        Assert.Equal(2, Assert.Single(order.Related!).Number);
        Assert.Equal(Instant.FromUtc(2026, 1, 3, 0, 0), order.History!["paid"]);
        Assert.Equal(new Currency("EUR"), order.Currency);
        Assert.Equal(new Grams(7), order.Weight);
        Assert.Equal(3, Assert.IsType<OrderId>(order.Source!.Value).Number);
        Assert.Empty(order.Validate());
        Assert.Equal(order, JsonSerializer.Deserialize(Json, OrdersJsonContext.Default.Order));
        Assert.Equal(
            Json.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal),
            JsonSerializer.Serialize(order, OrdersJsonContext.Default.Order)
        );
    }

    [Theory]
    [InlineData("\"o-1\"", "\"o-x\"", "$.id")]
    [InlineData("\"2026-01-02T03:04:05Z\"", "\"yesterday\"", "$.placed")]
    [InlineData("\"2026-01-02T03:04:05Z\"", "{}", "$.placed")]
    [InlineData("\"weight\": 7", "\"weight\": 7.5", "$.weight")]
    [InlineData("\"EUR\"", "null", null)]
    public void Malformed_values_are_errors_with_their_path(string text, string other, string? path)
    {
        var json = Json.Replace(text, other, StringComparison.Ordinal);
        if (path is null)
        {
            Assert.Null(JsonSerializer.Deserialize(json, OrdersJsonContext.Default.Order)!.Currency);
            return;
        }

        var exception = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize(json, OrdersJsonContext.Default.Order)
        );
        Assert.Equal(path, exception.Path);
    }

    [Theory]
    [InlineData("\"o-1\"", "\"x-1\"", null)]
    [InlineData("\"EUR\"", "\"GBP\"", "/currency enum")]
    [InlineData("1.25", "-1", "/total minimum")]
    [InlineData("1.25", "1.255", "/total multipleOf")]
    public void The_text_on_the_wire_is_checked(string text, string other, string? error)
    {
        var json = Json.Replace(text, other, StringComparison.Ordinal);

        var errors = JsonSerializer.Deserialize(json, OrdersJsonContext.Default.Order)!.Validate();

        // An id is written as its type writes it, so a prefix that the type does not keep cannot be wrong.
        Assert.Equal(error is null ? [] : [error], errors.Select(found => $"{found.Pointer} {found.Keyword}"));
    }

    [Fact]
    public async Task Parameters_headers_and_bodies_are_of_the_chosen_types()
    {
        var requests = new List<(string Address, string? Limit, string Body)>();
        using var handler = new Recorder(requests);
        using var http = new HttpClient(handler) { BaseAddress = new Uri("https://orders.test") };
        var client = new OrdersClient(http);
        var cancellation = TestContext.Current.CancellationToken;

        var response = await client.WithResponseAsync(c =>
            c.GetOrderAsync(new OrderId(5), Placed, [new OrderId(6), new OrderId(7)], 2.5m, cancellation)
        );
        await client.PutLastAsync(new OrderId(8), cancellation);

        Assert.Equal(Placed, response.Value.Placed);
        Assert.Equal("https://orders.test/orders/o-5?since=2026-01-02T03%3A04%3A05Z&ids=o-6,o-7", requests[0].Address);
        Assert.Equal("2.5", requests[0].Limit);
        Assert.Equal("\"o-8\"", requests[1].Body);
    }

    private sealed class Recorder(List<(string Address, string? Limit, string Body)> requests) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var limit = request.Headers.TryGetValues("X-Limit", out var values) ? values.Single() : null;
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            requests.Add((request.RequestUri!.AbsoluteUri, limit, body));
            return request.Method == HttpMethod.Put
                ? new HttpResponseMessage(HttpStatusCode.NoContent)
                : new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new StringContent(Json, Encoding.UTF8, "application/json"),
                };
        }
    }
}
