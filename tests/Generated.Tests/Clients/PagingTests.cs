using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Generated.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Paging;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>The pages of a list operation, in each way in which services return them.</summary>
public sealed class PagingTests : IAsyncLifetime
{
    private readonly List<string> requests = [];
    private readonly List<string> bodies = [];
    private Func<HttpContext, object> answer = _ => new { };
    private LoopbackApp app = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private PagingClient Client => new(app.Client);

    public async ValueTask InitializeAsync() =>
        app = await LoopbackApp.StartAsync(_ => { }, endpoints => endpoints.Map("/{**path}", AnswerAsync));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_cursor_can_be_a_number_inside_another_member()
    {
        answer = context =>
            context.Request.Query["after"] == "7"
                ? new { data = new[] { 3 }, meta = new { next = (int?)null } }
                : new { data = new[] { 1, 2 }, meta = new { next = (int?)7 } };

        Assert.Equal([1, 2, 3], await ReadAsync(Client.ListByCursorItemsAsync(cancellationToken: Token)));
        Assert.Equal(["/cursor", "/cursor?after=7"], requests);
    }

    [Fact]
    public async Task Offsets_count_the_items_until_a_page_has_none()
    {
        int[] all = [1, 2, 3, 4, 5];
        answer = context => all.Skip(int.Parse(context.Request.Query["skip"]!)).Take(2);

        Assert.Equal([2, 3, 4, 5], await ReadAsync(Client.ListByOffsetItemsAsync(1, 2, Token)));
        Assert.Equal(["/offset?skip=1&take=2", "/offset?skip=3&take=2", "/offset?skip=5&take=2"], requests);
    }

    [Fact]
    public async Task Page_numbers_begin_where_the_document_says_and_end_when_there_are_no_more()
    {
        answer = context => new { items = new[] { requests.Count }, hasMore = requests.Count < 3 };

        Assert.Equal([1, 2, 3], await ReadAsync(Client.ListByPageItemsAsync(cancellationToken: Token)));
        Assert.Equal(["/pages", "/pages?page=1", "/pages?page=2"], requests);
    }

    [Fact]
    public async Task A_page_number_can_be_in_the_body()
    {
        answer = context => new { items = requests.Count < 3 ? new[] { requests.Count } : [] };

        Assert.Equal([1, 2], await ReadAsync(Client.SearchItemsAsync(new Query { Page = 4, Text = "a" }, Token)));
        Assert.Equal(["""{"page":4,"text":"a"}""", """{"page":5,"text":"a"}""", """{"page":6,"text":"a"}"""], bodies);
    }

    [Fact]
    public async Task A_page_that_repeats_ends_with_an_exception()
    {
        answer = _ => new { items = new[] { 1 }, hasMore = true };

        var exception = await Assert.ThrowsAsync<ApiResponseException>(() =>
            ReadAsync(Client.ListByPageItemsAsync(cancellationToken: Token))
        );

        Assert.Equal("The service returned the same page twice, so its pages would never end.", exception.Message);
        Assert.Equal(2, requests.Count);
    }

    [Theory]
    [InlineData("/links?page=2")]
    [InlineData("?page=2")]
    [InlineData("{origin}/links?page=2")]
    public async Task A_link_in_the_body_is_followed_with_the_headers_and_the_key_of_the_call(string link)
    {
        var tenants = new List<string?>();
        answer = context =>
        {
            tenants.Add(context.Request.Headers["X-Tenant"]);
            return requests.Count == 1
                ? new { items = new[] { 1 }, next = Resolve(link) }
                : new { items = new[] { 2 }, next = "" };
        };
        var client = new PagingClient(app.Client, new PagingClientOptions { Key = "a b" });

        Assert.Equal([1, 2], await ReadAsync(client.ListByLinkItemsAsync("1", "acme", Token)));
        Assert.Equal(["/links?page=1&api_key=a%20b", "/links?page=2&api_key=a%20b"], requests);
        Assert.Equal(["acme", "acme"], tenants);
    }

