using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace AmplifyAdmin.Runtime;

/// <content>The ends of texts, numbers and words.</content>
public ref partial struct JsonReader
{
    private static bool IsDigit(int value) => (uint)(value - '0') <= 9;

    private void ReadWord(int start, ReadOnlySpan<byte> word, JsonTokenType type)
    {
        if (!text[start..].StartsWith(word))
        {
            throw Malformed();
        }

        TokenType = type;
        valueStart = start;
        valueEnd = position = start + word.Length;
    }

    private void ReadNumber(int start)
    {
        var index = At(start) == '-' ? start + 1 : start;
        index = At(index) == '0' ? index + 1 : SkipDigits(index);
        if (At(index) == '.')
        {
            index = SkipDigits(index + 1);
        }

        if (At(index) is 'e' or 'E')
        {
            index = SkipDigits(At(index + 1) is '+' or '-' ? index + 2 : index + 1);
        }

        TokenType = JsonTokenType.Number;
        valueStart = start;
        valueEnd = position = index;
    }

    private readonly int SkipDigits(int from)
    {
        if (!IsDigit(At(from)))
        {
            throw Malformed();
        }

        do
        {
            from++;
        } while (IsDigit(At(from)));
        return from;
    }

    private void ReadText(int quotationMark)
    {
        ValueIsEscaped = false;
        valueStart = quotationMark + 1;
        var index = valueStart;
        while (true)
        {
            index = FindSpecial(index);
            switch (At(index))
            {
                case '"':
                    valueEnd = index;
                    position = index + 1;
                    return;
                case '\\':
                    ValueIsEscaped = true;
                    index = SkipEscape(index + 1);
                    break;
                default:
                    throw Malformed();
            }
        }
    }

    /// <summary>The next quotation mark, backslash or control character, or the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int FindSpecial(int index)
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

    private readonly int SkipEscape(int index)
    {
        switch (At(index))
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                return index + 1;
            case 'u' when text.Length - index > 4 && IsHexadecimal(text.Slice(index + 1, 4)):
                return index + 5;
            default:
                throw Malformed();
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
