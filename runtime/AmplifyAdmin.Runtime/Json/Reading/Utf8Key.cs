using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The length, the beginning and the end of a text: all of a short one, and enough to tell most long ones apart.</summary>
internal readonly struct Utf8Key
{
    /// <summary>Up to this length a digest holds every byte.</summary>
    public const int Covered = 2 * sizeof(ulong);

    private readonly ulong first;
    private readonly ulong last;
    private readonly int length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Utf8Key(ReadOnlySpan<byte> text)
    {
        length = text.Length;
        ref var start = ref MemoryMarshal.GetReference(text);
        if (length >= sizeof(ulong))
        {
            first = Unsafe.ReadUnaligned<ulong>(ref start);
            last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, length - sizeof(ulong)));
        }
        else if (length >= sizeof(uint))
        {
            first = Unsafe.ReadUnaligned<uint>(ref start);
            last = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, length - sizeof(uint)));
        }
        else if (length > 0)
        {
            first = start;
            last = ((ulong)Unsafe.Add(ref start, length >> 1) << 8) | Unsafe.Add(ref start, length - 1);
        }
    }

    /// <summary>A number that equal texts share.</summary>
    public uint Hash =>
        (uint)(((first ^ BitOperations.RotateLeft(last, 29)) + (uint)length) * 0x9E3779B97F4A7C15 >> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Equals(in Utf8Key other) =>
        ((first ^ other.first) | (last ^ other.last) | (uint)(length ^ other.length)) == 0;
}
