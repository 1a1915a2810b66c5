using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime;

/// <summary>A response's body as it comes; disposing it ends the call.</summary>
internal sealed class ResponseStream : Stream
{
    private readonly Stream inner;
    private readonly HttpResponseMessage response;
    private readonly CallScope scope;

    public ResponseStream(Stream inner, HttpResponseMessage response, CallScope scope)
    {
        this.inner = inner;
        this.response = response;
        this.scope = scope;
    }

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new System.NotSupportedException();

    public override long Position
    {
        get => throw new System.NotSupportedException();
        set => throw new System.NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(new System.Memory<byte>(buffer, offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(
        System.Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (System.Exception exception)
            when (!cancellationToken.IsCancellationRequested && scope.Translate(exception) is { } failure)
        {
            throw failure;
        }
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new System.NotSupportedException();

    public override void SetLength(long value) => throw new System.NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new System.NotSupportedException();

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
