using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Shows the beginning of a body in messages, without what is sensitive.</summary>
internal static class BodyExcerpt
{
    private const int MaximumBytes = 4096;

    /// <summary>The beginning of a body; null for an empty one.</summary>
    public static string? Of(ReadOnlySpan<byte> body, IReadOnlyList<string> sensitiveNames)
    {
        if (body.IsEmpty)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, MaximumBytes)]).TrimEnd('\uFFFD');
        foreach (var name in sensitiveNames)
        {
            // Whatever follows the name, whole or cut off: too much hidden is better than too little.
            text = Regex.Replace(
                text,
                "(\""
                    + Regex.Escape(name)
                    + "\"\\s*:\\s*)(\"(?:[^\"\\\\]|\\\\.)*\"?|\\{[^}]*\\}?|\\[[^\\]]*\\]?|[^,}\\]\\s]+)",
                "$1\"***\"",
                RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
            );
        }

        return text;
    }
}
