using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Runtime.Emitted;
using Microsoft.AspNetCore.WebUtilities;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Cuts a parameter, still percent-encoded, into the texts of its elements or members.</summary>
internal static class ParameterWire
{
    /// <summary>Every value that the request gives under a name outside its path.</summary>
    public static IReadOnlyList<string> Find(EndpointCall call, ParameterPlace place, string name)
    {
        switch (place)
        {
            case ParameterPlace.Query:
                return Query(call).Where(pair => pair.Key == name).Select(pair => pair.Value).ToList();
            case ParameterPlace.Cookie:
                return Cookies(call).Where(pair => pair.Key == name).Select(pair => pair.Value).ToList();
            default:
                return RequestText.Optional(call, place, name) is { } value ? [value] : [];
        }
    }

    /// <summary>The query's pairs; names decoded, values not.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Query(EndpointCall call)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var pair in new QueryStringEnumerable(call.Context.Request.QueryString.Value))
        {
            pairs.Add(new(pair.DecodeName().ToString(), pair.EncodedValue.ToString()));
        }

        return pairs;
    }

    /// <summary>The cookies' pairs, names decoded, values not: the framework's own decode before lists can be cut and keep one of a name.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Cookies(EndpointCall call)
    {
        foreach (var header in call.Context.Request.Headers.Cookie)
        {
            foreach (var pair in (header ?? "").Split(';'))
            {
                var equals = pair.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0)
                {
                    yield return new(Uri.UnescapeDataString(pair[..equals].Trim()), pair[(equals + 1)..].Trim());
                }
            }
        }
    }

    /// <summary>The decoded elements of a list.</summary>
    public static List<string> Elements(ParameterPlace place, ParameterNotation notation, bool explode, string raw)
    {
        var pieces =
            notation != ParameterNotation.Matrix ? Pieces(notation, explode, raw)
            : explode ? Pieces(notation, explode, raw).Select(Value)
            : Pieces(ParameterNotation.Simple, false, AfterEquals(raw));
        return pieces.Select(piece => Decode(place, piece)).ToList();
    }

    /// <summary>The decoded members of an object.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Members(
        ParameterPlace place,
        ParameterNotation notation,
        bool explode,
        string raw
    )
    {
        if (explode)
        {
            foreach (var piece in Pieces(notation, explode, raw))
            {
                var equals = piece.IndexOf('=', StringComparison.Ordinal);
                var key = equals < 0 ? piece : piece[..equals];
                yield return new(Decode(place, key), Decode(place, equals < 0 ? "" : piece[(equals + 1)..]));
            }

            yield break;
        }

        var flat =
            notation == ParameterNotation.Matrix
                ? Pieces(ParameterNotation.Simple, false, AfterEquals(raw))
                : Pieces(notation, false, raw);
        foreach (var pair in flat.Chunk(2))
        {
            yield return new(Decode(place, pair[0]), pair.Length > 1 ? Decode(place, pair[1]) : "");
        }
    }

    /// <summary>The decoded text of a scalar.</summary>
    public static string Scalar(ParameterPlace place, ParameterNotation notation, string raw) =>
        Decode(
            place,
            notation switch
            {
                ParameterNotation.Label when raw.StartsWith('.') => raw[1..],
                ParameterNotation.Matrix => Value(raw),
                _ => raw,
            }
        );

    public static string Decode(ParameterPlace place, string text) =>
        place switch
        {
            ParameterPlace.Query => Uri.UnescapeDataString(text.Replace('+', ' ')),
            ParameterPlace.Path or ParameterPlace.Cookie => Uri.UnescapeDataString(text),
            _ => text.Trim(),
        };

    private static string[] Pieces(ParameterNotation notation, bool explode, string raw)
    {
        var prefixed =
            (notation == ParameterNotation.Label && raw.StartsWith('.'))
            || (notation == ParameterNotation.Matrix && raw.StartsWith(';'));
        var text = prefixed ? raw[1..] : raw;
        string[] separators = notation switch
        {
            ParameterNotation.SpaceDelimited => ["%20", "+", " "],
            ParameterNotation.PipeDelimited => ["%7C", "%7c", "|"],
            ParameterNotation.Label when explode => ["."],
            ParameterNotation.Matrix => [";"],
            _ => [","],
        };
        return text.Length == 0 ? [] : text.Split(separators, StringSplitOptions.None);
    }

    // A name without an equals sign has an empty value.
    private static string Value(string pair) => pair.Contains('=', StringComparison.Ordinal) ? AfterEquals(pair) : "";

    private static string AfterEquals(string text) => text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..];
}
