using System;
using System.Buffers;
using System.Collections.Generic;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Emitted;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Writes responses that are a sequence of values, each sent as it comes.</summary>
public static class ResponseSequence
{
    /// <summary>Writes one JSON value a line.</summary>
    /// <param name="call">The call to answer.</param>
    /// <param name="status">The status.</param>
    /// <param name="mediaType">The documented media type.</param>
    /// <param name="converter">An item's converter.</param>
    /// <param name="items">The items.</param>
    /// <typeparam name="T">An item's type.</typeparam>
    public static ValueTask WriteLinesAsync<T>(
        EndpointCall call,
        int status,
        string mediaType,
        ApiJsonConverter<T> converter,
        IAsyncEnumerable<T> items
    ) => WriteAsync(call, status, mediaType, converter, items, ReadOnlyMemory<byte>.Empty, ReadOnlyMemory<byte>.Empty);

    /// <summary>Writes server-sent events, each with one JSON value.</summary>
    /// <param name="call">The call to answer.</param>
    /// <param name="status">The status.</param>
    /// <param name="mediaType">The documented media type.</param>
    /// <param name="converter">An item's converter.</param>
    /// <param name="items">The items.</param>
    /// <typeparam name="T">An item's type.</typeparam>
    public static ValueTask WriteEventsAsync<T>(
        EndpointCall call,
        int status,
        string mediaType,
        ApiJsonConverter<T> converter,
        IAsyncEnumerable<T> items
    ) => WriteAsync(call, status, mediaType, converter, items, "data: "u8.ToArray(), "\n"u8.ToArray());

    private static async ValueTask WriteAsync<T>(
        EndpointCall call,
        int status,
        string mediaType,
        ApiJsonConverter<T> converter,
        IAsyncEnumerable<T> items,
        ReadOnlyMemory<byte> before,
        ReadOnlyMemory<byte> after
    )
    {
        ArgumentNullException.ThrowIfNull(call);
        var response = call.Context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType;
        await foreach (var item in items.WithCancellation(call.Aborted).ConfigureAwait(false))
        {
            using var buffer = new PooledBuffer();
            converter.Serialize(item, buffer);
            foreach (var line in Lines(buffer.WrittenMemory, before.IsEmpty))
            {
                response.BodyWriter.Write(before.Span);
                response.BodyWriter.Write(line.Span);
                response.BodyWriter.Write("\n"u8);
            }

            response.BodyWriter.Write(after.Span);
            await response.BodyWriter.FlushAsync(call.Aborted).ConfigureAwait(false);
        }
    }

    // JSON has no line breaks. Text can have some, which events can carry.
    private static List<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> item, bool isLine)
    {
        var lines = new List<ReadOnlyMemory<byte>>(1);
        for (var end = item.Span.IndexOfAny((byte)'\r', (byte)'\n'); end >= 0; )
        {
            if (isLine)
            {
                throw new InvalidOperationException("An item of a stream of lines contains a line break.");
            }

            lines.Add(item[..end]);
            var isPair = item.Span[end..].StartsWith("\r\n"u8);
            item = item[(end + (isPair ? 2 : 1))..];
            end = item.Span.IndexOfAny((byte)'\r', (byte)'\n');
        }

        lines.Add(item);
        return lines;
    }
}
