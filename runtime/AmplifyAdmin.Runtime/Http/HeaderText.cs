using System;
using System.Collections.Generic;
using System.Net.Http;

namespace AmplifyAdmin.Runtime;

/// <summary>Sets the headers of a request; every header passes here.</summary>
internal static class HeaderText
{
    private static readonly HashSet<string> ContentHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Allow",
        "Content-Disposition",
        "Content-Encoding",
        "Content-Language",
        "Content-Length",
        "Content-Location",
        "Content-MD5",
        "Content-Range",
        "Content-Type",
        "Expires",
        "Last-Modified",
    };

    /// <summary>Sets a header in place of an earlier one; one that describes the body goes with the body, if there is one.</summary>
    /// <exception cref="ArgumentException">The name is not a header's, or the value contains a control character.</exception>
    public static void Set(HttpRequestMessage message, string name, string value)
    {
        ThrowIfInvalid(name, value);
        if (ContentHeaders.Contains(name))
        {
            message.Content?.Headers.Remove(name);
            message.Content?.Headers.TryAddWithoutValidation(name, value);
            return;
        }

        message.Headers.Remove(name);
        message.Headers.TryAddWithoutValidation(name, value);
    }

    // A line end would begin another header, or another request; servers differ on what the others mean.
    private static void ThrowIfInvalid(string name, string value)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(TokenCharacters))
        {
            throw new ArgumentException($"'{PrintableText.Of(name, 100)}' is not a valid header name.", nameof(name));
        }

        ArgumentNullException.ThrowIfNull(value);
        foreach (var character in value)
        {
            if (char.IsControl(character) && character != '\t')
            {
                throw new ArgumentException(
                    $"The header '{name}' must not contain the control character U+{(int)character:X4}.",
                    nameof(value)
                );
            }
        }
    }

    private static readonly System.Buffers.SearchValues<char> TokenCharacters = System.Buffers.SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );
}
