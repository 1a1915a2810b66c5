using System;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>JSON pointers, absolute and relative.</summary>
internal static class PointerFormats
{
    internal static bool IsPointer(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && text[0] != '/')
        {
            return false;
        }

        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '~' && (index + 1 == text.Length || text[index + 1] is not ('0' or '1')))
            {
                return false;
            }
        }

        return true;
    }

    internal static bool IsRelativePointer(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits > 0 && (digits == 1 || text[0] != '0') && (text[digits..] is "#" || IsPointer(text[digits..]));
    }
}
