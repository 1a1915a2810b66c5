using System;
using System.Collections.Generic;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Compares the media type of a request with the documented one.</summary>
internal static class MediaTypes
{
    // RFC 9110, section 8.3. A form on a website can send a body without a type and without a preflight request, so
    // that such a body must not pass for JSON.
    private const string Undeclared = "application/octet-stream";

    /// <summary>Whether the body is declared as JSON in UTF-8.</summary>
    public static bool AcceptJson(EndpointCall call)
    {
        var given = call.Context.Request.ContentType;
        if (string.Equals(given, "application/json", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return MediaTypeHeaderValue.TryParse(given, out var type)
                && (
                    type.SubType.Equals("json", StringComparison.OrdinalIgnoreCase)
                    || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase)
                )
                && IsUtf8(type)
            || Reject(call, given, "JSON in UTF-8");
    }

    /// <summary>Whether the body has the documented media type, parameters aside.</summary>
    public static bool Accept(EndpointCall call, string documented)
    {
        var given = call.Context.Request.ContentType;
        return MediaTypeHeaderValue.TryParse(string.IsNullOrEmpty(given) ? Undeclared : given, out var type)
                && MediaTypeHeaderValue.TryParse(documented, out var range)
                && (range.MatchesAllTypes || Includes(range, type))
            || Reject(call, given, documented);
    }

    /// <summary>How closely a documented media type fits a given one: 3 when equal, less for ranges, 0 when it does not.</summary>
    public static int Closeness(string? documented, string given) =>
        !MediaTypeHeaderValue.TryParse(given, out var type) || !MediaTypeHeaderValue.TryParse(documented, out var range)
            ? 0
        : range.MatchesAllTypes ? 1
        : !Includes(range, type) ? 0
        : range.MatchesAllSubTypes ? 2
        : 3;

    /// <summary>The index of the documented media type that a request prefers; 0 when it accepts none of them.</summary>
    public static int Choose(HttpRequest request, ReadOnlySpan<string> documented)
    {
        var (best, quality) = (0, 0d);
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
        {
            return best;
        }

        for (var index = 0; index < documented.Length; index++)
        {
            if (Quality(MediaTypeHeaderValue.Parse(documented[index]), accepted) is var found && found > quality)
            {
                (best, quality) = (index, found);
            }
        }

        return best;
    }

    // RFC 9110, section 12.5.1: the most specific range counts.
    private static double Quality(MediaTypeHeaderValue documented, IList<MediaTypeHeaderValue> accepted)
    {
        var (quality, closeness) = (0d, 0);
        foreach (var range in accepted)
        {
            var found =
                range.MatchesAllTypes || documented.MatchesAllTypes ? 1
                : !Includes(range, documented) && !Includes(documented, range) ? 0
                : range.MatchesAllSubTypes ? 2
                : 3;
            if (found > closeness)
            {
                (quality, closeness) = (range.Quality ?? 1, found);
            }
        }

        return quality;
    }

    private static bool Includes(MediaTypeHeaderValue range, MediaTypeHeaderValue type) =>
        range.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase)
        && (range.MatchesAllSubTypes || range.SubType.Equals(type.SubType, StringComparison.OrdinalIgnoreCase));

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue
        || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static bool Reject(EndpointCall call, string? given, string wanted)
    {
        call.Reject(
            "",
            "contentType",
            string.IsNullOrEmpty(given)
                ? $"The request must have a content type: {wanted}"
                : $"The content type '{given}' is not {wanted}"
        );
        return false;
    }
}
