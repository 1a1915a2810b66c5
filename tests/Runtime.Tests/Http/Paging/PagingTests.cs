using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Http.Paging;

public sealed class PagingTests
{
    private readonly List<string?> asked = [];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_follow_the_tokens_until_there_is_none()
    {
        var pages = await ReadAsync(Pages(("one", "t1"), ("two", "t2"), ("three", null)));

        Assert.Equal(["one", "two", "three"], pages);
        Assert.Equal([null, "t1", "t2"], asked);
    }

    [Fact]
    public async Task An_empty_token_is_the_end()
    {
        Assert.Equal(["one"], await ReadAsync(Pages(("one", ""))));
    }

    [Fact]
    public async Task A_token_from_before_resumes_there()
    {
        Assert.Equal(["two", "three"], await ReadAsync(Pages("t1", ("one", "t1"), ("two", "t2"), ("three", null))));
        Assert.Equal(["t1", "t2"], asked);
    }

    [Fact]
    public async Task An_empty_token_from_before_is_no_token_that_repeats()
    {
        Assert.Equal(
            ["one"],
            await ReadAsync(ApiPaging.PagesAsync((_, _) => Task.FromResult("one"), _ => "", "", Cancelled))
        );
    }

    [Fact]
    public async Task A_page_is_fetched_when_it_is_asked_for_and_not_before()
    {
        var pages = Pages(("one", "t1"), ("two", "t2"), ("three", null));
        Assert.Empty(asked);

        await using var cursor = pages.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.Empty(asked);
        await cursor.MoveNextAsync();
        Assert.Single(asked);
        await cursor.MoveNextAsync();
        Assert.Equal(2, asked.Count);
    }

    [Theory]
    [InlineData("t1")]
    [InlineData("t2")]
    public async Task A_token_that_repeats_ends_the_pages_instead_of_going_round(string repeated)
    {
        var seen = new List<string>();

        await Assert.ThrowsAsync<ApiResponseException>(async () =>
        {
            await foreach (var page in Pages(("one", "t1"), ("two", "t2"), ("three", repeated)))
            {
                seen.Add(page);
            }
        });

        // What came before the fault was found is the caller's.
        Assert.Equal(["one", "two", "three"], seen);
    }

    [Fact]
    public async Task The_token_one_resumes_from_counts_as_seen()
    {
        await Assert.ThrowsAsync<ApiResponseException>(() =>
            ReadAsync(ApiPaging.PagesAsync((_, _) => Task.FromResult("same"), _ => "t", "t", Cancelled))
        );
    }

    [Fact]
    public async Task The_callers_token_reaches_each_fetch()
    {
        using var cancellation = new CancellationTokenSource();
        var pages = ApiPaging.PagesAsync<string, string?>(
            (token, cancelled) =>
            {
                cancelled.ThrowIfCancellationRequested();
                return Task.FromResult(token ?? "first");
            },
            page => page + "!",
            null,
            CancellationToken.None
        );
        var seen = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var page in pages.WithCancellation(cancellation.Token))
            {
                seen++;
                await cancellation.CancelAsync();
            }
        });

        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task Items_go_over_empty_pages_and_pages_without_items()
    {
        var items = new Dictionary<string, IReadOnlyList<int>?>
        {
            ["one"] = [1, 2],
            ["two"] = null,
            ["three"] = [],
            ["four"] = [3],
        };
        var pages = Pages(("one", "t1"), ("two", "t2"), ("three", "t3"), ("four", null));

        Assert.Equal([1, 2, 3], await ReadAsync(ApiPaging.ItemsAsync(pages, page => items[page], Cancelled)));
    }

    [Fact]
    public async Task Items_fetch_no_page_beyond_the_item_one_stops_at()
    {
        await foreach (
            var item in ApiPaging.ItemsAsync(Pages(("one", "t1"), ("two", null)), page => page.ToList(), Cancelled)
        )
        {
            if (item == 'e')
            {
                break;
            }
        }

        Assert.Single(asked);
    }

    private IAsyncEnumerable<string> Pages(params (string Page, string? Next)[] pages) => Pages(null, pages);

    private IAsyncEnumerable<string> Pages(string? from, params (string Page, string? Next)[] pages) =>
        ApiPaging.PagesAsync(
            (token, _) =>
            {
                asked.Add(token);
                var index = token is null ? 0 : Array.FindIndex(pages, page => page.Next == token) + 1;
                return Task.FromResult(pages[index].Page);
            },
            page => pages.Single(candidate => candidate.Page == page).Next,
            from,
            Cancelled
        );

    private static async Task<List<T>> ReadAsync<T>(IAsyncEnumerable<T> sequence)
    {
        var read = new List<T>();
        await foreach (var item in sequence.WithCancellation(Cancelled))
        {
            read.Add(item);
        }

        return read;
    }
}
