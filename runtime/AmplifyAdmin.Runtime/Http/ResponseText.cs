using System;
using System.Net.Http;
using System.Text;

namespace AmplifyAdmin.Runtime;

/// <summary>Decodes text bodies.</summary>
internal static class ResponseText
{
    /// <summary>The text, in the character set that the response names, else UTF-8.</summary>
    public static string Decode(HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        var name = response.Content.Headers.ContentType?.CharSet?.Trim('"');
        var encoding = Encoding.UTF8;
        if (!string.IsNullOrEmpty(name))
        {
            try
            {
                encoding = Encoding.GetEncoding(name);
            }
            catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
            {
                // An unknown character set is most likely a misspelled UTF-8; UTF-7 is known, but is not supported.
            }
        }

        return encoding.GetString(body.StartsWith("\uFEFF"u8) ? body[3..] : body);
    }
}
