using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The formats that JSON Schema and OpenAPI name; a format no one knows accepts everything.</summary>
internal static class StringFormats
{
    private delegate bool Format(string text);

    private static readonly FrozenDictionary<string, Format> Known = new Dictionary<string, Format>
    {
        ["date-time"] = DateFormats.IsDateTime,
        ["date"] = text => DateFormats.IsDate(text),
        ["time"] = text => DateFormats.IsTime(text),
        ["duration"] = DateFormats.IsDuration,
        ["email"] = text => MailFormats.IsAddress(text, international: false),
        ["idn-email"] = text => MailFormats.IsAddress(text, international: true),
        ["hostname"] = text => HostFormats.IsHost(text, international: false),
        ["idn-hostname"] = text => HostFormats.IsHost(text, international: true),
        ["ipv4"] = text => HostFormats.IsIpv4(text),
        ["ipv6"] = text => HostFormats.IsIpv6(text),
        ["uri"] = text => UriFormats.IsUri(text, international: false) && UriFormats.HasScheme(text),
        ["url"] = text => UriFormats.IsUri(text, international: false) && UriFormats.HasScheme(text),
        ["uri-reference"] = text => UriFormats.IsUri(text, international: false),
        ["iri"] = text => UriFormats.IsUri(text, international: true) && UriFormats.HasScheme(text),
        ["iri-reference"] = text => UriFormats.IsUri(text, international: true),
        ["uri-template"] = UriFormats.IsTemplate,
        ["uuid"] = text => text.Length == 36 && Guid.TryParseExact(text, "D", out _),
        ["guid"] = text => text.Length == 36 && Guid.TryParseExact(text, "D", out _),
        ["json-pointer"] = text => PointerFormats.IsPointer(text),
        ["relative-json-pointer"] = text => PointerFormats.IsRelativePointer(text),
        ["regex"] = RegexFormat.IsRegex,
        ["byte"] = text => System.Buffers.Text.Base64.IsValid(text),
        ["base64url"] = IsBase64Url,
        ["char"] = text => StringChecks.CodePoints(text) == 1,
        ["decimal"] = text => decimal.TryParse(text, out _),
        ["http-date"] = text => DateTimeOffset.TryParseExact(text, "r", null, default, out _),
    }.ToFrozenDictionary();

    internal static bool Accept(string format, string text) =>
        !Known.TryGetValue(format, out var accepts) || accepts(text);

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
