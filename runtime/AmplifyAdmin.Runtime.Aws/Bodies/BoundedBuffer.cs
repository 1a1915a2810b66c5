using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>A buffer that refuses to grow past a limit.</summary>
internal sealed class BoundedBuffer(int limit) : MemoryStream
{
    public override void Write(byte[] buffer, int offset, int count)
    {
        Reserve(count);
        base.Write(buffer, offset, count);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Reserve(buffer.Length);
        base.Write(buffer);
    }

    public override void WriteByte(byte value)
    {
        Reserve(1);
        base.WriteByte(value);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Reserve(count);
        return base.WriteAsync(buffer, offset, count, cancellationToken);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Reserve(buffer.Length);
        return base.WriteAsync(buffer, cancellationToken);
    }

    private void Reserve(int count)
    {
        if (count > limit - Length)
        {
            throw new InvalidOperationException(
                $"The request's body can be read only once and is larger than the {limit} bytes that are buffered to sign it. "
                    + $"Send a seekable stream, raise {nameof(AwsSigningOptions.MaxBufferedBodyBytes)} or set {nameof(AwsSigningOptions.StreamUnsigned)}."
            );
        }
    }
}
