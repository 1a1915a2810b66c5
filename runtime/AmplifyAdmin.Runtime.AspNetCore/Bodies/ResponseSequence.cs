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
    ) => WriteAsync(call, status, mediaType, converter, items, ReadOnlyMemory<byte>.Empty, "\n"u8.ToArray());

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
    ) => WriteAsync(call, status, mediaType, converter, items, "data: "u8.ToArray(), "\n\n"u8.ToArray());

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
            response.BodyWriter.Write(before.Span);
            response.BodyWriter.Write(buffer.WrittenMemory.Span);
            response.BodyWriter.Write(after.Span);
            await response.BodyWriter.FlushAsync(call.Aborted).ConfigureAwait(false);
        }
    }
}
