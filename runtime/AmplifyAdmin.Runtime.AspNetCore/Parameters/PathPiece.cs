using System;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Where in the path a parameter is.</summary>
/// <param name="name">The route value that carries it.</param>
/// <param name="segment">The segment that it fills or shares, counted from the path's end; -1 when that is not known.</param>
/// <param name="pattern">Where it shares its segment, a regular expression whose first group is the parameter.</param>
public sealed class PathPiece(string name, int segment, string? pattern = null)
{
    // What a caller sends is matched in linear time.
    private readonly Regex? cut = pattern is null
        ? null
        : new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>The parameter, still percent-encoded: routing decodes everything but <c>%2F</c>, which hides what was sent.</summary>
    internal string Raw(EndpointCall call)
    {
        var target = call.Context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (segment < 0 || string.IsNullOrEmpty(target))
        {
            return Routed(call);
        }

        var path = target.AsSpan();
        var query = path.IndexOfAny('?', '#');
        path = (query < 0 ? path : path[..query]).TrimEnd('/');
        for (var left = segment; left > 0; left--)
        {
            path = path[..Math.Max(path.LastIndexOf('/'), 0)];
        }

        var raw = path[(path.LastIndexOf('/') + 1)..].ToString();
        return cut is null ? raw
            : cut.Match(raw) is { Success: true } match ? match.Groups[1].Value
            : Routed(call);
    }

    private string Routed(EndpointCall call) =>
        (call.Context.GetRouteValue(name) as string ?? "")
            .Replace("%", "%25", StringComparison.Ordinal)
            .Replace("%252F", "%2F", StringComparison.OrdinalIgnoreCase);
}
