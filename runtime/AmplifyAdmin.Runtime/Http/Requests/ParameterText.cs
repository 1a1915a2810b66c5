using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Writes parameters by the table of styles in the OpenAPI specification.</summary>
internal static class ParameterText
{
    // RFC 3986's reserved characters, which allowReserved leaves as they are.
    private const string Reserved = ":/?#[]@!$&'()*+,;=";

    /// <summary>A path parameter.</summary>
    public static string Path(string name, ParameterNotation notation, bool explode, ParameterValue value) =>
        notation switch
        {
            ParameterNotation.Label => Label(explode, value),
            ParameterNotation.Matrix => Matrix(Uri.EscapeDataString(name), explode, value),
            ParameterNotation.Json => Uri.EscapeDataString(value.Json),
            _ => Simple(explode, value, encode: true) ?? "",
        };

    /// <summary>A path or header parameter in simple style; null when there is no value.</summary>
    public static string? Simple(bool explode, ParameterValue value, bool encode)
    {
        Func<string, string> text = encode ? Uri.EscapeDataString : plain => plain;
        if (value.Members is { } members)
        {
            return string.Join(
                ',',
                members.Select(member => text(member.Key) + (explode ? "=" : ",") + text(member.Value))
            );
        }

        return value.Elements is { } elements ? string.Join(',', elements.Select(text))
            : value.Text is { } scalar ? text(scalar)
            : null;
    }

    /// <summary>A header parameter; null when there is no value.</summary>
    public static string? Header(ParameterNotation notation, bool explode, ParameterValue value) =>
        notation != ParameterNotation.Json ? Simple(explode, value, encode: false)
        : value.IsNull ? null
        : value.Json;

    /// <summary>The pairs of a query parameter or cookie.</summary>
    public static IEnumerable<string> Query(
        string name,
        ParameterNotation notation,
        bool explode,
        bool allowReserved,
        ParameterValue value
    )
    {
        string Text(string plain) => Encode(plain, allowReserved);
        var key = Uri.EscapeDataString(name);
        if (notation == ParameterNotation.Json)
        {
            return value.IsNull ? [] : [key + "=" + Text(value.Json)];
        }

        if (value.Members is { } members)
        {
            return notation == ParameterNotation.DeepObject
                    ? members.Select(member => key + Brackets(member.Key) + "=" + Text(member.Value))
                : explode ? members.Select(member => Uri.EscapeDataString(member.Key) + "=" + Text(member.Value))
                : value.IsEmpty ? []
                :
                [
                    key
                        + "="
                        + string.Join(
                            Delimiter(notation),
                            members.Select(member => Text(member.Key) + Delimiter(notation) + Text(member.Value))
                        ),
                ];
        }

        if (value.Elements is { } elements)
        {
            return explode ? elements.Select(element => key + "=" + Text(element))
                : elements.Count == 0 ? []
                : [key + "=" + string.Join(Delimiter(notation), elements.Select(Text))];
        }

        return value.Text is { } scalar ? [key + "=" + Text(scalar)] : [];
    }

    /// <summary>Percent-encodes UTF-8 once, by RFC 3986.</summary>
    public static string Encode(string value, bool allowReserved)
    {
        if (!allowReserved)
        {
            return Uri.EscapeDataString(value);
        }

        var result = new StringBuilder(value.Length);
        for (var index = 0; index < value.Length; )
        {
            Rune.DecodeFromUtf16(value.AsSpan(index), out var rune, out var length);
            var text = rune.ToString();
            var stays =
                (Reserved.Contains(text, StringComparison.Ordinal) && text != "#") || IsTriplet(value.AsSpan(index));
            result.Append(stays ? text : Uri.EscapeDataString(text));
            index += length;
        }

        return result.ToString();
    }

    private static string Label(bool explode, ParameterValue value)
    {
        if (value.Members is { } members && explode)
        {
            return string.Concat(
                members.Select(member =>
                    "." + Uri.EscapeDataString(member.Key) + "=" + Uri.EscapeDataString(member.Value)
                )
            );
        }

        return value.Elements is { } elements && explode
                ? string.Concat(elements.Select(element => "." + Uri.EscapeDataString(element)))
            : value.IsEmpty ? ""
            : "." + Simple(false, value, encode: true);
    }

    private static string Matrix(string name, bool explode, ParameterValue value)
    {
        if (explode && value.Members is { } members)
        {
            return string.Concat(members.Select(member => Matrix(Uri.EscapeDataString(member.Key), member.Value)));
        }

        return explode && value.Elements is { } elements
                ? string.Concat(elements.Select(element => Matrix(name, element)))
            : value.Text is { } text ? Matrix(name, text)
            : value.IsEmpty ? ""
            : ";" + name + "=" + Simple(false, value, encode: true);
    }

    // RFC 6570, 3.2.7: an empty value leaves the equals sign out.
    private static string Matrix(string name, string text) =>
        ";" + name + (text.Length == 0 ? "" : "=" + Uri.EscapeDataString(text));

    // RFC 6570, 3.2.3: what is percent-encoded already stays so.
    private static bool IsTriplet(ReadOnlySpan<char> text) =>
        text is ['%', var high, var low, ..] && char.IsAsciiHexDigit(high) && char.IsAsciiHexDigit(low);

    private static string Brackets(string path)
    {
        var open = path.IndexOf('[', StringComparison.Ordinal);
        var first = open < 0 ? path : path[..open];
        var rest = open < 0 ? "" : path[open..];
        return Uri.EscapeDataString("[" + first + "]" + rest);
    }

    private static string Delimiter(ParameterNotation notation) =>
        notation switch
        {
            ParameterNotation.SpaceDelimited => "%20",
            ParameterNotation.PipeDelimited => "%7C",
            _ => ",",
        };
}
