using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Runtime;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>Signs requests with Signature Version 4. Safe to share between threads.</summary>
/// <remarks>
/// The headers <c>host</c>, <c>content-type</c> and <c>x-amz-*</c> are signed; others may change on the way. A
/// request may be signed again: the signature, date and token of an earlier attempt are replaced.
/// </remarks>
public sealed class SigV4Signer
{
    /// <summary>Goes only with a body that is not signed.</summary>
    internal const string ContentHashHeader = "X-Amz-Content-Sha256";

    private readonly string region;
    private readonly string service;
    private readonly TimeProvider clock;
    private readonly SigV4KeyCache keys = new();

    /// <summary>Makes a signer for one service in one region.</summary>
    /// <param name="region">The region's system name.</param>
    /// <param name="service">The service's signing name.</param>
    /// <param name="clock">Tells the time; the system's clock when null.</param>
    public SigV4Signer(string region, string service = AwsEndpoint.DefaultService, TimeProvider? clock = null)
    {
        DnsLabel.ThrowIfInvalid(region, nameof(region));
        DnsLabel.ThrowIfInvalid(service, nameof(service));
        this.region = region;
        this.service = service;
        this.clock = clock ?? TimeProvider.System;
    }

    /// <summary>Hashes the body and signs the request. The body must be able to write itself more than once.</summary>
    /// <param name="request">The request, with an absolute address.</param>
    /// <param name="credentials">The keys to sign with.</param>
    /// <param name="cancellationToken">Ends the hashing early.</param>
    /// <returns>A task that ends when the request is signed.</returns>
    public async ValueTask SignAsync(
        HttpRequestMessage request,
        ImmutableCredentials credentials,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        Sign(
            request,
            credentials,
            await SigV4PayloadHash.OfAsync(request.Content, cancellationToken).ConfigureAwait(false)
        );
    }

    /// <summary>Signs the request.</summary>
    /// <param name="request">The request, with an absolute address.</param>
    /// <param name="credentials">The keys to sign with.</param>
    /// <param name="payloadHash">The body's hash, or <see cref="SigV4PayloadHash.UnsignedPayload"/>.</param>
    public void Sign(HttpRequestMessage request, ImmutableCredentials credentials, string payloadHash)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(payloadHash);
        ThrowIfUnsafe(request, credentials, payloadHash);
        var timestamp = SigV4Signature.Timestamp(this.clock.GetUtcNow());
        var scope = new SigV4Scope(timestamp[..8], this.region, this.service);

        Replace(request.Headers, "X-Amz-Date", timestamp);
        Replace(request.Headers, "X-Amz-Security-Token", credentials.UseToken ? credentials.Token : null);
        Replace(
            request.Headers,
            ContentHashHeader,
            payloadHash == SigV4PayloadHash.UnsignedPayload ? payloadHash : null
        );

        var wire = SigV4HttpRequest.Describe(request, payloadHash);
        var names = SigV4HttpRequest.NamesToSign(wire);
        var signature = SigV4Signature.Compute(
            this.keys.Get(credentials.SecretKey, scope),
            timestamp,
            scope,
            SigV4CanonicalRequest.Build(wire, names)
        );
        var authorization = new SigV4Authorization(credentials.AccessKey, scope, names, signature);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            SigV4Authorization.Scheme,
            authorization.Parameter
        );
    }

    private static void ThrowIfUnsafe(HttpRequestMessage request, ImmutableCredentials credentials, string payloadHash)
    {
        if (string.IsNullOrEmpty(credentials.SecretKey))
        {
            throw new ArgumentException("The secret key is empty.", nameof(credentials));
        }

        if (payloadHash == SigV4PayloadHash.UnsignedPayload && request.RequestUri?.Scheme != Uri.UriSchemeHttps)
        {
            throw new InvalidOperationException("A body is sent unsigned only over HTTPS. Sign the body or use https.");
        }
    }

    private static void Replace(HttpRequestHeaders headers, string name, string? value)
    {
        headers.Remove(name);
        if (value is not null)
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }
}
