using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>The parts of a Signature Version 4 <c>Authorization</c> header.</summary>
/// <param name="AccessKey">Whose key signed.</param>
/// <param name="Scope">What the signature is good for.</param>
/// <param name="SignedHeaders">The names of the signed headers, in lower case and ordinal order.</param>
/// <param name="Signature">The signature in lower-case hexadecimal.</param>
public sealed record SigV4Authorization(
    string AccessKey,
    SigV4Scope Scope,
    IReadOnlyList<string> SignedHeaders,
    string Signature
)
{
    /// <summary>The name of the scheme and of the algorithm.</summary>
    public const string Scheme = "AWS4-HMAC-SHA256";

    /// <summary>The header's value after the scheme.</summary>
    public string Parameter =>
        $"Credential={AccessKey}/{Scope}, SignedHeaders={string.Join(';', SignedHeaders)}, Signature={Signature}";

    /// <summary>Reads a header's value.</summary>
    /// <param name="header">The whole value, scheme included.</param>
    /// <param name="authorization">The parts, when the value is well formed.</param>
    /// <returns>Whether the value is well formed.</returns>
    public static bool TryParse(string header, [NotNullWhen(true)] out SigV4Authorization? authorization)
    {
        ArgumentNullException.ThrowIfNull(header);
        authorization = null;
        if (!header.StartsWith(Scheme + " ", StringComparison.Ordinal))
        {
            return false;
        }

        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in header[Scheme.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !parts.TryAdd(part[..equals], part[(equals + 1)..]))
            {
                return false;
            }
        }

        authorization = FromParts(parts);
        return authorization is not null;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Scheme} {Parameter}";

    private static SigV4Authorization? FromParts(Dictionary<string, string> parts)
    {
        if (
            !parts.TryGetValue("Credential", out var credential)
            || !parts.TryGetValue("SignedHeaders", out var headers)
            || !parts.TryGetValue("Signature", out var signature)
        )
        {
            return null;
        }

        var slash = credential.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && SigV4Scope.TryParse(credential[(slash + 1)..], out var scope)
            ? new SigV4Authorization(credential[..slash], scope, headers.Split(';'), signature)
            : null;
    }
}
