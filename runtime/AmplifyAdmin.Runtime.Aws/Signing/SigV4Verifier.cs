using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>Verifies Signature Version 4 of received requests. Safe to share between threads.</summary>
/// <param name="secretOf">Returns the secret of an access key; null or empty when the key is unknown.</param>
/// <param name="service">The service's signing name.</param>
/// <param name="region">The only region to accept; any when null.</param>
/// <param name="clock">Tells the time; the system's clock when null.</param>
public sealed class SigV4Verifier(
    Func<string, string?> secretOf,
    string service = AwsEndpoint.DefaultService,
    string? region = null,
    TimeProvider? clock = null
)
{
    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    /// <summary>How far the request's time may be from the clock's, either way.</summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Checks a request.</summary>
    /// <param name="request">The request as received, all headers included, with the hash of the body received.</param>
    /// <returns>What came of it.</returns>
    public SigV4Verdict Verify(SigV4Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (
            request.Header("authorization") is not { } header
            || !header.StartsWith(SigV4Authorization.Scheme, StringComparison.Ordinal)
        )
        {
            return SigV4Verdict.Missing;
        }

        if (
            !SigV4Authorization.TryParse(header, out var authorization)
            || request.Header("x-amz-date") is not { } timestamp
            || !TryReadTime(timestamp, out var time)
            || !CoversWhatItMust(request, authorization)
        )
        {
            return SigV4Verdict.Malformed;
        }

        if (!IsForUs(authorization.Scope, timestamp))
        {
            return SigV4Verdict.WrongScope;
        }

        if ((this.clock.GetUtcNow() - time).Duration() > Tolerance)
        {
            return SigV4Verdict.OutOfTime;
        }

        return secretOf(authorization.AccessKey) is not { Length: > 0 } secret ? SigV4Verdict.UnknownAccessKey
            : Matches(request, authorization, timestamp, secret) ? SigV4Verdict.Valid
            : SigV4Verdict.Mismatch;
    }

    private static bool TryReadTime(string timestamp, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(
            timestamp,
            SigV4Signature.TimestampFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out time
        );

    // A header that is left out of the signature could be changed on the way.
    private static bool CoversWhatItMust(SigV4Request request, SigV4Authorization authorization) =>
        authorization.SignedHeaders.Contains("host", StringComparer.Ordinal)
        && authorization.SignedHeaders.All(name => request.Header(name) is not null)
        && request
            .Headers.Where(header => header.Key.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase))
            .All(header => authorization.SignedHeaders.Contains(header.Key, StringComparer.OrdinalIgnoreCase));

    private static bool Matches(SigV4Request request, SigV4Authorization authorization, string timestamp, string secret)
    {
        var declared = request.Header("x-amz-content-sha256") ?? request.PayloadHash;
        var accepted =
            declared == SigV4PayloadHash.UnsignedPayload ? request.IsEncrypted : declared == request.PayloadHash;
        if (!accepted)
        {
            return false;
        }

        var canonical = SigV4CanonicalRequest.Build(
            request with
            {
                PayloadHash = declared,
            },
            authorization.SignedHeaders
        );
        var key = SigV4Signature.DeriveKey(secret, authorization.Scope);
        var expected = SigV4Signature.Compute(key, timestamp, authorization.Scope, canonical);
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(expected),
            Encoding.UTF8.GetBytes(authorization.Signature)
        );
    }

    private bool IsForUs(SigV4Scope scope, string timestamp) =>
        timestamp.StartsWith(scope.Date, StringComparison.Ordinal)
        && scope.Date.Length == 8
        && scope.Service == service
        && (region is null || scope.Region == region);
}