    [Fact]
    public async Task A_link_that_has_the_key_keeps_it()
    {
        answer = _ =>
            requests.Count == 1
                ? new { items = new[] { 1 }, next = "/links?api_key=theirs" }
                : new { items = new[] { 2 }, next = "" };
        var client = new PagingClient(app.Client, new PagingClientOptions { Key = "ours" });

        Assert.Equal([1, 2], await ReadAsync(client.ListByLinkItemsAsync(cancellationToken: Token)));
        Assert.Equal("/links?api_key=theirs", requests[1]);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/links")]
    [InlineData("//evil.example/links")]
    [InlineData("https://evil.example/links")]
    [InlineData("file:///etc/passwd")]
    public async Task A_link_to_another_origin_is_not_followed(string link)
    {
        answer = _ => new { items = new[] { 1 }, next = link };
        var seen = new List<int>();

        var exception = await Assert.ThrowsAsync<ApiResponseException>(async () =>
        {
            await foreach (var item in Client.ListByLinkItemsAsync(cancellationToken: Token))
            {
                seen.Add(item);
            }
        });

        Assert.Contains("is not the origin of the service", exception.Message, StringComparison.Ordinal);
        Assert.Equal([1], seen);
        Assert.Single(requests);
    }

    [Fact]
    public async Task A_link_to_an_allowed_origin_is_followed()
    {
        await using var other = await LoopbackApp.StartAsync(
            _ => { },
            endpoints => endpoints.MapGet("/more", () => TypedResults.Json(new { items = new[] { 2 } }))
        );
        answer = _ => new { items = new[] { 1 }, next = new Uri(other.Address, "/more").AbsoluteUri };
        var options = new PagingClientOptions { AllowedLinkOrigins = { other.Address } };

        Assert.Equal(
            [1, 2],
            await ReadAsync(new PagingClient(app.Client, options).ListByLinkItemsAsync(cancellationToken: Token))
        );
    }

    [Fact]
    public async Task A_link_that_repeats_ends_with_an_exception()
    {
        answer = _ => new { items = new[] { 1 }, next = "/links" };

        var exception = await Assert.ThrowsAsync<ApiResponseException>(() =>
            ReadAsync(Client.ListByLinkItemsAsync(cancellationToken: Token))
        );

        Assert.Equal("The service returned the same next link twice, so its pages would never end.", exception.Message);
        Assert.Single(requests);
    }

    [Theory]
    [InlineData("</headers?b=2>; rel=\"next\"")]
    [InlineData("</headers?a=1>; rel=prev, </headers?b=2>; title=\"a, b; rel=last\"; rel=\"last NEXT\"")]
    [InlineData("</other>; rel=next; anchor=\"/x\", <?b=2>;rel=next")]
    public async Task The_link_header_is_followed(string header)
    {
        answer = context =>
        {
            context.Response.Headers.Link = requests.Count == 1 ? header : "</headers>; rel=\"first\"";
            return new[] { requests.Count };
        };

        Assert.Equal([1, 2], await ReadAsync(Client.ListByHeaderItemsAsync(Token)));
        Assert.Equal(["/headers", "/headers?b=2"], requests);
    }

    [Fact]
    public async Task Pageable_operations_of_Azure_documents_follow_their_link()
    {
        answer = _ =>
            requests.Count == 1
                ? new { value = new[] { "a" }, nextLink = Resolve("{origin}/azure?$skiptoken=x") }
                : new { value = new[] { "b" }, nextLink = (string?)null! };

        Assert.Equal(["a", "b"], await ReadAsync(Client.ListAzureItemsAsync(Token)));
        Assert.Equal(["/azure", "/azure?$skiptoken=x"], requests);
        Assert.DoesNotContain(typeof(IPagingClient).GetMethods(), method => method.Name == "ListSingleItemsAsync");
    }

    [Fact]
    public async Task An_error_of_a_later_page_is_the_exception_of_the_call()
    {
        answer = context =>
        {
            context.Response.StatusCode = requests.Count == 1 ? 200 : 503;
            return new { items = new[] { 1 }, next = "/links?page=2" };
        };

        var exception = await Assert.ThrowsAsync<ApiException>(() =>
            ReadAsync(Client.ListByLinkItemsAsync(cancellationToken: Token))
        );

        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.Status);
    }

    [Fact]
    public async Task A_fake_returns_one_page_without_a_link()
    {
        var fake = new PagingFake { OnListByHeader = _ => Task.FromResult<IReadOnlyList<int>>([1, 2]) };

        Assert.Equal([1, 2], await ReadAsync(fake.ListByHeaderItemsAsync(Token)));
    }

    private string Resolve(string link) =>
        link.Replace("{origin}", app.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);

    private async Task AnswerAsync(HttpContext context)
    {
        requests.Add(context.Request.Path + context.Request.QueryString.Value);
        using var reader = new System.IO.StreamReader(context.Request.Body);
        bodies.Add(await reader.ReadToEndAsync(CancellationToken.None));
        var body = JsonSerializer.SerializeToUtf8Bytes(answer(context));
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(body, CancellationToken.None);
    }

    private static async Task<List<T>> ReadAsync<T>(IAsyncEnumerable<T> sequence)
    {
        var read = new List<T>();
        await foreach (var item in sequence.WithCancellation(Token))
        {
            read.Add(item);
        }

        return read;
    }
}
