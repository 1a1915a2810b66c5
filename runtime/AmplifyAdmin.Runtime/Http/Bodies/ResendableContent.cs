using System.Linq;
using System.Net.Http;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Decides whether a body can be sent a second time.</summary>
internal static class ResendableContent
{
    /// <summary>Whether the body is in memory, or in a stream that can be rewound.</summary>
    public static bool IsResendable(HttpContent content) =>
        content switch
        {
            FileContent file => file.CanBeSentAgain,
            StreamContent or LinesContent => false,
            MultipartContent parts => parts.All(IsResendable),
            _ => true,
        };
}
