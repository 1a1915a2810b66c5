using System;
using System.Collections.Generic;
using System.Linq;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The link from a page to the next one.</summary>
internal static class PageLink
{
    /// <summary>Returns the target of <c>rel="next"</c> in the <c>Link</c> headers of a response (RFC 8288); null for none.</summary>
    public static string? Next(ApiResponse? response) =>
        response is not null && response.Headers.TryGetValue("Link", out var values)
            ? values.Select(Next).FirstOrDefault(target => target is not null)
            : null;

    /// <summary>Resolves a link; null for none.</summary>
    /// <param name="link">The link of a page.</param>
    /// <param name="response">The response that has the page; null when none was sent.</param>
    /// <exception cref="ApiResponseException">The link is not a URI.</exception>
    public static Uri? Resolve(string? link, ApiResponse? response)
    {
        if (string.IsNullOrEmpty(link))
        {
            return null;
        }

        var address = response?.Address;
        return address is null
            ? Uri.TryCreate(link, UriKind.RelativeOrAbsolute, out var unresolved)
                ? unresolved
                : throw Invalid(link)
            : Uri.TryCreate(address, link, out var resolved)
                ? resolved
                : throw Invalid(link);
    }

    /// <summary>Returns whether two addresses have the same origin.</summary>
    public static bool IsSameOrigin(Uri one, Uri other) =>
        one.IsAbsoluteUri
        && other.IsAbsoluteUri
        && Uri.Compare(
            one,
            other,
            UriComponents.SchemeAndServer,
            UriFormat.UriEscaped,
            StringComparison.OrdinalIgnoreCase
        ) == 0;

    /// <summary>Returns a link with the query parameters that it lacks.</summary>
    /// <param name="link">The link.</param>
    /// <param name="pairs">The parameters, encoded as <c>name=value</c>.</param>
    public static Uri WithQuery(Uri link, IReadOnlyList<string> pairs)
    {
        var present = link.Query.TrimStart('?').Split('&');
        var missing = pairs
            .Where(pair =>
                !present.Any(other => other.StartsWith(pair[..(pair.IndexOf('=') + 1)], StringComparison.Ordinal))
            )
            .ToList();
        if (missing.Count == 0)
        {
            return link;
        }

        var query = string.Join('&', missing);
        var builder = new UriBuilder(link);
        builder.Query = builder.Query.Length > 1 ? builder.Query + "&" + query : query;
        return builder.Uri;
    }

    private static string? Next(string header)
    {
        var position = 0;
        while (header.IndexOf('<', position) is >= 0 and var start && header.IndexOf('>', start) is >= 0 and var end)
        {
            var target = header[(start + 1)..end];
            position = EndOfParameters(header, end + 1);
            if (IsNext(header[(end + 1)..position]))
            {
                return target;
            }
        }

        return null;
    }

    // A comma ends the link, unless it is in quotation marks.
    private static int EndOfParameters(string header, int start)
    {
        var isQuoted = false;
        for (var index = start; index < header.Length; index++)
        {
            switch (header[index])
            {
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case '\\' when isQuoted:
                    index++;
                    break;
                case ',' when !isQuoted:
                    return index;
                default:
                    break;
            }
        }

        return header.Length;
    }

    // A link with an anchor belongs to another resource than the page.
    private static bool IsNext(string parameters)
    {
        var isNext = false;
        foreach (var parameter in parameters.Split(';', StringSplitOptions.TrimEntries))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? parameter : parameter[..equals].TrimEnd();
            if (name.Equals("anchor", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            isNext |=
                name.Equals("rel", StringComparison.OrdinalIgnoreCase)
                && parameter[(equals + 1)..]
                    .Trim()
                    .Trim('"')
                    .Split(' ')
                    .Contains("next", StringComparer.OrdinalIgnoreCase);
        }

        return isNext;
    }

    private static ApiResponseException Invalid(string link) =>
        new(new ApiFailure($"The service returned a link to the next page that is not a URI: '{link}'."));
}
