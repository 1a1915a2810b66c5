using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>Computes keys and signatures of Signature Version 4.</summary>
internal static class SigV4Signature
{
    public const string TimestampFormat = "yyyyMMdd'T'HHmmss'Z'";

    public static string Timestamp(DateTimeOffset time) =>
        time.UtcDateTime.ToString(TimestampFormat, CultureInfo.InvariantCulture);

    /// <summary>Derives the key of a scope.</summary>
    public static byte[] DeriveKey(string secret, SigV4Scope scope)
    {
        var key = HMACSHA256.HashData(Encoding.UTF8.GetBytes("AWS4" + secret), Encoding.UTF8.GetBytes(scope.Date));
        key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(scope.Region));
        key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(scope.Service));
        return HMACSHA256.HashData(key, "aws4_request"u8);
    }

    /// <summary>Signs a canonical request.</summary>
    public static string Compute(byte[] key, string timestamp, SigV4Scope scope, string canonicalRequest)
    {
        var digest = Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest)));
        var toSign = $"{SigV4Authorization.Scheme}\n{timestamp}\n{scope}\n{digest}";
        return Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
    }

    public static string Hex(ReadOnlySpan<byte> bytes) =>
        string.Create(
            bytes.Length * 2,
            Convert.ToHexString(bytes),
            static (text, upper) => upper.AsSpan().ToLowerInvariant(text)
        );
}
