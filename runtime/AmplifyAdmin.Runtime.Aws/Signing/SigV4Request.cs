using System.Collections.Generic;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>The parts of a request that Signature Version 4 covers, from any HTTP stack.</summary>
public sealed record SigV4Request
{
    /// <summary>The HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path as it is on the wire: percent-encoded once, with its leading slash.</summary>
    public required string Path { get; init; }

    /// <summary>The query as it is on the wire, without the question mark; empty when there is none.</summary>
    public string Query { get; init; } = "";

    /// <summary>The headers, in any case and order; a name may occur more than once.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>The body's hash in hexadecimal, or <see cref="SigV4PayloadHash.UnsignedPayload"/>.</summary>
    public required string PayloadHash { get; init; }

    /// <summary>Whether the connection is encrypted. An unsigned payload is refused unless it is.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>Gives a header's values joined by commas.</summary>
    /// <param name="name">The header's name in any case.</param>
    /// <returns>The values, trimmed and with runs of spaces made one; null when there is no such header.</returns>
    public string? Header(string name) => SigV4HeaderValue.Join(Headers, name);
}
