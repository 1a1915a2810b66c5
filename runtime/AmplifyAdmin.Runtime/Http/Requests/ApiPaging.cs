using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Follows the tokens of list operations.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiPaging
{
    /// <summary>Fetches page after page, each when it is asked for.</summary>
    /// <param name="fetch">Fetches the page of a token.</param>
    /// <param name="next">Answers a page's next token; null or empty after the last.</param>
    /// <param name="token">Where to begin; null for the first page.</param>
    /// <param name="cancellationToken">Cancels the call under way.</param>
    /// <exception cref="ApiResponseException">The service gave the same token twice and would never end.</exception>
    public static async IAsyncEnumerable<TPage> PagesAsync<TPage>(
        Func<string?, CancellationToken, Task<TPage>> fetch,
        Func<TPage, string?> next,
        string? token,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(fetch);
        ArgumentNullException.ThrowIfNull(next);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        do
        {
            if (token is not null)
            {
                seen.Add(token);
            }

            var page = await fetch(token, cancellationToken).ConfigureAwait(false);
            token = next(page);
            yield return page;
            if (!string.IsNullOrEmpty(token) && seen.Contains(token))
            {
                throw new ApiResponseException(
                    new ApiFailure(
                        "The service answered with a next token that it gave before; its pages would never end."
                    )
                );
            }
        } while (!string.IsNullOrEmpty(token));
    }

    /// <summary>The items of pages, one after the other.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="items">Answers a page's items; null for none.</param>
    /// <param name="cancellationToken">Cancels the call under way.</param>
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
}
