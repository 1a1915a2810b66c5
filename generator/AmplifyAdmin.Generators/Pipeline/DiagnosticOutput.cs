using AmplifyAdmin.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>Gives diagnostics their positions, which only this last step looks up.</summary>
internal static class DiagnosticOutput
{
    /// <summary>Reports what is to be said about a document.</summary>
    public static void Report(SourceProductionContext output, SpecInput input, LoweredDocument document)
    {
        if (document.Diagnostics.Count == 0)
        {
            return;
        }

        foreach (var diagnostic in DiagnosticReporter.Create(input.Path, input.Text, document.Diagnostics))
        {
            output.ReportDiagnostic(diagnostic);
        }
    }
}
