using System.Collections.Generic;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Lowering;
using AmplifyAdmin.Generators.Lowering.Compatibility;
using AmplifyAdmin.Generators.Pipeline.Metadata;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields;
using AmplifyAdmin.Generators.Reading.Formats;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>Reads the earlier version of a document and compares the two.</summary>
internal static class BaselineSteps
{
    /// <summary>Reads the baseline; null when there is none or it cannot be read.</summary>
    public static SpecDocument? Read(
        DocumentInputs inputs,
        List<DiagnosticRecord> problems,
        CancellationToken cancellation
    )
    {
        if (inputs.Baseline is not { } file)
        {
            if (inputs.Document.Metadata.Baseline is { Length: > 0 } name)
            {
                new MetadataReport(inputs.Document, problems).Missing("Baseline", name);
            }

            return null;
        }

        var read = SpecReader.Read(file.Path, file.Text, cancellation);
        if (read.Document is not { } document)
        {
            problems.AddRange(read.Problems);
            return null;
        }

        // The overlays hold for the earlier version as well, or what they add would be reported. Their own problems are
        // those of the document.
        OverlaySteps.Apply(inputs, document.Root, [], cancellation);
        return document;
    }

    /// <summary>Reports what changed since the baseline.</summary>
    public static void Compare(SpecDocument baseline, ReadDocument read, LoweringContext context)
    {
        var document = DocumentReader.Read(baseline, read.Parts, context.Cancellation);
        var before = new LoweringContext(
            document,
            context.Settings,
            context.Options,
            [],
            context.Cancellation,
            context.Shared
        );
        BaselineComparison.Compare(before, context);
    }
}
