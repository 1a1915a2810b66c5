using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Where the tokens of a JSON text begin and end.</summary>
internal static class JsonScanner
{
    /// <summary>A byte of the text; behind its end what belongs to no token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int At(ReadOnlySpan<byte> text, int index) => (uint)index < (uint)text.Length ? text[index] : -1;

    /// <summary>Where the next token begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipSpace(ReadOnlySpan<byte> text, int from) =>
        (uint)from < (uint)text.Length && text[from] <= ' ' ? SkipMoreSpace(text, from) : from;

    /// <summary>Where a number ends.</summary>
    /// <exception cref="JsonSyntaxException">It is not one.</exception>
    public static int EndOfNumber(ReadOnlySpan<byte> text, int start)
    {
        var index = At(text, start) == '-' ? start + 1 : start;
        index = At(text, index) == '0' ? index + 1 : SkipDigits(text, index);
        if (At(text, index) == '.')
        {
            index = SkipDigits(text, index + 1);
        }

        return At(text, index) is 'e' or 'E'
            ? SkipDigits(text, At(text, index + 1) is '+' or '-' ? index + 2 : index + 1)
            : index;
    }

    /// <summary>Where the quotation mark that ends a text is.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="index">What follows the quotation mark that begins it.</param>
    /// <param name="isEscaped">Whether it holds escapes.</param>
    /// <exception cref="JsonSyntaxException">It does not end, or holds a control character or an invalid escape.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfText(ReadOnlySpan<byte> text, int index, out bool isEscaped)
    {
        isEscaped = false;
        index = FindSpecial(text, index);
        if (At(text, index) == '"')
        {
            return index;
        }

        isEscaped = true;
        return EndOfEscaped(text, index);
    }

    private static int EndOfEscaped(ReadOnlySpan<byte> text, int index)
    {
        while (At(text, index) == '\\')
        {
            index = FindSpecial(text, SkipEscape(text, index + 1));
        }

        return At(text, index) == '"' ? index : throw new JsonSyntaxException();
    }

    private static int SkipMoreSpace(ReadOnlySpan<byte> text, int from)
    {
        while (At(text, from) is ' ' or '\n' or '\r' or '\t')
        {
            from++;
        }

        return from;
    }

    private static int SkipDigits(ReadOnlySpan<byte> text, int from)
    {
        if (!IsDigit(At(text, from)))
        {
            throw new JsonSyntaxException();
        }

        do
        {
            from++;
        } while (IsDigit(At(text, from)));
        return from;
    }

    private static bool IsDigit(int value) => (uint)(value - '0') <= 9;

    /// <summary>The next quotation mark, backslash or control character, or the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FindSpecial(ReadOnlySpan<byte> text, int index)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        for (; text.Length - index >= Vector128<byte>.Count; index += Vector128<byte>.Count)
        {
            var block = Vector128.LoadUnsafe(ref start, (uint)index);
            var special =
                Vector128.Equals(block, Vector128.Create((byte)'"'))
                | Vector128.Equals(block, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(block, Vector128.Create((byte)' '));
            var places = special.ExtractMostSignificantBits();
            if (places != 0)
            {
                return index + BitOperations.TrailingZeroCount(places);
            }
        }

        while (index < text.Length && text[index] is >= (byte)' ' and not (byte)'"' and not (byte)'\\')
        {
            index++;
        }

        return index;
    }

    private static int SkipEscape(ReadOnlySpan<byte> text, int index)
    {
        switch (At(text, index))
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                return index + 1;
            case 'u' when text.Length - index > 4 && IsHexadecimal(text.Slice(index + 1, 4)):
                return index + 5;
            default:
                throw new JsonSyntaxException();
        }
    }

    private static bool IsHexadecimal(ReadOnlySpan<byte> digits)
    {
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }
        }

        return true;
    }
}
