using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Reading.Positions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>Reports diagnostics at their positions, which are only looked up here.</summary>
internal static class DiagnosticOutput
{
    /// <summary>Reports the diagnostics of a document.</summary>
    public static void Report(SourceProductionContext output, DocumentDiagnostics diagnostics)
    {
        if (diagnostics.Records.Count == 0)
        {
            return;
        }

        var files = diagnostics
            .Source.PartInputs.Insert(0, diagnostics.Source.Input)
            .Select(file => new KeyValuePair<string, SourceText>(file.Path, file.Text))
            .ToList();
        foreach (var diagnostic in DiagnosticReporter.Create(files, diagnostics.Records))
        {
            output.ReportDiagnostic(diagnostic);
        }
    }
}
