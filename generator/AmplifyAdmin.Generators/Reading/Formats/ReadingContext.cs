using System;
using System.Collections.Generic;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Reading.Formats;

/// <summary>What the readers of one text share.</summary>
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

    /// <summary>The whole text but for a byte order mark; offsets are counted in it.</summary>
    public string Text { get; }

    /// <summary>Asks reading to stop.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>What has been found so far.</summary>
    public List<DiagnosticRecord> Problems { get; } = [];

    /// <summary>Reports something at a UTF-16 code unit of the text.</summary>
    public void Report(string id, int offset, string argument) =>
        Problems.Add(
            new DiagnosticRecord(id, Path, JsonPointer.Root, false, [argument]) { Position = Position(offset) }
        );

    /// <summary>Reports that a key stands twice in an object.</summary>
    public void ReportDuplicate(string key, int offset) => Report(ReadingDiagnostics.DuplicateKey.Id, offset, key);

    // Lines are the compiler's and so the editor's; YAML and JSON have ideas of their own what ends a line.
    private TextPosition Position(int offset)
    {
        var position = source.Lines.GetLinePosition(Math.Min(offset + source.Length - Text.Length, source.Length));
        return new TextPosition(position.Line, position.Character);
    }
}
