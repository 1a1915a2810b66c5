using System;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Turns what a JSON error says (path <c>$.a.b[0]</c>) into what a validation error says (pointer <c>/a/b/0</c>).</summary>
internal static class JsonPaths
{
    public static string ToPointer(string? path)
    {
        if (path is null || path.Length < 2 || path[0] != '$')
        {
            return "";
        }

        var pointer = new StringBuilder(path.Length);
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
            pointer.Append('/').Append(Escape(path[start..end]));
            index = end + (close?.Length ?? 0);
        }

        return pointer.ToString();
    }

    /// <summary>What is wrong, without the place, which the pointer says already.</summary>
    public static string Message(JsonException exception)
    {
        var place = exception.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        return place < 0 ? exception.Message : exception.Message[..place];
    }

    internal static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
