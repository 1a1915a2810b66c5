using System;

namespace AmplifyAdmin.Runtime;

/// <summary>A buffer for writing that each thread keeps, one for all types and no larger than most values need.</summary>
internal readonly ref struct WriteScratch
{
    private const int MaxKept = 64 * 1024;

    [ThreadStatic]
    private static PooledBuffer? kept;

    private WriteScratch(PooledBuffer buffer)
    {
        Buffer = buffer;
    }

    public PooledBuffer Buffer { get; }

    public static WriteScratch Take()
    {
        var buffer = kept ?? new PooledBuffer();
        kept = null;
        return new WriteScratch(buffer);
    }

    public void Dispose()
    {
        // A value that writes another in between leaves its buffer here too; only one of them stays.
        if (kept is not null || Buffer.All.Length > MaxKept)
        {
            Buffer.Dispose();
            return;
        }

        Buffer.Clear();
        kept = Buffer;
    }
}
