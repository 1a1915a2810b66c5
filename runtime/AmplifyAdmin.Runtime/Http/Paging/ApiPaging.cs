using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Requests the pages of list operations.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiPaging
{
    /// <summary>Returns pages, each of which has the token of the next.</summary>
    /// <param name="fetch">Requests the page of a token.</param>
    /// <param name="next">Returns the next token of a page; null, empty or zero after the last page.</param>
    /// <param name="token">The token of the first page; null for the beginning.</param>
    /// <param name="cancellationToken">Cancels the current call.</param>
    /// <exception cref="ApiResponseException">The service returned a token twice, so the pages would never end.</exception>
    public static async IAsyncEnumerable<TPage> PagesAsync<TPage, TToken>(
        Func<TToken?, CancellationToken, Task<TPage>> fetch,
        Func<TPage, TToken?> next,
        TToken? token,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(fetch);
        ArgumentNullException.ThrowIfNull(next);
        var seen = new HashSet<TToken>();
        do
        {
            if (token is not null)
            {
                seen.Add(token);
            }

            var page = await fetch(token, cancellationToken).ConfigureAwait(false);
            token = next(page);
            yield return page;
            if (!IsEnd(token) && seen.Contains(token!))
            {
                throw Endless("next token");
            }
        } while (!IsEnd(token));
    }

    /// <summary>Returns pages by their number, or by the number of items before them.</summary>
    /// <param name="fetch">Requests the page of a number.</param>
    /// <param name="items">Returns the items of a page; null for none.</param>
    /// <param name="hasMore">Returns whether there are more pages; null when pages do not tell, and a page without items is the last.</param>
    /// <param name="number">The number of the first page to return; null for the beginning.</param>
    /// <param name="first">The number of the first page of all.</param>
    /// <param name="countsItems">Whether the number counts items rather than pages.</param>
    /// <param name="cancellationToken">Cancels the current call.</param>
    /// <exception cref="ApiResponseException">The service returned a page twice, so the pages would never end.</exception>
    public static async IAsyncEnumerable<TPage> NumberedPagesAsync<TPage, TItem, TNumber>(
        Func<TNumber?, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, bool?>? hasMore,
        TNumber? number,
        long first,
        bool countsItems,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
        where TNumber : struct, IBinaryInteger<TNumber>
    {
        ArgumentNullException.ThrowIfNull(fetch);
        ArgumentNullException.ThrowIfNull(items);
        TPage? previous = default;
        for (var isFirst = true; ; isFirst = false)
        {
            var page = await fetch(number, cancellationToken).ConfigureAwait(false);
            var count = items(page)?.Count ?? 0;
            var more = hasMore?.Invoke(page);
            if (!isFirst && (count > 0 || more == true) && IsSame<TPage, TItem>(page, previous!))
            {
                throw Endless("page");
            }

            yield return page;
            if (more == false || (count == 0 && (more is null || countsItems)))
            {
                yield break;
            }

            var step = countsItems ? TNumber.CreateChecked(count) : TNumber.One;
            number = checked((number ?? TNumber.CreateChecked(first)) + step);
            previous = page;
        }
    }

    /// <summary>Returns pages, each of which has a link to the next. All requests have the credentials of the client.</summary>
    /// <param name="with">Returns the client with options.</param>
    /// <param name="fetch">Requests a page.</param>
    /// <param name="next">Returns the link of a page; null when the link is in the <c>Link</c> header.</param>
    /// <param name="cancellationToken">Cancels the current call.</param>
    /// <exception cref="ApiResponseException">
    /// The service returned a link twice, so the pages would never end, or one that leads to another origin.
    /// </exception>
    public static async IAsyncEnumerable<TPage> LinkedPagesAsync<TClient, TPage>(
        Func<CallOptions, TClient> with,
        Func<TClient, CancellationToken, Task<TPage>> fetch,
        Func<TPage, string?>? next,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(with);
        ArgumentNullException.ThrowIfNull(fetch);
        var seen = new HashSet<Uri>();
        Uri? link = null;
        while (true)
        {
            ApiResponse? response = null;
            var options = new CallOptions { Link = link, OnResponse = received => response = received };
            var page = await fetch(with(options), cancellationToken).ConfigureAwait(false);
            if ((link ?? response?.Address) is { } address)
            {
                seen.Add(address);
            }

            yield return page;
            link = PageLink.Resolve(next is null ? PageLink.Next(response) : next(page), response);
            if (link is null)
            {
                yield break;
            }

            if (seen.Contains(link))
            {
                throw Endless("next link");
            }
        }
    }

    /// <summary>Returns the items of pages.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="items">Returns the items of a page; null for none.</param>
    /// <param name="cancellationToken">Cancels the current call.</param>
    public static async IAsyncEnumerable<TItem> ItemsAsync<TPage, TItem>(
        IAsyncEnumerable<TPage> pages,
        Func<TPage, IReadOnlyList<TItem>?> items,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(items);
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in items(page) ?? [])
            {
                yield return item;
            }
        }
    }

    // A next token of zero would be the first page again.
    private static bool IsEnd<TToken>(TToken? token) => token is null or "" or 0 or 0L;

    private static bool IsSame<TPage, TItem>(TPage page, TPage previous) =>
        page is IEnumerable<TItem> items && previous is IEnumerable<TItem> others
            ? items.SequenceEqual(others)
            : EqualityComparer<TPage>.Default.Equals(page, previous);

    private static ApiResponseException Endless(string repeated) =>
        new(new ApiFailure($"The service returned the same {repeated} twice, so its pages would never end."));
}
