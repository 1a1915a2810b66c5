using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>
/// A response's body as it comes; disposing it ends the call. The call's limit applies to each read, so that a stream
/// may last as long as it likes but not fall silent.
/// </summary>
internal sealed class ResponseStream : Stream
{
    private readonly Stream inner;
    private readonly HttpResponseMessage response;
    private readonly CallScope scope;
    private long itemBytes;

    public ResponseStream(Stream inner, HttpResponseMessage response, CallScope scope)
    {
        this.inner = inner;
        this.response = response;
        this.scope = scope;
        scope.Count(isReading: false);
    }

    /// <summary>Whether the service answered that there is no content.</summary>
    public bool IsNoContent => response.StatusCode == HttpStatusCode.NoContent;

    /// <summary>How many bytes may be read between two items; null for any number.</summary>
    public int? ItemLimit { get; init; }

    /// <summary>Counts the next bytes towards the next item.</summary>
    public void BeginItem() => itemBytes = 0;

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    // Only an asynchronous read of the network can be ended from outside, and this one must end at the limit too.
    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(new Memory<byte>(buffer, offset, count), CancellationToken.None).AsTask().GetAwaiter().GetResult();

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(new Memory<byte>(buffer, offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        LineBuffer.ThrowIfTooLong(itemBytes, ItemLimit ?? long.MaxValue);
        using var both = Both(cancellationToken);
        scope.Count(isReading: true);
        try
        {
            var read = await inner.ReadAsync(buffer, both?.Token ?? scope.Token).ConfigureAwait(false);
            itemBytes += read;
            return read;
        }
        catch (Exception exception) when (scope.TranslateRead(exception, cancellationToken) is { } failure)
        {
            throw failure;
        }
        finally
        {
            scope.Count(isReading: false);
        }
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private CancellationTokenSource? Both(CancellationToken reading) =>
        reading.CanBeCanceled && reading != scope.Token
            ? CancellationTokenSource.CreateLinkedTokenSource(reading, scope.Token)
            : null;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            response.Dispose();
            scope.Dispose();
        }

        base.Dispose(disposing);
    }
}
