using System;
using System.Threading;

namespace AmplifyAdmin.Emulator;

/// <summary>Faults that an emulator makes on demand. Safe to change from any thread.</summary>
public sealed class EmulatorFaults
{
    private long latencyTicks;
    private int tooManyRequests;
    private int timeouts;
    private int failedJobs;

    /// <summary>How long every request waits before it is worked on.</summary>
    public TimeSpan Latency
    {
        get => new(Interlocked.Read(ref latencyTicks));
        set => Interlocked.Exchange(ref latencyTicks, value.Ticks);
    }

    /// <summary>How many of the next requests are answered with 429.</summary>
    public int TooManyRequests
    {
        get => Volatile.Read(ref tooManyRequests);
        set => Volatile.Write(ref tooManyRequests, value);
    }

    /// <summary>How many of the next requests are answered with 504.</summary>
    public int Timeouts
    {
        get => Volatile.Read(ref timeouts);
        set => Volatile.Write(ref timeouts, value);
    }

    /// <summary>How many of the next jobs end as <c>FAILED</c> and change nothing.</summary>
    public int FailedJobs
    {
        get => Volatile.Read(ref failedJobs);
        set => Volatile.Write(ref failedJobs, value);
    }

    internal bool TakeTooManyRequests() => Take(ref tooManyRequests);

    internal bool TakeTimeout() => Take(ref timeouts);

    internal bool TakeFailedJob() => Take(ref failedJobs);

    private static bool Take(ref int count)
    {
        var seen = Volatile.Read(ref count);
        while (seen > 0)
        {
            var before = Interlocked.CompareExchange(ref count, seen - 1, seen);
            if (before == seen)
            {
                return true;
            }

            seen = before;
        }

        return false;
    }
}
