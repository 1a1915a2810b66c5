using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Converts the path of a JSON error (<c>$.a.b[0]</c>) to the pointer of a validation error (<c>/a/b/0</c>).</summary>
internal static class JsonPaths
{
    public static string ToPointer(string? path) =>
        string.Concat(Segments(path).Select(segment => "/" + Escape(segment)));

    /// <summary>The names and indexes that a path consists of.</summary>
    public static IEnumerable<string> Segments(string? path)
    {
        if (path is null || path.Length < 2 || path[0] != '$')
        {
            yield break;
        }

        for (var index = 1; index < path.Length; )
        {
            var quoted = path.AsSpan(index).StartsWith("['", StringComparison.Ordinal);
            var close =
                quoted ? "']"
                : path[index] == '[' ? "]"
                : null;
            var start = index + (quoted ? 2 : 1);
            var end = close is null
                ? path.AsSpan(start).IndexOfAny('.', '[')
                : path.AsSpan(start).IndexOf(close, StringComparison.Ordinal);
            end = end < 0 ? path.Length : start + end;
            yield return path[start..end];
            index = end + (close?.Length ?? 0);
        }
    }

    /// <summary>The message without the position, which the pointer states.</summary>
    public static string Message(JsonException exception)
    {
        var place = exception.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        return place < 0 ? exception.Message : exception.Message[..place];
    }

    internal static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
