using System;
using System.Collections.Generic;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Reads an event stream and resumes it as often as the options of the call allow.</summary>
/// <param name="open">Sends a request and returns the events of the response.</param>
/// <param name="create">Creates the request.</param>
/// <param name="maxResumptions">How often the stream is resumed.</param>
internal sealed class EventSubscription<T>(
    Func<ApiRequest, CancellationToken, Task<EventStream<T>>> open,
    Func<ApiRequest> create,
    int maxResumptions
)
{
    private static readonly TimeSpan DefaultDelay = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);

    private int remaining = maxResumptions;
    private string? lastEventId;
    private TimeSpan delay = DefaultDelay;

    /// <summary>Reads the events.</summary>
    /// <param name="first">The first request.</param>
    /// <param name="cancellationToken">Cancels reading and waiting.</param>
    public async IAsyncEnumerable<SseItem<T>> ReadAsync(
        ApiRequest first,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var events = await open(first, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            await using (events.ConfigureAwait(false))
            {
                while (await NextAsync(events).ConfigureAwait(false) is { } item)
                {
                    yield return item;
                }

                if (events.IsComplete || remaining <= 0)
                {
                    yield break;
                }

                Note(events);
            }

            events = await ResumeAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<SseItem<T>?> NextAsync(EventStream<T> events)
    {
        try
        {
            return await events.NextAsync().ConfigureAwait(false);
        }
        catch (ApiException exception) when (remaining > 0 && IsInterruption(exception))
        {
            return null;
        }
    }

    private async Task<EventStream<T>> ResumeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            remaining--;
            await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
            var request = create();
            request.LastEventId = lastEventId;
            try
            {
                return await open(request, cancellationToken).ConfigureAwait(false);
            }
            catch (ApiException exception) when (remaining > 0 && IsInterruption(exception))
            {
                // The service is still away: the next attempt follows.
            }
        }
    }

    private void Note(EventStream<T> events)
    {
        lastEventId = events.LastEventId.Length > 0 ? events.LastEventId : lastEventId;
        if (events.ReconnectionInterval is { Ticks: >= 0 } interval)
        {
            delay = interval < LongestDelay ? interval : LongestDelay;
        }
    }

    private static bool IsInterruption(ApiException exception) =>
        exception is ApiConnectionException or ApiTimeoutException;
}
