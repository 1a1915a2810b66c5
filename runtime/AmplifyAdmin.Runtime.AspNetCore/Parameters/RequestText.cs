using System;
using Microsoft.AspNetCore.WebUtilities;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Reads parameters that are plain text.</summary>
public static class RequestText
{
    /// <summary>A parameter of the path.</summary>
    /// <param name="call">The request.</param>
    /// <param name="piece">Where it is.</param>
    public static string Path(EndpointCall call, PathPiece piece)
    {
        ArgumentNullException.ThrowIfNull(piece);
        return Uri.UnescapeDataString(piece.Raw(call));
    }

    /// <summary>A parameter that must be there.</summary>
    /// <param name="call">The request.</param>
    /// <param name="place">Where it travels.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The text; empty when the call is rejected.</returns>
    public static string Required(EndpointCall call, ParameterPlace place, string name)
    {
        if (Optional(call, place, name) is { } value)
        {
            return value;
        }

        RejectMissing(call, place, name);
        return "";
    }

    /// <summary>A parameter that may be absent.</summary>
    /// <param name="call">The request.</param>
    /// <param name="place">Where it travels.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The text; null when it is absent.</returns>
    public static string? Optional(EndpointCall call, ParameterPlace place, string name)
    {
        ArgumentNullException.ThrowIfNull(call);
        var request = call.Context.Request;
        switch (place)
        {
            case ParameterPlace.Header:
                return request.Headers.TryGetValue(name, out var values) ? values.ToString() : null;
            case ParameterPlace.Cookie:
                return request.Cookies[name];
            default:
                foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
                {
                    if (pair.DecodeName().Span.SequenceEqual(name))
                    {
                        return pair.DecodeValue().ToString();
                    }
                }

                return null;
        }
    }

    internal static void RejectMissing(EndpointCall call, ParameterPlace place, string name) =>
        call.Reject("/" + JsonPaths.Escape(name), "required", $"The {Word(place)} parameter '{name}' is required");

    internal static string Word(ParameterPlace place) =>
        place switch
        {
            ParameterPlace.Path => "path",
            ParameterPlace.Query => "query",
            ParameterPlace.Header => "header",
            _ => "cookie",
        };
}
