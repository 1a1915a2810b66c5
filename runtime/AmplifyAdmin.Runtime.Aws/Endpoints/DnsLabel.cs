using System;
using System.Buffers;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>Keeps configured names from changing which host is called.</summary>
internal static class DnsLabel
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public static void ThrowIfInvalid(string label, string parameterName)
    {
        ArgumentException.ThrowIfNullOrEmpty(label, parameterName);
        if (label.AsSpan().ContainsAnyExcept(Allowed) || label[0] == '-' || label[^1] == '-' || label.Length > 63)
        {
            throw new ArgumentException(
                $"'{label}' is not a DNS label of lower-case letters, digits and hyphens.",
                parameterName
            );
        }
    }
}
