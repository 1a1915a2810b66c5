using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Runtime.Tests.Aws;

/// <summary>A clock on which every wait is over immediately: it notes the wait and moves on by as much.</summary>
internal sealed class SkippingClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public SkippingClock()
        : this(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)) { }

    public List<TimeSpan> Waits { get; } = [];

    /// <summary>When set, a wait calls this and never ends by itself.</summary>
    public Action? OnWait { get; init; }

    public override DateTimeOffset GetUtcNow() => now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= TimeSpan.Zero)
        {
            Waits.Add(dueTime);
            if (OnWait is { } waiting)
            {
                waiting();
            }
            else
            {
                now += dueTime;
                callback(state);
            }
        }

        return new Spent();
    }

    private sealed class Spent : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
