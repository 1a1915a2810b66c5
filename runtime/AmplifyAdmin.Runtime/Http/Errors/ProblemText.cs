using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Reads the title and detail of a problem (RFC 9457) for the message of an exception.</summary>
internal static class ProblemText
{
    private const int MaxLength = 300;

    /// <summary>The title and the detail; null when the body has neither. Sensitive members are left out.</summary>
    public static string? Read(ReadOnlySpan<byte> body, IReadOnlyList<string> sensitiveNames)
    {
        string? title = null;
        string? detail = null;
        var reader = new Utf8JsonReader(body, isFinalBlock: false, state: default);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name =
                    reader.ValueTextEquals("title"u8) ? "title"
                    : reader.ValueTextEquals("detail"u8) ? "detail"
                    : null;
                if (!reader.Read() || !reader.TrySkip())
                {
                    break;
                }

                if (
                    name is not null
                    && reader.TokenType == JsonTokenType.String
                    && !sensitiveNames.Contains(name, StringComparer.OrdinalIgnoreCase)
                )
                {
                    var text = PrintableText.Of(reader.GetString()!.Trim(), MaxLength);
                    (title, detail) = name == "title" ? (text, detail) : (title, text);
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Text that is not JSON or not UTF-8: what was found before still counts.
        }

        return string.IsNullOrEmpty(title) ? detail
            : string.IsNullOrEmpty(detail) || detail == title ? title
            : title.TrimEnd('.', ':') + ": " + detail;
    }
}
