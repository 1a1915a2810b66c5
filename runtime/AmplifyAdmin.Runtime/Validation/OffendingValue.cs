using System;
using System.Globalization;
using System.Text;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Puts the offending value behind a message: short, on one line, and not at all when it is sensitive.</summary>
internal static class OffendingValue
{
    private const int Longest = 64;

    internal static string Append(in ValidationContext context, string message, ReadOnlySpan<char> text) =>
        context.IsSensitive ? message : $"{message}, but is \"{Shorten(text)}\"";

    internal static string Append<T>(in ValidationContext context, string message, T value)
        where T : IFormattable =>
        context.IsSensitive ? message : $"{message}, but is {value.ToString(null, CultureInfo.InvariantCulture)}";

    internal static string Shorten(ReadOnlySpan<char> text)
    {
        var shown =
            text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
        var result = new StringBuilder(shown.Length + 1);
        foreach (var character in shown)
        {
            // Messages end up in logs: a value must not begin its own line there.
            result.Append(char.IsControl(character) ? '\uFFFD' : character);
        }

        return shown.Length < text.Length ? result.Append('…').ToString() : result.ToString();
    }
}
