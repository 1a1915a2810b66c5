using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AmplifyAdmin.Runtime;

/// <summary>Signs and verifies messages as the Standard Webhooks specification defines.</summary>
public static class WebhookSignature
{
    private const string Prefix = "whsec_";
    private const string Version = "v1,";

    /// <summary>Signs a message.</summary>
    /// <param name="secret">The secret: base64, after <c>whsec_</c>.</param>
    /// <param name="id">The id of the message.</param>
    /// <param name="timestamp">When the message is sent.</param>
    /// <param name="payload">The body.</param>
    /// <returns>The value of the header <c>webhook-signature</c>.</returns>
    /// <exception cref="FormatException">The secret is not base64.</exception>
    public static string Sign(string secret, string id, DateTimeOffset timestamp, ReadOnlySpan<byte> payload)
    {
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(id);
        var seconds = timestamp.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return Version + Convert.ToBase64String(Compute(secret, id, seconds, payload));
    }

    /// <summary>Verifies a message.</summary>
    /// <param name="secrets">The secrets that are accepted: two while one replaces the other.</param>
    /// <param name="id">The header <c>webhook-id</c>.</param>
    /// <param name="timestamp">The header <c>webhook-timestamp</c>.</param>
    /// <param name="signatures">The header <c>webhook-signature</c>: signatures separated by spaces.</param>
    /// <param name="payload">The body as received.</param>
    /// <param name="now">The current time.</param>
    /// <param name="tolerance">How far the timestamp may be from the current time.</param>
    /// <exception cref="FormatException">A secret is not base64.</exception>
    public static bool Verify(
        IEnumerable<string> secrets,
        string? id,
        string? timestamp,
        string? signatures,
        ReadOnlySpan<byte> payload,
        DateTimeOffset now,
        TimeSpan tolerance
    )
    {
        ArgumentNullException.ThrowIfNull(secrets);
        if (
            string.IsNullOrEmpty(id)
            || signatures is null
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) > (decimal)tolerance.TotalSeconds
        )
        {
            return false;
        }

        var accepted = false;
        foreach (var secret in secrets)
        {
            var expected = Compute(secret, id, timestamp, payload);
            foreach (var signature in signatures.Split(' '))
            {
                // Every comparison is made, and each takes the same time.
                accepted |= IsEqual(signature, expected);
            }
        }

        return accepted;
    }

    private static bool IsEqual(string signature, ReadOnlySpan<byte> expected)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return signature.StartsWith(Version, StringComparison.Ordinal)
            && Convert.TryFromBase64String(signature[Version.Length..], given, out var length)
            && CryptographicOperations.FixedTimeEquals(given[..length], expected);
    }

    private static byte[] Compute(string secret, string id, string timestamp, ReadOnlySpan<byte> payload)
    {
        var text = secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret;
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Convert.FromBase64String(text));
        hash.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
        hash.AppendData(payload);
        return hash.GetHashAndReset();
    }
}
