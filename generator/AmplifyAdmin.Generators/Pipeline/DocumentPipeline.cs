using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering;
using AmplifyAdmin.Generators.Lowering.Examples;
using AmplifyAdmin.Generators.Reading;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>Takes one document from text to model. Nothing leaves it but a model and diagnostics.</summary>
internal static class DocumentPipeline
{
    /// <summary>Reads and lowers one document.</summary>
    public static LoweredDocument Run(
        SpecInput input,
        ImmutableArray<SpecInput> parts,
        ProjectFacts project,
        CancellationToken cancellation
    )
    {
        var diagnostics = new List<DiagnosticRecord>();
        try
        {
            return Lower(input, parts, project, diagnostics, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            diagnostics.Add(Failure(input, exception));
            return new LoweredDocument(null, diagnostics.ToEquatableArray());
        }
    }

    private static LoweredDocument Lower(
        SpecInput input,
        ImmutableArray<SpecInput> parts,
        ProjectFacts project,
        List<DiagnosticRecord> diagnostics,
        CancellationToken cancellation
    )
    {
        var read = SpecReader.Read(input.Path, input.Text, cancellation);
        diagnostics.AddRange(read.Problems);
        if (read.Document is not { } document)
        {
            return new LoweredDocument(null, diagnostics.ToEquatableArray());
        }

        var partDocuments = new List<SpecDocument>();
        foreach (var part in parts)
        {
            var readPart = SpecReader.ReadPart(part.Path, part.Text, document.Dialect, cancellation);
            diagnostics.AddRange(readPart.Problems);
            if (readPart.Document is { } partDocument)
            {
                partDocuments.Add(partDocument);
            }
        }

        var checker = DocumentChecker.Start(document, cancellation);
        var settings = SettingsLowering.Lower(input, document, project, diagnostics, out var options);
        var context = new LoweringContext(
            document,
            new ReferenceResolver(document, partDocuments),
            settings,
            options,
            diagnostics,
            cancellation
        );
        var model = DocumentLowering.Lower(context);
        if (string.Equals(input.Metadata.CheckExamples, "true", StringComparison.OrdinalIgnoreCase))
        {
            ExampleLowering.Check(context);
        }

        diagnostics.AddRange(checker.Finish(cancellation));
        return new LoweredDocument(model, diagnostics.ToEquatableArray());
    }

    private static DiagnosticRecord Failure(SpecInput input, Exception exception) =>
        new(
            ReadingDiagnostics.InternalError.Id,
            input.Path,
            JsonPointer.Root,
            false,
            [exception.GetType().Name + ": " + exception.Message]
        );
}
