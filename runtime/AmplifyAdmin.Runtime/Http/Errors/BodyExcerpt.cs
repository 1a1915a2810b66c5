using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;

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

        var shown = body[..Math.Min(body.Length, MaximumBytes)];
        return sensitiveNames.Count == 0
            ? Decode(shown)
            : Masked(shown, sensitiveNames)
                ?? string.Create(CultureInfo.InvariantCulture, $"{body.Length} bytes that are not JSON");
    }

    /// <summary>The tokens as they are, with the values of sensitive members replaced; null if the text is not JSON.</summary>
    private static string? Masked(ReadOnlySpan<byte> shown, IReadOnlyList<string> sensitiveNames)
    {
        var text = new StringBuilder();
        var copied = 0;
        var reader = new Utf8JsonReader(shown, isFinalBlock: false, new JsonReaderState(Options));
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || !IsSensitive(reader, sensitiveNames))
                {
                    continue;
                }

                text.Append(Decode(shown[copied..(int)reader.BytesConsumed])).Append("\"***\"");
                if (!reader.Read() || !reader.TrySkip())
                {
                    // The value is cut off, and so is everything after it.
                    return text.ToString();
                }

                copied = (int)reader.BytesConsumed;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }

        // What follows the last complete token may be the beginning of a sensitive name or value.
        var end = Math.Max(copied, (int)reader.BytesConsumed);
        return text.Append(Decode(shown[copied..end])).ToString();
    }

    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaximumBytes };

    private static bool IsSensitive(in Utf8JsonReader name, IReadOnlyList<string> sensitiveNames) =>
        sensitiveNames.Contains(name.GetString(), StringComparer.OrdinalIgnoreCase);

    private static string Decode(ReadOnlySpan<byte> utf8) =>
        PrintableText.Of(Encoding.UTF8.GetString(utf8).TrimEnd('\uFFFD'), MaximumBytes);
}
