using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>
/// Finds the error code of a response: the header, else the body's <c>code</c>, else its <c>__type</c>, else the status.
/// Compiled into the library for AWS too, whose retries go by the same code before the client sees the response.
/// </summary>
internal static class ErrorCode
{
    private const int MaxLength = 100;

    /// <summary>The code that the service sent; null when it sent none.</summary>
    public static string? Sent(HttpResponseMessage response, ReadOnlySpan<byte> body) => Read(response) ?? Read(body);

    /// <summary>The code that a status implies.</summary>
    public static string Of(int status) => status.ToString(CultureInfo.InvariantCulture);

    /// <summary>The code in the headers; null for none.</summary>
    public static string? Read(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-amzn-ErrorType", out var values) ? Bare(values.FirstOrDefault()) : null;

    /// <summary>The code in a body or in its beginning; null for none.</summary>
    public static string? Read(ReadOnlySpan<byte> body)
    {
        string? type = null;
        var reader = new Utf8JsonReader(body, isFinalBlock: false, state: default);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isCode = reader.ValueTextEquals("code"u8);
                var isType = reader.ValueTextEquals("__type"u8);
                if (!reader.Read() || !reader.TrySkip())
                {
                    break;
                }

                var text =
                    (isCode || isType) && reader.TokenType == JsonTokenType.String ? Bare(reader.GetString()) : null;
                if (isCode && text is not null)
                {
                    return text;
                }

                type = isType ? text : type;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A proxy's page, or text that is not UTF-8: what was found before still counts.
        }

        return type;
    }

    /// <summary>The code without namespace and address: <c>com.amazon#NotFoundException:http://…</c> names NotFoundException.</summary>
    public static string? Bare(string? code)
    {
        if (code is null)
        {
            return null;
        }

        var colon = code.IndexOf(':', StringComparison.Ordinal);
        var cut = colon < 0 ? code : code[..colon];
        var bare = cut[(cut.LastIndexOf('#') + 1)..].Trim();
        return bare.Length == 0 ? null : PrintableText.Of(bare, MaxLength);
    }
}
