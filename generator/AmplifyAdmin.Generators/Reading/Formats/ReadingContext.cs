using System;
using System.Collections.Generic;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Reading.Formats;

/// <summary>The state shared by the readers of one text.</summary>
internal sealed class ReadingContext
{
    private readonly SourceText source;

    public ReadingContext(string path, SourceText source, CancellationToken cancellation)
    {
        this.source = source;
        Path = path;
        Text = ByteOrderMark.Strip(source.ToString());
        Cancellation = cancellation;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The whole text without a byte order mark. Offsets refer to it.</summary>
    public string Text { get; }

    /// <summary>Cancels reading.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>The problems found so far.</summary>
    public List<DiagnosticRecord> Problems { get; } = [];

    /// <summary>Reports a problem at a UTF-16 code unit of the text.</summary>
    public void Report(string id, int offset, string argument) =>
        Problems.Add(
            new DiagnosticRecord(id, Path, JsonPointer.Root, false, [argument]) { Position = Position(offset) }
        );

    /// <summary>Reports a duplicate key in an object.</summary>
    public void ReportDuplicate(string key, int offset) => Report(ReadingDiagnostics.DuplicateKey.Id, offset, key);

    // Lines are those of the compiler and so of the editor. YAML and JSON define line ends differently.
    private TextPosition Position(int offset)
    {
        var position = source.Lines.GetLinePosition(Math.Min(offset + source.Length - Text.Length, source.Length));
        return new TextPosition(position.Line, position.Character);
    }
}
