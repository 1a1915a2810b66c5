using System;

namespace AmplifyAdmin.Generators.Reading.Edits;

/// <summary>What is different between two texts: one place, from the first difference to the last.</summary>
/// <param name="Start">Where the difference begins in both.</param>
/// <param name="OldEnd">Where it ends in the text before.</param>
/// <param name="NewEnd">Where it ends in the text after.</param>
internal readonly record struct TextEdit(int Start, int OldEnd, int NewEnd)
{
    private const int Chunk = 1024;

    /// <summary>Compares two texts.</summary>
    public static TextEdit Between(string before, string after)
    {
        var old = before.AsSpan();
        var now = after.AsSpan();
        var shorter = Math.Min(old.Length, now.Length);
        var start = 0;
        while (start + Chunk <= shorter && old.Slice(start, Chunk).SequenceEqual(now.Slice(start, Chunk)))
        {
            start += Chunk;
        }

        while (start < shorter && old[start] == now[start])
        {
            start++;
        }

        var (rest, end) = (shorter - start, 0);
        while (
            end + Chunk <= rest
            && old.Slice(old.Length - end - Chunk, Chunk).SequenceEqual(now.Slice(now.Length - end - Chunk, Chunk))
        )
        {
            end += Chunk;
        }

        while (end < rest && old[old.Length - end - 1] == now[now.Length - end - 1])
        {
            end++;
        }

        return new TextEdit(start, old.Length - end, now.Length - end);
    }

    /// <summary>How much longer the text has become.</summary>
    public int Growth => NewEnd - OldEnd;
}
