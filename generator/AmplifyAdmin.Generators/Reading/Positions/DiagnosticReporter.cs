using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Reading.Positions;

/// <summary>Turns diagnostic records into the compiler's diagnostics, with their positions.</summary>
internal static class DiagnosticReporter
{
    private const int LongestArgument = 500;

    /// <summary>The diagnostics of one file, in the order of the text; those of other files come last, without a position.</summary>
    public static IEnumerable<Diagnostic> Create(string path, SourceText text, IEnumerable<DiagnosticRecord> records) =>
        Create([new KeyValuePair<string, SourceText>(path, text)], records);

    /// <summary>The diagnostics of several files, each in the order of its text.</summary>
    public static IEnumerable<Diagnostic> Create(
        IReadOnlyList<KeyValuePair<string, SourceText>> files,
        IEnumerable<DiagnosticRecord> records
    )
    {
        var byFile = records.Distinct().ToLookup(record => record.DocumentPath, StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var diagnostic in OfFile(file.Key, file.Value, byFile[file.Key].ToList()))
            {
                yield return diagnostic;
            }
        }

        var known = new HashSet<string>(files.Select(file => file.Key), StringComparer.Ordinal);
        foreach (var record in byFile.Where(group => !known.Contains(group.Key)).SelectMany(group => group))
        {
            yield return Create(record, Location.Create(record.DocumentPath, default, default));
        }
    }

    private static IEnumerable<Diagnostic> OfFile(string path, SourceText text, List<DiagnosticRecord> records)
    {
        var wanted = records.Where(record => record.Position is null).Select(record => record.Pointer);
        var finder = PositionFinder.Scan(path, text, wanted);
        return records
            .Select(record => new Placed(record, record.Position ?? finder.Find(record.Pointer, record.AtKey)))
            .OrderBy(entry => entry.Position.Line)
            .ThenBy(entry => entry.Position.Column)
            .Select(entry => Create(entry.Record, Locate(path, text, entry.Position)));
    }

    private static Diagnostic Create(DiagnosticRecord record, Location location) =>
        Diagnostic.Create(
            DiagnosticIndex.Find(record.Id),
            location,
            record.Arguments.Select(argument => (object)SingleLine(argument)).ToArray()
        );

    // The span extends to the end of the word, so that an editor underlines it.
    private static Location Locate(string path, SourceText text, TextPosition position)
    {
        var line = text.Lines[Math.Min(position.Line, text.Lines.Count - 1)];
        var start = Math.Min(line.Start + position.Column, line.End);
        var end = start;
        while (end < line.End && !char.IsWhiteSpace(text[end]) && text[end] is not (':' or ','))
        {
            end++;
        }

        var span = TextSpan.FromBounds(start, end);
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }

    // Text of a document can contain line ends, which would break the single line that a build log has for a message, and
    // marks that change the writing direction, which would change what is displayed.
    private static string SingleLine(string argument)
    {
        var text = argument.Length > LongestArgument ? argument.Substring(0, LongestArgument) + "…" : argument;
        return new string(text.Select(character => IsPlain(character) ? character : ' ').ToArray());
    }

    private static bool IsPlain(char character) =>
        !char.IsControl(character)
        && character is not ('\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));

    private sealed record Placed(DiagnosticRecord Record, TextPosition Position);
}
