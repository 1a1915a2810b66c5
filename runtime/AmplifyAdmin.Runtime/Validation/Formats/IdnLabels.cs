using System;
using System.Globalization;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The rules of RFC 5892 on characters that a label may hold only next to certain others.</summary>
internal static class IdnLabels
{
    internal static bool Accept(string host)
    {
        foreach (var label in host.Split('.'))
        {
            if (!AcceptLabel(label))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AcceptLabel(string label)
    {
        if (
            label.Length == 0
            || IsMark(label[0])
            || (label.Length > 3 && label[2] == '-' && label[3] == '-' && !IsAscii(label))
        )
        {
            return false;
        }

        for (var index = 0; index < label.Length; index++)
        {
            if (!AcceptCharacter(label, index))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AcceptCharacter(string label, int index)
    {
        var previous = index > 0 ? label[index - 1] : '\0';
        var next = index + 1 < label.Length ? label[index + 1] : '\0';
        return label[index] switch
        {
            '\u00B7' => previous == 'l' && next == 'l',
            '\u0375' => next is >= '\u0370' and <= '\u03FF',
            '\u05F3' or '\u05F4' => previous is >= '\u0590' and <= '\u05FF',
            '\u30FB' => HasJapanese(label),
            >= '\u0660' and <= '\u0669' => !HasAny(label, '\u06F0', '\u06F9'),
            >= '\u06F0' and <= '\u06F9' => !HasAny(label, '\u0660', '\u0669'),
            '\u200D' => IsVirama(previous),
            '\u200C' => IsVirama(previous) || (char.IsLetter(previous) && char.IsLetter(next)),
            '\u0640' or '\u07FA' or '\u302E' or '\u302F' => false,
            >= '\u3031' and <= '\u3035' or '\u303B' => false,
            _ => true,
        };
    }

    private static bool IsMark(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    private static bool IsVirama(char character) =>
        character
            is '\u094D'
                or '\u09CD'
                or '\u0A4D'
                or '\u0ACD'
                or '\u0B4D'
                or '\u0BCD'
                or '\u0C4D'
                or '\u0CCD'
                or '\u0D4D'
                or '\u0DCA';

    private static bool IsAscii(string label) => System.Text.Ascii.IsValid(label);

    private static bool HasJapanese(string label)
    {
        foreach (var character in label)
        {
            if (
                character
                is (>= '\u3041' and <= '\u309F')
                    or (>= '\u30A1' and <= '\u30FA')
                    or (>= '\u3400' and <= '\u9FFF')
                    or '\u3005'
                    or '\u3007'
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAny(string label, char first, char last) =>
        label.AsSpan().IndexOfAnyInRange(first, last) >= 0;
}
