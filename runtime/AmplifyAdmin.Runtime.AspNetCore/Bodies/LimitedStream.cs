using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>A request body that fails once it exceeds a limit, which a chunked body announces in no header.</summary>
internal sealed class LimitedStream(Stream body, long limit) : Stream
{
    private long received;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Limits the request's body to <see cref="ServerOptions.MaxRequestBytes"/>.</summary>
    public static void Limit(EndpointCall call) =>
        call.Context.Request.Body = new LimitedStream(call.Context.Request.Body, call.Options.MaxRequestBytes);

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => Count(await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Count(body.Read(buffer, offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Count(int read) =>
        (received += read) <= limit
            ? read
            : throw new BadHttpRequestException(RequestBody.TooLarge(limit), StatusCodes.Status413PayloadTooLarge);
}
