using System;
using System.Buffers;
using System.Collections.Generic;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Emitted;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Writes responses that are a sequence of values, each sent as it comes.</summary>
public static class ResponseSequence
{
    /// <summary>Writes JSON lines, or a JSON text sequence where the media type says so.</summary>
    /// <param name="call">The call to answer.</param>
    /// <param name="status">The status.</param>
    /// <param name="mediaType">The documented media type.</param>
    /// <param name="converter">An item's converter.</param>
    /// <param name="items">The items.</param>
    /// <typeparam name="T">An item's type.</typeparam>
    /// <exception cref="ApiValidationException">An item contains a line break.</exception>
    public static async ValueTask WriteLinesAsync<T>(
        EndpointCall call,
        int status,
        string mediaType,
        ApiJsonConverter<T> converter,
        IAsyncEnumerable<T> items
    )
    {
        var response = Begin(call, status, mediaType);
        var writer = new JsonLinesWriter<T>(converter, mediaType);
        using var buffer = new PooledBuffer();
        await foreach (var item in items.WithCancellation(call.Aborted).ConfigureAwait(false))
        {
            writer.Write(item, buffer);
            response.BodyWriter.Write(buffer.WrittenSpan);
            await response.BodyWriter.FlushAsync(call.Aborted).ConfigureAwait(false);
        }
    }

    /// <summary>Writes server-sent events, each with one JSON value.</summary>
    /// <param name="call">The call to answer.</param>
    /// <param name="status">The status.</param>
    /// <param name="mediaType">The documented media type.</param>
    /// <param name="converter">The converter of the events' data.</param>
    /// <param name="events">The events.</param>
    /// <typeparam name="T">The type of the events' data.</typeparam>
    public static async ValueTask WriteEventsAsync<T>(
        EndpointCall call,
        int status,
        string mediaType,
        ApiJsonConverter<T> converter,
        IAsyncEnumerable<SseItem<T>> events
    )
    {
        var response = Begin(call, status, mediaType);
        response.Headers.CacheControl = "no-cache,no-store";
        await SseFormatter
            .WriteAsync(events, response.Body, (item, output) => Write(converter, item.Data, output), call.Aborted)
            .ConfigureAwait(false);
    }

    /// <summary>Makes events of values, without event types, ids and reconnection intervals.</summary>
    /// <param name="items">The values.</param>
    /// <param name="cancellationToken">Cancelled when the caller goes away.</param>
    /// <typeparam name="T">The type of the values.</typeparam>
    public static async IAsyncEnumerable<SseItem<T>> ToEventsAsync<T>(
        IAsyncEnumerable<T> items,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return new SseItem<T>(item);
        }
    }

    private static HttpResponse Begin(EndpointCall call, int status, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(call);
        call.Context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        call.Context.Response.StatusCode = status;
        call.Context.Response.ContentType = mediaType;
        return call.Context.Response;
    }

    private static void Write<T>(ApiJsonConverter<T> converter, T value, IBufferWriter<byte> output)
    {
        using var buffer = new PooledBuffer();
        converter.Serialize(value, buffer);
        output.Write(buffer.WrittenMemory.Span);
    }
}
