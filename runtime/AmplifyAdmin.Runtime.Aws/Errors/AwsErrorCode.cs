using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Emitted;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>
/// Reads the code by which AWS names an error: the header <c>x-amzn-ErrorType</c>, else the body's <c>code</c>, else its
/// <c>__type</c>.
/// </summary>
public static class AwsErrorCode
{
    /// <summary>How much of a body <see cref="PeekAsync"/> looks at unless told otherwise.</summary>
    public const int DefaultPeekBytes = 64 * 1024;

    /// <summary>Reads the code from the headers alone.</summary>
    /// <param name="response">The response.</param>
    /// <returns>The bare code, or null.</returns>
    public static string? Read(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return ErrorCode.Read(response);
    }

    /// <summary>Reads the code from the headers, else from a body.</summary>
    /// <param name="response">The response.</param>
    /// <param name="body">The response's body or as much of it as there is.</param>
    /// <returns>The bare code, or null.</returns>
    public static string? Read(HttpResponseMessage response, ReadOnlySpan<byte> body) => Read(response) ?? Read(body);

    /// <summary>Reads the code from a body.</summary>
    /// <param name="body">The body or its beginning; anything but a JSON object has no code.</param>
    /// <returns>The bare code, or null.</returns>
    public static string? Read(ReadOnlySpan<byte> body) => ErrorCode.Read(body);

    /// <summary>Reads the code, looking into the body when the headers have none. The body stays readable for others.</summary>
    /// <param name="response">The response; its content may be exchanged for one that reads the same.</param>
    /// <param name="maxBytes">How much of the body to look at.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The bare code, or null.</returns>
    public static async ValueTask<string?> PeekAsync(
        HttpResponseMessage response,
        int maxBytes = DefaultPeekBytes,
        CancellationToken cancellationToken = default
    )
    {
        if (Read(response) is { } code)
        {
            return code;
        }

        var start = await PeekedContent.ReadStartAsync(response, maxBytes, cancellationToken).ConfigureAwait(false);
        return Read(start.Span);
    }

    /// <summary>Strips a code of its namespace and of the address that may follow it.</summary>
    /// <param name="code">The code as sent, such as <c>com.amazon#NotFoundException:http://…</c>.</param>
    /// <returns>The bare code, such as <c>NotFoundException</c>; null when nothing is left.</returns>
    public static string? Bare(string? code) => ErrorCode.Bare(code);
}
