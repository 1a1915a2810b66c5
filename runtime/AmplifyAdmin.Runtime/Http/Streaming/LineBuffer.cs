using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Cuts a stream into lines of limited length. A line is valid until the next is asked for.</summary>
/// <param name="limit">The bytes that a line may have.</param>
internal sealed class LineBuffer(int limit) : IDisposable
{
    private readonly PooledBuffer pending = new(16 * 1024);
    private int start;
    private int scanned;

    /// <summary>What follows the last line end.</summary>
    public ReadOnlyMemory<byte> Rest => pending.WrittenMemory[start..];

    /// <summary>Takes the next line, if its end has been read.</summary>
    public bool TryTake(out ReadOnlyMemory<byte> line)
    {
        var unread = pending.WrittenSpan[scanned..];
        var end = unread.IndexOf((byte)'\n');
        if (end < 0)
        {
            scanned = pending.Length;
            line = default;
            return false;
        }

        end += scanned;
        line = pending.WrittenMemory[start..end];
        start = scanned = end + 1;
        return true;
    }

    /// <summary>Reads on; false at the end of the stream.</summary>
    /// <exception cref="ApiResponseException">The line is longer than the limit.</exception>
    public async ValueTask<bool> FillAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (start > 0)
        {
            var rest = pending.WrittenSpan[start..].ToArray();
            pending.Clear();
            pending.Write(rest);
            start = 0;
            scanned = pending.Length;
        }

        ThrowIfTooLong(pending.Length, limit);
        var read = await stream.ReadAsync(pending.GetMemory(4096), cancellationToken).ConfigureAwait(false);
        pending.Advance(read);
        return read > 0;
    }

    /// <summary>Refuses an item that is too long.</summary>
    public static void ThrowIfTooLong(long length, long limit)
    {
        if (length > limit)
        {
            throw new ApiResponseException(new ApiFailure($"An item of the sequence is longer than {limit} bytes."));
        }
    }

    public void Dispose() => pending.Dispose();
}
