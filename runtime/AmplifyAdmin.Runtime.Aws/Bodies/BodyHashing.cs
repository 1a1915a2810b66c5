using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>Hashes a request's body and leaves the body ready to be sent.</summary>
internal static class BodyHashing
{
    public static async ValueTask<string> HashAsync(
        HttpRequestMessage request,
        AwsSigningOptions options,
        CancellationToken cancellationToken
    )
    {
        if (request.Content is not { } content || BodyReplay.IsRepeatable(content))
        {
            return await SigV4PayloadHash.OfAsync(request.Content, cancellationToken).ConfigureAwait(false);
        }

        if (MayGoUnsigned(request, options))
        {
            return SigV4PayloadHash.UnsignedPayload;
        }

        using var buffer = new BoundedBuffer(options.MaxBufferedBodyBytes);
        await content.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Replace(request, content, buffer);
    }

    public static string Hash(
        HttpRequestMessage request,
        AwsSigningOptions options,
        CancellationToken cancellationToken
    )
    {
        if (request.Content is not { } content || BodyReplay.IsRepeatable(content))
        {
            return SigV4PayloadHash.Of(request.Content, cancellationToken);
        }

        if (MayGoUnsigned(request, options))
        {
            return SigV4PayloadHash.UnsignedPayload;
        }

        using var buffer = new BoundedBuffer(options.MaxBufferedBodyBytes);
        content.CopyTo(buffer, context: null, cancellationToken);
        return Replace(request, content, buffer);
    }

    // Without TLS nothing else would protect the body.
    private static bool MayGoUnsigned(HttpRequestMessage request, AwsSigningOptions options) =>
        options.StreamUnsigned && request.RequestUri?.Scheme == Uri.UriSchemeHttps;

    private static string Replace(HttpRequestMessage request, HttpContent content, BoundedBuffer buffer)
    {
        var body = buffer.ToArray();
        request.Content = new BufferedContent(content, body);
        return SigV4PayloadHash.Of(body);
    }
}
