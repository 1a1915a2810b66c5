using System;

namespace AmplifyAdmin.Runtime;

/// <summary>What an evaluation writes a value's JSON into and finds its way with; one stays with each thread.</summary>
internal sealed class SchemaScratch
{
    // A thread that once met a huge value does not hold on to room for the next.
    private const int GreatestKept = 64 * 1024;

    [ThreadStatic]
    private static SchemaScratch? kept;

    internal PooledBuffer Buffer { get; } = new();

    internal JsonTape Tape { get; } = new();

    internal static SchemaScratch Take()
    {
        var scratch = kept ?? new SchemaScratch();
        kept = null;
        return scratch;
    }

    internal void Return()
    {
        if (
            Buffer.WrittenSpan.Length > GreatestKept
            || Tape.Capacity > GreatestKept
            || Tape.Verdicts.Count > GreatestKept
        )
        {
            Buffer.Dispose();
            return;
        }

        Buffer.Clear();
        kept = this;
    }
}
