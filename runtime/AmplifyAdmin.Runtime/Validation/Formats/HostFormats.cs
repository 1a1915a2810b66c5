using System;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Host names and internet addresses.</summary>
internal static class HostFormats
{
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    internal static bool IsHost(string text, bool international)
    {
        var ascii = text;
        if (international)
        {
            text = text.Replace('。', '.').Replace('．', '.').Replace('｡', '.');
            if (!IdnLabels.Accept(text) || !TryToAscii(text, out ascii))
            {
                return false;
            }
        }

        if (ascii.Length is 0 or > 253)
        {
            return false;
        }

        foreach (var label in ascii.Split('.'))
        {
            if (!IsLabel(label))
            {
                return false;
            }
        }

        return true;
    }

    internal static bool IsIpv4(ReadOnlySpan<char> text)
    {
        Span<Range> parts = stackalloc Range[5];
        var count = text.Split(parts, '.');
        foreach (var range in parts[..count])
        {
            var part = text[range];
            if (
                part.Length is 0 or > 3
                || (part.Length > 1 && part[0] == '0')
                || !byte.TryParse(part, NumberStyles.None, null, out _)
            )
            {
                return false;
            }
        }

        return count == 4;
    }

    internal static bool IsIpv6(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiHexDigit(character) && character is not (':' or '.'))
            {
                return false;
            }
        }

        // The framework also takes an embedded IPv4 address with fewer than four parts.
        var embedded = text.LastIndexOf(':') + 1;
        return (text.IndexOf('.') < 0 || IsIpv4(text[embedded..]))
            && IPAddress.TryParse(text, out var address)
            && address.AddressFamily == AddressFamily.InterNetworkV6;
    }

    private static bool IsLabel(string label)
    {
        if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-')
        {
            return false;
        }

        foreach (var character in label)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-')
            {
                return false;
            }
        }

        // Two hyphens in that place announce an encoding, and Punycode is the only one there is.
        return label.Length < 4 || label[2] != '-' || label[3] != '-' || IsPunycode(label);
    }

    private static bool IsPunycode(string label)
    {
        try
        {
            return label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase)
                && IdnLabels.Accept(Idn.GetUnicode(label));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool TryToAscii(string text, out string ascii)
    {
        try
        {
            ascii = Idn.GetAscii(text);
            return true;
        }
        catch (ArgumentException)
        {
            ascii = "";
            return false;
        }
    }
}
