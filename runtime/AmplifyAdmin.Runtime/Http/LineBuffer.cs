using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime;

/// <summary>Cuts a stream into lines of limited length. A line is valid until the next is asked for.</summary>
/// <param name="anyLineEnd">Whether a carriage return ends a line as well, alone or before a line feed.</param>
/// <param name="limit">The bytes that a line may have.</param>
internal sealed class LineBuffer(bool anyLineEnd, int limit) : IDisposable
{
    private readonly PooledBuffer pending = new(16 * 1024);
    private int start;
    private int scanned;
    private bool isAfterCarriageReturn;

    /// <summary>What is left behind the last line end.</summary>
    public ReadOnlyMemory<byte> Rest => pending.WrittenMemory[start..];

    /// <summary>Takes the next line, if its end has been read.</summary>
    public bool TryTake(out ReadOnlyMemory<byte> line)
    {
        if (isAfterCarriageReturn && start < pending.Length)
        {
            // The line ended with the carriage return, which was not to wait for what follows.
            isAfterCarriageReturn = false;
            start += pending.WrittenSpan[start] == (byte)'\n' ? 1 : 0;
            scanned = start;
        }

        var unread = pending.WrittenSpan[scanned..];
        var end = anyLineEnd ? unread.IndexOfAny((byte)'\r', (byte)'\n') : unread.IndexOf((byte)'\n');
        if (end < 0)
        {
            scanned = pending.Length;
            line = default;
            return false;
        }

        end += scanned;
        isAfterCarriageReturn = pending.WrittenSpan[end] == (byte)'\r';
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
    public static void ThrowIfTooLong(int length, int limit)
    {
        if (length > limit)
        {
            throw new ApiResponseException(new ApiFailure($"An item of the sequence is longer than {limit} bytes."));
        }
    }

    public void Dispose() => pending.Dispose();
}
