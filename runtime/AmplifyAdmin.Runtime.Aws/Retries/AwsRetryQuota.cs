using System;
using System.Threading;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>The tokens that a client's retries share.</summary>
internal sealed class AwsRetryQuota(int capacity)
{
    // Counting what is out rather than what is left makes a new quota full.
    private int taken;

    public bool TryTake(int cost)
    {
        int before;
        do
        {
            before = Volatile.Read(ref taken);
            if (cost > capacity - before)
            {
                return false;
            }
        } while (Interlocked.CompareExchange(ref taken, before + cost, before) != before);

        return true;
    }

    public void GiveBack(int tokens)
    {
        int before;
        do
        {
            before = Volatile.Read(ref taken);
            if (before == 0)
            {
                return;
            }
        } while (Interlocked.CompareExchange(ref taken, Math.Max(0, before - tokens), before) != before);
    }
}
