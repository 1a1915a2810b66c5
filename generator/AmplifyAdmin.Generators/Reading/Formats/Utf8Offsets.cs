using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading.Formats;

/// <summary>Turns places in a text's UTF-8 bytes into places in the text, without going through the bytes for each.</summary>
internal sealed class Utf8Offsets
{
    private const int Step = 1024;

    private readonly byte[] bytes;
    private readonly bool isAscii;
    private List<int>? characters;

    public Utf8Offsets(byte[] bytes, string text)
    {
        this.bytes = bytes;
        isAscii = bytes.Length == text.Length;
    }

    /// <summary>The UTF-16 code unit that a byte belongs to.</summary>
    public int Character(int offset)
    {
        if (isAscii)
        {
            return offset;
        }

        characters ??= Count();
        var step = Math.Min(offset, bytes.Length) / Step;
        return characters[step] + Units(step * Step, Math.Min(offset, bytes.Length));
    }

    /// <summary>The UTF-16 code unit of a byte in a line, lines being ended by line feeds alone as JSON's reader sees it.</summary>
    public int Character(long line, long byteInLine)
    {
        var start = 0;
        for (; line > 0 && start < bytes.Length; start++)
        {
            line -= bytes[start] == (byte)'\n' ? 1 : 0;
        }

        return Character((int)Math.Min(start + byteInLine, bytes.Length));
    }

    private List<int> Count()
    {
        var counts = new List<int> { 0 };
        for (var start = 0; start + Step <= bytes.Length; start += Step)
        {
            counts.Add(counts[counts.Count - 1] + Units(start, start + Step));
        }

        return counts;
    }

    // Each byte that begins a character counts one, and the first of four counts two, a surrogate pair.
    [MethodImpl(JitHints.AggressiveOptimization)]
    private int Units(int start, int end)
    {
        var units = 0;
        for (var index = start; index < end; index++)
        {
            units +=
                (bytes[index] & 0xC0) == 0x80 ? 0
                : bytes[index] >= 0xF0 ? 2
                : 1;
        }

        return units;
    }
}
