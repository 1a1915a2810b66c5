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
    public static Code Emit(Identifier span, IEnumerable<Utf8Case> cases, Code otherwise)
    {
        var entries = cases
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

    private static Code Narrow(Identifier span, List<Utf8Case> entries, Code otherwise)
    {
        if (entries.Count == 1)
        {
            var only = entries[0];
            return only.Bytes.Length == 0
                ? only.Result
                : Code.Of(
                    $"System::MemoryExtensions.SequenceEqual({span}, {Literal.Utf8(only.Text)}) ? {only.Result} : {otherwise}"
                );
        }

        var position = TellingPosition(entries);
        var arms = entries
            .GroupBy(entry => (int)entry.Bytes[position])
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

    // The first of those at which the texts differ most.
    private static int TellingPosition(List<Utf8Case> entries)
    {
        var (position, most) = (0, 0);
        for (var index = 0; index < entries[0].Bytes.Length; index++)
        {
            var (seen, count) = (new bool[256], 0);
            foreach (var entry in entries)
            {
                count += seen[entry.Bytes[index]] ? 0 : 1;
                seen[entry.Bytes[index]] = true;
            }

            (position, most) = count > most ? (index, count) : (position, most);
        }

        return position;
    }

    private static Code Byte(int value) =>
        value is >= ' ' and <= '~' ? Code.Of($"(byte){Literal.Char((char)value)}") : Code.Of($"{value}");
}

/// <summary>A known text and what it gives.</summary>
internal sealed class Utf8Case(string text, Code result)
{
    public string Text { get; } = text;
    public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(text);
    public Code Result { get; } = result;
}
