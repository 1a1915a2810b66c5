using System;

namespace AmplifyAdmin.Generators.Reading.Edits;

/// <summary>What is different between two texts: one place, from the first difference to the last.</summary>
/// <param name="Start">Where the difference begins in both.</param>
/// <param name="OldEnd">Where it ends in the text before.</param>
/// <param name="NewEnd">Where it ends in the text after.</param>
/// <param name="LineGrowth">How many lines the text has become longer; null where that is not told from line feeds alone.</param>
internal readonly record struct TextEdit(int Start, int OldEnd, int NewEnd, int? LineGrowth)
{
    private const int Chunk = 1024;

    // Those of the compiler's line ends that may be one with a neighbour, or seldom are any.
    private const string OtherLineEndsText = "\r\u0085\u2028\u2029";

    private static ReadOnlySpan<char> OtherLineEnds => OtherLineEndsText.AsSpan();

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

        var was = old.Slice(start, old.Length - end - start);
        var became = now.Slice(start, now.Length - end - start);
        int? lines =
            was.IndexOfAny(OtherLineEnds) < 0 && became.IndexOfAny(OtherLineEnds) < 0
                ? Lines(became) - Lines(was)
                : null;
        return new TextEdit(start, old.Length - end, now.Length - end, lines);
    }

    /// <summary>How much longer the text has become.</summary>
    public int Growth => NewEnd - OldEnd;

    private static int Lines(ReadOnlySpan<char> text)
    {
        var lines = 0;
        foreach (var character in text)
        {
            lines += character == '\n' ? 1 : 0;
        }

        return lines;
    }
}
