using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>Paths and queries in the form that is signed.</summary>
internal static class SigV4Encoding
{
    /// <summary>Encodes a path that is already encoded once a second time, dot segments and empty segments removed.</summary>
    public static string Path(string wirePath)
    {
        var segments = new List<string>();
        foreach (var segment in wirePath.Split('/'))
        {
            if (segment == "..")
            {
                segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
            }
            else if (segment.Length > 0 && segment != ".")
            {
                segments.Add(segment);
            }
        }

        var text = new StringBuilder(wirePath.Length * 2);
        foreach (var segment in segments)
        {
            Append(text.Append('/'), segment, keepEscapes: false);
        }

        return segments.Count == 0 ? "/"
            : wirePath.EndsWith('/') ? text.Append('/').ToString()
            : text.ToString();
    }

    /// <summary>Sorts a query by encoded name, then value, with every part encoded exactly once.</summary>
    public static string Query(string wireQuery)
    {
        if (wireQuery.Length == 0)
        {
            return "";
        }

        var pairs = wireQuery
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(Pair)
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal);
        return string.Join('&', pairs.Select(pair => $"{pair.Name}={pair.Value}"));
    }

    private static (string Name, string Value) Pair(string part)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (Once(part), "") : (Once(part.AsSpan(0, equals)), Once(part.AsSpan(equals + 1)));
    }

    private static string Once(ReadOnlySpan<char> part)
    {
        var text = new StringBuilder(part.Length);
        Append(text, part, keepEscapes: true);
        return text.ToString();
    }

    // Works on bytes, so that escapes that are not UTF-8 survive as they are.
    private static void Append(StringBuilder text, ReadOnlySpan<char> part, bool keepEscapes)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(part)];
        Encoding.UTF8.GetBytes(part, bytes);
        for (var i = 0; i < bytes.Length; i++)
        {
            var value = bytes[i];
            if (
                keepEscapes
                && value == '%'
                && i + 2 < bytes.Length
                && byte.TryParse(
                    bytes.AsSpan(i + 1, 2),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var escaped
                )
            )
            {
                value = escaped;
                i += 2;
            }

            if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'_' or (byte)'.' or (byte)'~')
            {
                text.Append((char)value);
            }
            else
            {
                text.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
            }
        }
    }
}
