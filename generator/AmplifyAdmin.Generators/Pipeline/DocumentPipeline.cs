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

/// <summary>Takes documents from text to model. Nothing leaves it but a model and diagnostics.</summary>
internal sealed class DocumentPipeline
{
    private readonly DocumentMemory memory = new();

    /// <summary>How many edits have been followed rather than lowered with all the rest.</summary>
    public int FollowedEdits { get; private set; }

    /// <summary>Reads and lowers one document, or what an edit has changed of it.</summary>
    public LoweredDocument Run(
        SpecInput input,
        ImmutableArray<SpecInput> parts,
        ProjectFacts project,
        CancellationToken cancellation
    )
    {
        var known = memory.Take(input.Path);
        if (known?.Edit(input, parts, project, cancellation) is { } edited)
        {
            memory.Keep(input.Path, known);
            FollowedEdits++;
            return edited;
        }

        var diagnostics = new List<DiagnosticRecord>();
        try
        {
            var result = Lower(input, parts, project, diagnostics, out var lowering, cancellation);

            // A build runs once. What comes back is an editor, and only there it pays to keep all this.
            memory.Keep(input.Path, new KnownDocument(input, project, known is null ? null : lowering, result));
            return result;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            diagnostics.Add(Failure(input, exception));
            return new LoweredDocument(null, diagnostics.ToEquatableArray(), null);
        }
    }

    private static LoweredDocument Lower(
        SpecInput input,
        ImmutableArray<SpecInput> parts,
        ProjectFacts project,
        List<DiagnosticRecord> diagnostics,
        out DocumentLowering? kept,
        CancellationToken cancellation
    )
    {
        kept = null;
        var read = SpecReader.Read(input.Path, input.Text, cancellation);
        diagnostics.AddRange(read.Problems);
        if (read.Document is not { } document)
        {
            return new LoweredDocument(null, diagnostics.ToEquatableArray(), null);
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
        var lowering = new DocumentLowering(context);
        var model = lowering.Lower();
        if (string.Equals(input.Metadata.CheckExamples, "true", StringComparison.OrdinalIgnoreCase))
        {
            ExampleLowering.Check(context);
        }
        else if (lowering.TakesEdits && read.Problems.Count == 0 && parts.Length == 0)
        {
            kept = lowering;
        }

        return new LoweredDocument(model, diagnostics.ToEquatableArray(), checker);
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
