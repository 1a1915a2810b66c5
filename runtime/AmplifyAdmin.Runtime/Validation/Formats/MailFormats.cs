using System;

namespace AmplifyAdmin.Runtime;

/// <summary>Mailboxes of RFC 5321 and, with characters beyond ASCII, of RFC 6531.</summary>
internal static class MailFormats
{
    internal static bool IsAddress(string text, bool international)
    {
        var at = text.LastIndexOf('@');
        if (at <= 0)
        {
            return false;
        }

        var local = text.AsSpan(0, at);
        var domain = text[(at + 1)..];
        return (local[0] == '"' ? IsQuoted(local, international) : IsDotAtom(local, international))
            && (domain.StartsWith('[') ? IsLiteral(domain) : HostFormats.IsHost(domain, international));
    }

    private static bool IsQuoted(ReadOnlySpan<char> text, bool international)
    {
        if (text.Length < 2 || text[^1] != '"')
        {
            return false;
        }

        var inner = text[1..^1];
        for (var index = 0; index < inner.Length; index++)
        {
            var isEscaped = inner[index] == '\\';
            if (isEscaped && ++index == inner.Length)
            {
                return false;
            }

            if (
                inner[index] is < ' ' or '\x7F'
                || (inner[index] > '\x7F' && !international)
                || (inner[index] == '"' && !isEscaped)
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDotAtom(ReadOnlySpan<char> text, bool international)
    {
        var previous = '.';
        foreach (var character in text)
        {
            var legal =
                character == '.' ? previous != '.'
                : char.IsAscii(character)
                    ? char.IsAsciiLetterOrDigit(character)
                        || "!#$%&'*+-/=?^_`{|}~".Contains(character, StringComparison.Ordinal)
                : international;
            if (!legal)
            {
                return false;
            }

            previous = character;
        }

        return previous != '.';
    }

    private static bool IsLiteral(string domain)
    {
        if (!domain.EndsWith(']'))
        {
            return false;
        }

        var address = domain.AsSpan(1, domain.Length - 2);
        return address.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase)
            ? HostFormats.IsIpv6(address[5..])
            : HostFormats.IsIpv4(address);
    }
}
