using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Cuts a stream into JSON texts: the data of server-sent events, or lines.</summary>
internal static class EventStreamReader
{
    /// <summary>The texts, one after the other; each is valid until the next is asked for.</summary>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(
        Stream stream,
        bool events,
        int limit,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var data = new ArrayBufferWriter<byte>();
        await foreach (var line in LinesAsync(stream, limit, cancellationToken).ConfigureAwait(false))
        {
            if (!events)
            {
                // A record separator stands before each text of a JSON text sequence.
                var text = Trim(line);
                if (!text.IsEmpty)
                {
                    yield return text;
                }
            }
            else if (line.IsEmpty)
            {
                if (data.WrittenCount > 0)
                {
                    yield return data.WrittenMemory;
                    data.Clear();
                }
            }
            else if (Data(line) is { } value)
            {
                if (data.WrittenCount > 0)
                {
                    data.Write("\n"u8);
                }

                data.Write(value.Span);
            }
        }

        if (events && data.WrittenCount > 0)
        {
            yield return data.WrittenMemory;
        }
    }

    private static ReadOnlyMemory<byte>? Data(ReadOnlyMemory<byte> line)
    {
        if (!line.Span.StartsWith("data"u8))
        {
            return null;
        }

        var rest = line[4..];
        if (rest.IsEmpty || rest.Span[0] != (byte)':')
        {
            return rest.IsEmpty ? rest : null;
        }

        return rest.Length > 1 && rest.Span[1] == (byte)' ' ? rest[2..] : rest[1..];
    }

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line) =>
        line.Length > 0 && line.Span[0] == 0x1E ? line[1..] : line;

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> LinesAsync(
        Stream stream,
        int limit,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var pending = new PooledBuffer(16 * 1024);
        var start = 0;
        var scanned = 0;
        while (true)
        {
            var end = pending.WrittenSpan[scanned..].IndexOf((byte)'\n');
            if (end >= 0)
            {
                end += scanned;
                var length = end > start && pending.WrittenSpan[end - 1] == (byte)'\r' ? end - 1 : end;
                yield return pending.WrittenMemory[start..length];
                start = scanned = end + 1;
                continue;
            }

            if (start > 0)
            {
                var rest = pending.WrittenSpan[start..].ToArray();
                pending.Clear();
                pending.Write(rest);
                start = 0;
            }

            scanned = pending.Length;
            if (pending.Length > limit)
            {
                throw new ApiResponseException(
                    new ApiFailure($"An item of the sequence is longer than {limit} bytes.")
                );
            }

            var read = await stream.ReadAsync(pending.GetMemory(4096), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                if (pending.Length > 0)
                {
                    yield return pending.WrittenMemory;
                }

                yield break;
            }

            pending.Advance(read);
        }
    }
}
