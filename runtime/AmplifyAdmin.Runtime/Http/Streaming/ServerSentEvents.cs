using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Converts between events and their data.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ServerSentEvents
{
    /// <summary>Returns an event with the data of an event and another value.</summary>
    internal static SseItem<T> As<TData, T>(this SseItem<TData> item, T value) =>
        new(value, item.EventType) { EventId = item.EventId, ReconnectionInterval = item.ReconnectionInterval };

    /// <summary>Returns the data of events.</summary>
    /// <param name="events">The events.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public static async IAsyncEnumerable<T> DataAsync<T>(
        IAsyncEnumerable<SseItem<T>> events,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(events);
        await foreach (var item in events.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return item.Data;
        }
    }

    /// <summary>Returns events that have only data.</summary>
    /// <param name="items">The data of each event.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public static async IAsyncEnumerable<SseItem<T>> EventsAsync<T>(
        IAsyncEnumerable<T> items,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(items);
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return new SseItem<T>(item);
        }
    }
}
