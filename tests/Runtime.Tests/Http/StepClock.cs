using System;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Runtime.Tests.Http;

/// <summary>A clock that moves only when a test moves it, and that reports each wait.</summary>
internal sealed class StepClock : FakeTimeProvider
{
    private readonly Channel<TimeSpan> waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>The length of the next wait, once somebody waits.</summary>
    public async Task<TimeSpan> NextWaitAsync() => await waits.Reader.ReadAsync(TestContext.Current.CancellationToken);
}
