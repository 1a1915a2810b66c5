using System;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The formats that JSON Schema and OpenAPI name; a format no one knows accepts everything.</summary>
internal static class StringFormats
{
    internal static bool Accept(string format, string text) =>
        format switch
        {
            "date-time" => DateFormats.IsDateTime(text),
            "date" => DateFormats.IsDate(text),
            "time" => DateFormats.IsTime(text),
            "duration" => DateFormats.IsDuration(text),
            "email" => MailFormats.IsAddress(text, international: false),
            "idn-email" => MailFormats.IsAddress(text, international: true),
            "hostname" => HostFormats.IsHost(text, international: false),
            "idn-hostname" => HostFormats.IsHost(text, international: true),
            "ipv4" => HostFormats.IsIpv4(text),
            "ipv6" => HostFormats.IsIpv6(text),
            "uri" or "url" => UriFormats.IsUri(text, international: false) && UriFormats.HasScheme(text),
            "uri-reference" => UriFormats.IsUri(text, international: false),
            "iri" => UriFormats.IsUri(text, international: true) && UriFormats.HasScheme(text),
            "iri-reference" => UriFormats.IsUri(text, international: true),
            "uri-template" => UriFormats.IsTemplate(text),
            "uuid" or "guid" => text.Length == 36 && Guid.TryParseExact(text, "D", out _),
            "json-pointer" => PointerFormats.IsPointer(text),
            "relative-json-pointer" => PointerFormats.IsRelativePointer(text),
            "regex" => RegexFormat.IsRegex(text),
            "byte" => System.Buffers.Text.Base64.IsValid(text),
            "base64url" => IsBase64Url(text),
            "char" => StringChecks.CodePoints(text) == 1,
            "decimal" => IsDecimal(text),
            "http-date" => DateTimeOffset.TryParseExact(text, "r", null, default, out _),
            _ => true,
        };

    private static bool IsDecimal(ReadOnlySpan<char> text)
    {
        var digits = text is ['-' or '+', ..] ? text[1..] : text;
        var point = digits.IndexOf('.');
        return digits.IndexOfAnyInRange('0', '9') >= 0
            && AreDigits(point < 0 ? digits : digits[..point])
            && AreDigits(digits[(point + 1)..]);
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsBase64Url(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_' or '='))
            {
                return false;
            }
        }

        return text.TrimEnd('=').Length % 4 != 1;
    }
}
