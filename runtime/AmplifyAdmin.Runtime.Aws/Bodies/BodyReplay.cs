using System.Linq;
using System.Net.Http;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>Decides which bodies can be written more than once: to be hashed, and each time they are sent.</summary>
internal static class BodyReplay
{
    /// <summary>Whether the body is known to be the same each time it is written.</summary>
    /// <remarks>A content that does not know its length may be a stream; one that does is taken to hold its bytes.</remarks>
    public static bool IsRepeatable(HttpContent content) =>
        CanBeSentAgain(content) && content.Headers.ContentLength is not null;

    /// <summary>Whether a request that was sent can be sent once more.</summary>
    public static bool CanBeSentAgain(HttpRequestMessage request) =>
        !request.Headers.Contains(SigV4Signer.ContentHashHeader) && CanBeSentAgain(request.Content);

    private static bool CanBeSentAgain(HttpContent? content) =>
        content switch
        {
            StreamContent stream => stream.ReadAsStream().CanSeek,
            MultipartContent parts => parts.All(CanBeSentAgain),
            _ => true,
        };
}
