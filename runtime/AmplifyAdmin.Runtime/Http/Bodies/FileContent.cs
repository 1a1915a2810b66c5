using System;
using System.Buffers;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>
/// A body or part that is read from a stream while it is sent, piece by piece. It is sent again only when the stream can be
/// rewound. The stream remains the caller's to dispose.
/// </summary>
internal sealed class FileContent : HttpContent
{
    private const int ChunkBytes = 64 * 1024;

    private readonly Stream content;
    private readonly IProgress<long>? progress;
    private readonly long start;
    private bool isSent;

    public FileContent(Stream content, IProgress<long>? progress)
    {
        ArgumentNullException.ThrowIfNull(content);
        this.content = content;
        this.progress = progress;
        start = content.CanSeek ? content.Position : 0;
    }

    /// <summary>Whether the stream can be rewound.</summary>
    public bool CanBeSentAgain => content.CanSeek;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        if (isSent && !content.CanSeek)
        {
            throw new InvalidOperationException(
                "The request was to be sent again, but its body is a stream that cannot be rewound. Use a stream that "
                    + "can be, or do not retry the request."
            );
        }

        if (content.CanSeek)
        {
            content.Position = start;
        }

        isSent = true;
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            var total = 0L;
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                total += read;
                progress?.Report(total);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = content.CanSeek ? content.Length - start : 0;
        return content.CanSeek;
    }
}
