using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Cuts a stream into JSON texts: the data of server-sent events, or lines.</summary>
internal static class EventStreamReader
{
    /// <summary>The texts in order; each is valid until the next is asked for.</summary>
    public static IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(
        Stream stream,
        bool events,
        int limit,
        CancellationToken cancellationToken
    ) => events ? EventsAsync(stream, limit, cancellationToken) : LinesAsync(stream, limit, cancellationToken);

    // The HTML standard, section 9.2.6. An event that no empty line ends is incomplete and is dropped.
    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> EventsAsync(
        Stream stream,
        int limit,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var data = new ArrayBufferWriter<byte>();
        var hasData = false;
        var isFirst = true;
        using var lines = new LineBuffer(anyLineEnd: true, limit);
        do
        {
            while (lines.TryTake(out var line))
            {
                line = isFirst && line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
                isFirst = false;
                if (line.IsEmpty)
                {
                    // OpenAI's convention, which many services follow, and not JSON.
                    if (data.WrittenSpan.SequenceEqual("[DONE]"u8))
                    {
                        yield break;
                    }

                    if (data.WrittenCount > 0)
                    {
                        yield return data.WrittenMemory;
                    }

                    data.Clear();
                    hasData = false;
                }
                else if (Data(line) is { } value)
                {
                    LineBuffer.ThrowIfTooLong(data.WrittenCount + value.Length, limit);
                    data.Write(hasData ? "\n"u8 : []);
                    data.Write(value.Span);
                    hasData = true;
                }
            }
        } while (await lines.FillAsync(stream, cancellationToken).ConfigureAwait(false));
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> LinesAsync(
        Stream stream,
        int limit,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var lines = new LineBuffer(anyLineEnd: false, limit);
        do
        {
            while (lines.TryTake(out var line))
            {
                if (Trim(line) is { IsEmpty: false } text)
                {
                    yield return text;
                }
            }
        } while (await lines.FillAsync(stream, cancellationToken).ConfigureAwait(false));

        if (Trim(lines.Rest) is { IsEmpty: false } last)
        {
            yield return last;
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

    // A record separator precedes each text of a JSON text sequence.
    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line)
    {
        var text = line.Length > 0 && line.Span[0] == 0x1E ? line[1..] : line;
        return text.Length > 0 && text.Span[^1] == (byte)'\r' ? text[..^1] : text;
    }
}
