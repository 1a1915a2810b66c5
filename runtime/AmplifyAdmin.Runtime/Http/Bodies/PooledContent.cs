using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>A request body in a rented buffer, sent without a copy. It can be sent again until it is disposed.</summary>
internal sealed class PooledContent : HttpContent
{
    private readonly PooledBuffer buffer;
    private readonly object gate = new();
    private int writes;
    private bool isDisposed;

    public PooledContent(PooledBuffer buffer, string mediaType)
    {
        this.buffer = buffer;
        Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        BeginWrite();
        try
        {
            await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            EndWrite();
        }
    }

    protected override void SerializeToStream(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        BeginWrite();
        try
        {
            stream.Write(buffer.WrittenSpan);
        }
        finally
        {
            EndWrite();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = buffer.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lock (gate)
            {
                isDisposed = true;
                ReturnIfUnused();
            }
        }

        base.Dispose(disposing);
    }

    private void BeginWrite()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            writes++;
        }
    }

    private void EndWrite()
    {
        lock (gate)
        {
            writes--;
            ReturnIfUnused();
        }
    }

    // HTTP/2 may answer while the body is still being sent: returned now, the array would send what others rent it for.
    private void ReturnIfUnused()
    {
        if (isDisposed && writes == 0)
        {
            buffer.Dispose();
        }
    }
}
