using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>
/// Signs every request that passes. It belongs behind whatever retries, so that each attempt is signed anew, and behind
/// whatever changes the address, the body or signed headers.
/// </summary>
/// <remarks>
/// Bodies that can be written again and know their length are hashed in place, without a copy. All others are first
/// buffered, up to <see cref="AwsSigningOptions.MaxBufferedBodyBytes"/>, which also lets them be retried.
/// </remarks>
public sealed class AwsSigningHandler : DelegatingHandler
{
    private readonly AwsSigningOptions options;
    private readonly SigV4Signer signer;

    /// <summary>Makes a handler.</summary>
    /// <param name="options">How to sign; the region is required.</param>
    public AwsSigningHandler(AwsSigningOptions options)
        : this(options, clock: null) { }

    internal AwsSigningHandler(AwsSigningOptions options, TimeProvider? clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        signer = new SigV4Signer(options.Region, options.Service, options.TimeProvider ?? clock);
    }

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        if (
            await AwsCredentialsSource.GetAsync(this.options.Credentials, cancellationToken).ConfigureAwait(false) is
            { } credentials
        )
        {
            var hash = await BodyHashing.HashAsync(request, this.options, cancellationToken).ConfigureAwait(false);
            signer.Sign(request, credentials, hash);
        }

        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (AwsCredentialsSource.Get(this.options.Credentials, cancellationToken) is { } credentials)
        {
            signer.Sign(request, credentials, BodyHashing.Hash(request, this.options, cancellationToken));
        }

        return base.Send(request, cancellationToken);
    }
}
