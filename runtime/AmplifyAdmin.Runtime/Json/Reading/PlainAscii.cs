using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Text that JSON carries as is: ASCII which the default encoder leaves alone.</summary>
internal static class PlainAscii
{
    // One bit a character: all but controls and " & ' + < > in the lower half, all but \ ` and DEL in the upper.
    private const ulong PlainBelow64 = 0xAFFF_F73B_0000_0000;
    private const ulong PlainFrom64 = 0x7FFF_FFFE_EFFF_FFFF;

    // Bit 0: controls. 1: " & ' + by their column. 2: < >. 3: backslash. 4: backtick. 5: DEL.
    private static Vector128<byte> HighClasses =>
        Vector128.Create((byte)1, 1, 2, 4, 0, 8, 16, 32, 1, 1, 1, 1, 1, 1, 1, 1);

    private static Vector128<byte> LowClasses =>
        Vector128.Create((byte)0x11, 1, 3, 1, 1, 1, 3, 3, 1, 1, 1, 3, 0x0D, 1, 5, 0x21);

    /// <summary>Copies characters as bytes up to the first that needs escaping, and says how many.</summary>
    internal static int CopyPlain(ReadOnlySpan<char> text, Span<byte> destination)
    {
        if (destination.Length < text.Length)
        {
            throw new ArgumentException("The destination is too short.", nameof(destination));
        }

        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var target = ref MemoryMarshal.GetReference(destination);
        var length = (nuint)text.Length;
        nuint index = 0;
        if (Vector128.IsHardwareAccelerated && length >= 8)
        {
            for (; index + 16 <= length; index += 16)
            {
                if (!TryCopy16(ref source, ref target, index))
                {
                    return CopyScalar(ref source, ref target, index, length);
                }
            }

            // The rest in blocks of eight; the last may lie over characters already copied.
            if (index + 8 <= length)
            {
                if (!TryCopy8(ref source, ref target, index))
                {
                    return CopyScalar(ref source, ref target, index, length);
                }

                index += 8;
            }

            if (index == length || TryCopy8(ref source, ref target, length - 8))
            {
                return text.Length;
            }
        }

        return CopyScalar(ref source, ref target, index, length);
    }

    /// <summary>Whether no byte of UTF-8 needs escaping.</summary>
    internal static bool IsPlain(ReadOnlySpan<byte> utf8)
    {
        ref var source = ref MemoryMarshal.GetReference(utf8);
        var length = (nuint)utf8.Length;
        nuint index = 0;
        if (Vector128.IsHardwareAccelerated && length >= 16)
        {
            for (; index + 16 <= length; index += 16)
            {
                if (HasSpecial(Vector128.LoadUnsafe(ref source, index)))
                {
                    return false;
                }
            }

            // The last block may lie over bytes already looked at.
            return index == length || !HasSpecial(Vector128.LoadUnsafe(ref source, length - 16));
        }

        for (; index < length; index++)
        {
            if (!IsPlain(Unsafe.Add(ref source, index)))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(int character) =>
        character < 128 && (((character < 64 ? PlainBelow64 : PlainFrom64) >> (character & 63)) & 1) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopy16(ref ushort source, ref byte target, nuint index)
    {
        var low = Vector128.LoadUnsafe(ref source, index);
        var high = Vector128.LoadUnsafe(ref source, index + 8);
        var bytes = Vector128.Narrow(low, high);
        if (((low | high) & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero || HasSpecial(bytes))
        {
            return false;
        }

        bytes.StoreUnsafe(ref target, index);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopy8(ref ushort source, ref byte target, nuint index)
    {
        var characters = Vector128.LoadUnsafe(ref source, index);
        var bytes = Vector128.Narrow(characters, characters);
        if ((characters & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero || HasSpecial(bytes))
        {
            return false;
        }

        bytes.GetLower().StoreUnsafe(ref target, index);
        return true;
    }

    /// <summary>Whether one of the ASCII characters needs escaping: both halves of its code have a class in common.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasSpecial(Vector128<byte> bytes)
    {
        var low = bytes & Vector128.Create((byte)0x0F);
        var high = Vector128.ShiftRightLogical(bytes, 4);
        return (Lookup(LowClasses, low) & Lookup(HighClasses, high)) != Vector128<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Lookup(Vector128<byte> table, Vector128<byte> indices) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(table, indices)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.VectorTableLookup(table, indices)
        : Vector128.Shuffle(table, indices);

    private static int CopyScalar(ref ushort source, ref byte target, nuint index, nuint length)
    {
        for (; index < length; index++)
        {
            var character = Unsafe.Add(ref source, index);
            if (!IsPlain(character))
            {
                break;
            }

            Unsafe.Add(ref target, index) = (byte)character;
        }

        return (int)index;
    }
}
