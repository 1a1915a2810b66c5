using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Reading;

/// <summary>Gives records their positions and makes them the compiler's.</summary>
internal static class DiagnosticReporter
{
    /// <summary>The diagnostics of one file, in the order of the text.</summary>
    public static IEnumerable<Diagnostic> Create(string path, SourceText text, IReadOnlyList<DiagnosticRecord> records)
    {
        var finder = PositionFinder.Scan(
            text,
            records.Where(record => record.Position is null).Select(record => record.Pointer)
        );
        return records
            .Distinct()
            .Select(record => (Record: record, Position: record.Position ?? finder.Find(record.Pointer, record.AtKey)))
            .OrderBy(entry => entry.Position.Line)
            .ThenBy(entry => entry.Position.Column)
            .Select(entry =>
                Diagnostic.Create(
                    DiagnosticIndex.Find(entry.Record.Id),
                    Locate(path, text, entry.Position),
                    entry.Record.Arguments.Select(argument => (object)SingleLine(argument)).ToArray()
                )
            );
    }

    private static Location Locate(string path, SourceText text, TextPosition position)
    {
        var line = System.Math.Min(position.Line, text.Lines.Count - 1);
        var start = text.Lines[line].Start;
        var end = text.Lines[line].End;
        var from = System.Math.Min(start + position.Column, end);
        var linePosition = new LinePosition(line, from - start);

        // The span runs to the end of the word, so that an editor underlines something.
        var length = 0;
        while (
            from + length < end && !char.IsWhiteSpace(text[from + length]) && text[from + length] is not (':' or ',')
        )
        {
            length++;
        }

        return Location.Create(
            path,
            new TextSpan(from, length),
            new LinePositionSpan(linePosition, new LinePosition(line, from - start + length))
        );
    }

    // Text of a document may hold line ends, which would break the one line a build log has for a message.
    private static string SingleLine(string argument)
    {
        var text = argument.Length > 500 ? argument.Substring(0, 500) + "…" : argument;
        return new string(text.Select(character => char.IsControl(character) ? ' ' : character).ToArray());
    }
}
