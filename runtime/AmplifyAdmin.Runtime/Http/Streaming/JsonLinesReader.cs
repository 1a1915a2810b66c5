using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Splits a stream of JSON lines or a JSON text sequence into its texts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonLinesReader
{
    /// <summary>Returns the texts in order; each is valid until the next is requested.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="limit">The number of bytes that a text may have.</param>
    /// <param name="cancellationToken">Cancels the current read.</param>
    /// <exception cref="ApiResponseException">A text is longer than the limit.</exception>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(
        Stream stream,
        int limit,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var lines = new LineBuffer(limit);
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

    // A record separator precedes each text of a JSON text sequence.
    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line)
    {
        var text = line.Length > 0 && line.Span[0] == 0x1E ? line[1..] : line;
        return text.Length > 0 && text.Span[^1] == (byte)'\r' ? text[..^1] : text;
    }
}
