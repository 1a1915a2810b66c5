using System;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>The hash of a body as it enters the signature.</summary>
public static class SigV4PayloadHash
{
    /// <summary>The hash of no body and of an empty one.</summary>
    public const string Empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /// <summary>Replaces the hash when the body is not signed.</summary>
    public const string UnsignedPayload = "UNSIGNED-PAYLOAD";

    /// <summary>Hashes bytes.</summary>
    /// <param name="body">The body as it is on the wire.</param>
    /// <returns>The hash in lower-case hexadecimal.</returns>
    public static string Of(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return SigV4Signature.Hex(hash);
    }

    /// <summary>Hashes a content without copying it. The content must be able to write itself more than once.</summary>
    /// <param name="content">The content, or null.</param>
    /// <param name="cancellationToken">Ends the hashing early.</param>
    /// <returns>The hash in lower-case hexadecimal.</returns>
    public static async ValueTask<string> OfAsync(HttpContent? content, CancellationToken cancellationToken = default)
    {
        if (content is null)
        {
            return Empty;
        }

        using var hash = new HashingStream();
        await content.CopyToAsync(hash, cancellationToken).ConfigureAwait(false);
        return hash.Finish();
    }

    internal static string Of(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is null)
        {
            return Empty;
        }

        using var hash = new HashingStream();
        content.CopyTo(hash, context: null, cancellationToken);
        return hash.Finish();
    }
}
