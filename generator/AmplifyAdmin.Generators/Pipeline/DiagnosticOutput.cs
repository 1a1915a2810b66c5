using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AmplifyAdmin.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>Gives diagnostics their positions, which only this last step looks up.</summary>
internal static class DiagnosticOutput
{
    /// <summary>Reports what is to be said about a document.</summary>
    public static void Report(
        SourceProductionContext output,
        SpecInput input,
        ImmutableArray<SpecInput> parts,
        LoweredDocument document
    )
    {
        if (document.Diagnostics.Count == 0)
        {
            return;
        }

        var files = parts
            .Insert(0, input)
            .Select(file => new KeyValuePair<string, SourceText>(file.Path, file.Text))
            .ToList();
        foreach (var diagnostic in DiagnosticReporter.Create(files, document.Diagnostics))
        {
            output.ReportDiagnostic(diagnostic);
        }
    }
}
