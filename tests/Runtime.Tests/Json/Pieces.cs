using System;
using System.Buffers;
using System.Text;

namespace Runtime.Tests.Json;

/// <summary>A text in several pieces, as it arrives over a network.</summary>
internal static class Pieces
{
    /// <summary>The UTF-8 of a text, so many bytes to a piece.</summary>
    public static ReadOnlySequence<byte> Of(string text, int size) => Of(Encoding.UTF8.GetBytes(text), size);

    /// <summary>A text, so many bytes to a piece.</summary>
    public static ReadOnlySequence<byte> Of(byte[] utf8, int size)
    {
        var first = new Piece(utf8.AsMemory(0, Math.Min(size, utf8.Length)), 0);
        var last = first;
        for (var start = size; start < utf8.Length; start += size)
        {
            last = last.Append(utf8.AsMemory(start, Math.Min(size, utf8.Length - start)));
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long index)
        {
            Memory = memory;
            RunningIndex = index;
        }

        public Piece Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
