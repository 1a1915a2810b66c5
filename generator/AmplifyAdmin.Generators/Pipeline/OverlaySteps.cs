using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Pipeline.Metadata;
using AmplifyAdmin.Generators.Reading.Overlays;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>Reads and applies the overlays of a document.</summary>
internal static class OverlaySteps
{
    /// <summary>Applies all overlays, and returns where the nodes come from; null when the document has no overlay.</summary>
    public static NodeOrigins? Apply(
        DocumentInputs inputs,
        JsonObject root,
        List<DiagnosticRecord> problems,
        CancellationToken cancellation
    )
    {
        foreach (var missing in inputs.MissingOverlays)
        {
            new MetadataReport(inputs.Document, problems).Missing("Overlays", missing);
        }

        if (inputs.Overlays.Count == 0)
        {
            return null;
        }

        var overlays = inputs
            .Overlays.Select(file => OverlayReader.Read(file.Path, file.Text, problems, cancellation))
            .OfType<Overlay>()
            .ToList();
        return OverlayApplication.Apply(inputs.Document.Path, root, overlays, problems, cancellation);
    }
}
