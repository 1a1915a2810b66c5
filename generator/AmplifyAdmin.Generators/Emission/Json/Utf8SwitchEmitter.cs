using System.Collections.Generic;
using System.Linq;
using System.Text;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints an expression that finds a text among known ones: by length, then by telling bytes, then by one comparison.</summary>
internal static class Utf8SwitchEmitter
{
    /// <summary>The switch expression.</summary>
    /// <param name="span">The span's name in the code around it.</param>
    /// <param name="cases">The known texts and what each gives; a text that comes again is left out.</param>
    /// <param name="otherwise">What any other text gives.</param>
    public static Code Emit(Identifier span, IEnumerable<(string Text, Code Result)> cases, Code otherwise)
    {
        var entries = cases
            .Select(entry => new Entry(entry.Text, Encoding.UTF8.GetBytes(entry.Text), entry.Result))
            .GroupBy(entry => Encoding.UTF8.GetString(entry.Bytes))
            .Select(group => group.First())
            .ToList();
        var arms = entries
            .GroupBy(entry => entry.Bytes.Length)
            .OrderBy(group => group.Key)
            .Select(group => Code.Of($"{group.Key} => {Narrow(span, group.ToList(), otherwise)},"));
        return Code.Of(
            $$"""
            {{span}}.Length switch
            {
                {{Code.Lines(arms)}}
                _ => {{otherwise}},
            }
            """
        );
    }

    private static Code Narrow(Identifier span, IReadOnlyList<Entry> entries, Code otherwise)
    {
        if (entries.Count == 1)
        {
            var (text, bytes, result) = entries[0];
            return bytes.Length == 0
                ? result
                : Code.Of(
                    $"System::MemoryExtensions.SequenceEqual({span}, {Literal.Utf8(text)}) ? {result} : {otherwise}"
                );
        }

        var position = Enumerable
            .Range(0, entries[0].Bytes.Length)
            .OrderByDescending(index => entries.Select(entry => entry.Bytes[index]).Distinct().Count())
            .First();
        var arms = entries
            .GroupBy(entry => entry.Bytes[position])
            .Select(group => Code.Of($"{Byte(group.Key)} => {Narrow(span, group.ToList(), otherwise)},"));
        return Code.Of(
            $$"""
            {{span}}[{{position}}] switch
            {
                {{Code.Lines(arms)}}
                _ => {{otherwise}},
            }
            """
        );
    }

    private static Code Byte(byte value) =>
        value is >= (byte)' ' and <= (byte)'~'
            ? Code.Of($"(byte){Literal.Char((char)value)}")
            : Code.Of($"{(int)value}");

    private sealed record Entry(string Text, byte[] Bytes, Code Result);
}
