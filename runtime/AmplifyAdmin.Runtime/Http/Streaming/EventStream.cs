using System;
using System.Collections.Generic;
using System.Net.ServerSentEvents;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The events of one response.</summary>
internal sealed class EventStream<T> : IAsyncDisposable
{
    private readonly ResponseStream stream;
    private readonly SseParser<Data> parser;
    private readonly IAsyncEnumerator<SseItem<Data>> events;

    /// <summary>Initializes the events of a response.</summary>
    /// <param name="stream">The body.</param>
    /// <param name="parse">Reads the data of an event.</param>
    /// <param name="limit">The bytes that the data of an event may have.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public EventStream(ResponseStream stream, SseItemParser<T> parse, int limit, CancellationToken cancellationToken)
    {
        this.stream = stream;
        parser = SseParser.Create(
            stream,
            (type, data) =>
            {
                LineBuffer.ThrowIfTooLong(data.Length, limit);
                return data.IsEmpty ? default
                    // OpenAI's convention, which many services follow, and not JSON.
                    : data.SequenceEqual("[DONE]"u8) ? new Data { IsEnd = true }
                    : new Data { HasValue = true, Value = parse(type, data) };
            }
        );
        events = parser.EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
    }

    /// <summary>Whether the service announced that no event follows.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The id of the last event; empty for none.</summary>
    public string LastEventId => parser.LastEventId;

    /// <summary>How long the service asked to wait before a stream is resumed; infinite when it did not.</summary>
    public TimeSpan ReconnectionInterval => parser.ReconnectionInterval;

    /// <summary>Reads the next event that has data; null at the end.</summary>
    public async ValueTask<SseItem<T>?> NextAsync()
    {
        stream.BeginItem();
        while (await events.MoveNextAsync().ConfigureAwait(false))
        {
            var item = events.Current;
            if (item.Data.IsEnd)
            {
                IsComplete = true;
                return null;
            }

            if (item.Data.HasValue)
            {
                return item.As(item.Data.Value!);
            }
        }

        IsComplete = stream.IsNoContent;
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await events.DisposeAsync().ConfigureAwait(false);
        await stream.DisposeAsync().ConfigureAwait(false);
    }

    private readonly struct Data
    {
        public bool HasValue { get; init; }

        public bool IsEnd { get; init; }

        public T? Value { get; init; }
    }
}
