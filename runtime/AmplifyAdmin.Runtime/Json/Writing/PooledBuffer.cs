using System;
using System.Buffers;
using System.ComponentModel;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>A growing buffer of bytes from the shared array pool; disposing gives the array back.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int LeastCapacity = 1024;

    private byte[] array;

    /// <summary>An empty buffer with room for some bytes.</summary>
    /// <param name="capacity">The number of bytes that fit before it first grows.</param>
    public PooledBuffer(int capacity = 4096)
    {
        array = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, LeastCapacity));
    }

    /// <summary>The number of bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes written.</summary>
    public ReadOnlySpan<byte> WrittenSpan => array.AsSpan(0, Length);

    /// <summary>The bytes written, valid until the buffer grows, is cleared or disposed.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => array.AsMemory(0, Length);

    internal Span<byte> All => array;

    /// <inheritdoc />
    public void Advance(int count)
    {
        if ((uint)count > (uint)(array.Length - Length))
        {
            throw new ArgumentOutOfRangeException(nameof(count));
        }

        Length += count;
    }

    /// <inheritdoc />
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return array.AsMemory(Length);
    }

    /// <inheritdoc />
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return array.AsSpan(Length);
    }

    /// <summary>Forgets the bytes and keeps the room.</summary>
    public void Clear() => Length = 0;

    /// <inheritdoc />
    public void Dispose()
    {
        var returned = array;
        array = [];
        Length = 0;
        if (returned.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(returned);
        }
    }

    /// <summary>Counts the bytes up to a position as written and makes room for more behind them.</summary>
    internal Span<byte> Grow(int position, int room)
    {
        Length = position;
        Reserve(room);
        return array;
    }

    internal void Complete(int position) => Length = position;

    private void Reserve(int room)
    {
        var wanted = (long)Length + Math.Max(room, 1);
        if (wanted <= array.Length)
        {
            return;
        }

        var size = Math.Min(Math.Max(wanted, Math.Max(LeastCapacity, 2L * array.Length)), Array.MaxLength);
        if (size < wanted)
        {
            throw new InvalidOperationException("The JSON text is longer than an array can be.");
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)size);
        WrittenSpan.CopyTo(larger);
        if (array.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(array);
        }

        array = larger;
    }
}
