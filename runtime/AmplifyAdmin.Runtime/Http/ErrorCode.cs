using System;
using System.Globalization;
using System.Net.Http;
using System.Text.Json;

namespace AmplifyAdmin.Runtime;

/// <summary>Finds the error code of a response: the header, else the body's <c>code</c>, else its <c>__type</c>, else the status.</summary>
internal static class ErrorCode
{
    /// <summary>The code that the service sent; null when it sent none.</summary>
    public static string? Sent(HttpResponseMessage response, ReadOnlySpan<byte> body) =>
        Bare(ResponseHeaders.First(response, "x-amzn-ErrorType"))
        ?? Bare(Member(body, "code"u8))
        ?? Bare(Member(body, "__type"u8));

    /// <summary>The code that a status stands for.</summary>
    public static string Of(int status) => status.ToString(CultureInfo.InvariantCulture);

    // "com.amazon#NotFoundException:http://…" names NotFoundException.
    private static string? Bare(string? code)
    {
        if (code is null)
        {
            return null;
        }

        var colon = code.IndexOf(':', StringComparison.Ordinal);
        var text = colon < 0 ? code : code[..colon];
        text = text[(text.LastIndexOf('#') + 1)..].Trim();
        return text.Length == 0 ? null : text;
    }

    private static string? Member(ReadOnlySpan<byte> body, ReadOnlySpan<byte> name)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var found = reader.ValueTextEquals(name);
                reader.Read();
                if (found && reader.TokenType == JsonTokenType.String)
                {
                    return reader.GetString();
                }

                reader.Skip();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // An error page is no JSON; it has no code to give.
        }

        return null;
    }
}
