using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Reading.Positions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Pipeline.Outputs;

/// <summary>Reports diagnostics at their positions, which are only looked up here.</summary>
internal static class DiagnosticOutput
{
    /// <summary>Reports the diagnostics of a document.</summary>
    public static void Report(SourceProductionContext output, DocumentDiagnostics diagnostics)
    {
        foreach (var diagnostic in Create(diagnostics))
        {
            output.ReportDiagnostic(diagnostic);
        }
    }

    /// <summary>The diagnostics of a document with their positions.</summary>
    public static IEnumerable<Diagnostic> Create(DocumentDiagnostics diagnostics)
    {
        if (diagnostics.Records.Count == 0)
        {
            return [];
        }

        var source = diagnostics.Source;
        var files = new List<KeyValuePair<string, SourceText>>();
        foreach (var file in source.Inputs.All)
        {
            files.Add(new KeyValuePair<string, SourceText>(file.Path, file.Text));
        }

        return DiagnosticReporter.Create(files, diagnostics.Records.Select(record => AtOrigin(record, source)));
    }

    // Overlays add, move and remove nodes, so that a path in the document is not always one in its text.
    private static DiagnosticRecord AtOrigin(DiagnosticRecord record, DocumentSource source)
    {
        if (
            source.Origins is not { } origins
            || record.DocumentPath != source.Input.Path
            || record.Position is not null
        )
        {
            return record;
        }

        var origin = origins.Find(record.Pointer);
        return record with { DocumentPath = origin.Path, Pointer = origin.Pointer };
    }
}
