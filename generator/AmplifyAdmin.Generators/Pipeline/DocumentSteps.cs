using System;
using System.Collections.Generic;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering;
using AmplifyAdmin.Generators.Lowering.Examples;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Pipeline.Metadata;
using AmplifyAdmin.Generators.Pipeline.Parts;
using AmplifyAdmin.Generators.Reading.Checking;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields;
using AmplifyAdmin.Generators.Reading.Formats;
using AmplifyAdmin.Generators.Reading.Overlays;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>The steps that a document goes through before emission. Each is a function of its arguments.</summary>
internal static class DocumentSteps
{
    /// <summary>Reads a document with its overlays and the parts it can refer to.</summary>
    public static ReadDocument Read(DocumentInputs inputs, CancellationToken cancellation)
    {
        var problems = new List<DiagnosticRecord>();
        var parts = new List<SpecDocument>();
        SpecDocument? document = null;
        NodeOrigins? origins = null;
        SpecDocument? baseline = null;
        Guard(
            inputs.Document,
            problems,
            () =>
            {
                if (IsUnreadable(inputs.Document, problems))
                {
                    return;
                }

                var read = SpecReader.Read(inputs.Document.Path, inputs.Document.Text, cancellation);
                problems.AddRange(read.Problems);
                if (read.Document is not { } root)
                {
                    return;
                }

                origins = OverlaySteps.Apply(inputs, root.Root, problems, cancellation);
                if (DialectReader.Read(root.Root, root.Path, []) is { } dialect)
                {
                    // An overlay can state another version.
                    root = root with
                    {
                        Dialect = dialect,
                    };
                }

                foreach (var part in inputs.Parts)
                {
                    // A shared part is reported once, by its own step.
                    var found = part.Metadata.IsSharedPart ? [] : problems;
                    if (
                        !IsUnreadable(part, found)
                        && PartSteps.Read(part, root.Dialect, found, cancellation) is { } partDocument
                    )
                    {
                        parts.Add(partDocument);
                    }
                }

                document = root;
                baseline = BaselineSteps.Read(inputs, problems, cancellation);
            }
        );
        return new ReadDocument(new DocumentSource(inputs, origins), document, parts, baseline, problems);
    }

    /// <summary>Checks a document with the OpenAPI library.</summary>
    public static DocumentDiagnostics Check(OutlinedDocument document, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(
            document.Source,
            DocumentChecker.Check(document.Outline, document.Source.Input.Path).ToEquatableArray()
        );
    }

    /// <summary>Reads a document and lowers it to its model. The compiler keeps the model, and not what was read.</summary>
    public static LoweredDocument Lower(DocumentInputs inputs, ProjectFacts project, CancellationToken cancellation) =>
        Lower(Read(inputs, cancellation), project, cancellation);

    /// <summary>Lowers a document to its model.</summary>
    public static LoweredDocument Lower(ReadDocument read, ProjectFacts project, CancellationToken cancellation)
    {
        var shared = new SharedTypes(project.Parts);
        EquatableArray<string> unshared = [];
        var diagnostics = new List<DiagnosticRecord>(read.Problems);
        OutlinedDocument? outlined = null;
        ApiModel? model = null;
        if (read.Document is { } root)
        {
            model = Guard(
                read.Input,
                diagnostics,
                () =>
                {
                    var document = DocumentReader.Read(root, read.Parts, cancellation);
                    diagnostics.AddRange(document.Problems);
                    outlined = new OutlinedDocument(read.Source, DocumentOutline.Of(document, cancellation));
                    unshared = PartUses.Unshared(document, shared);
                    return Lower(read, document, project, shared, diagnostics, cancellation);
                }
            );
        }

        return new LoweredDocument(
            model,
            new DocumentDiagnostics(read.Source, diagnostics.ToEquatableArray()),
            outlined
        )
        {
            UnsharedParts = unshared,
        };
    }

    private static ApiModel? Lower(
        ReadDocument read,
        OpenApiDocument document,
        ProjectFacts project,
        SharedTypes shared,
        List<DiagnosticRecord> diagnostics,
        CancellationToken cancellation
    )
    {
        var settings = SettingsLowering.Lower(read.Input, document, project, diagnostics, out var options);
        if (NamespaceLowering.EarlierDocument(read.Input, settings.Namespace, project) is { } earlier)
        {
            diagnostics.Add(
                new DiagnosticRecord(
                    OptionsDiagnostics.DuplicateNamespace.Id,
                    document.Path,
                    JsonPointer.Root,
                    false,
                    [settings.Namespace.Text, SpecInput.FileName(earlier)]
                )
            );
            return null;
        }

        var context = new LoweringContext(document, settings, options, diagnostics, cancellation, shared);
        PartUses.Report(read, context, diagnostics);
        var model = DocumentLowering.Lower(context);
        if (read.Baseline is { } baseline)
        {
            BaselineSteps.Compare(baseline, read, context);
        }

        if (string.Equals(read.Input.Metadata.CheckExamples, "true", StringComparison.OrdinalIgnoreCase))
        {
            ExampleLowering.Check(context);
        }

        return model;
    }

    private static bool IsUnreadable(SpecInput input, List<DiagnosticRecord> diagnostics)
    {
        if (input.IsUnreadable)
        {
            diagnostics.Add(
                new DiagnosticRecord(
                    ReadingDiagnostics.Unreadable.Id,
                    input.Path,
                    JsonPointer.Root,
                    false,
                    [SpecInput.FileName(input.Path)]
                )
            );
        }

        return input.IsUnreadable;
    }

    private static void Guard(SpecInput input, List<DiagnosticRecord> diagnostics, Action step) =>
        Guard<object>(
            input,
            diagnostics,
            () =>
            {
                step();
                return null;
            }
        );

    /// <summary>Takes a step. A defect of the generator is reported at the document, so that the others still compile.</summary>
    public static T? Guard<T>(SpecInput input, List<DiagnosticRecord> diagnostics, Func<T?> step)
        where T : class
    {
        try
        {
            return step();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            diagnostics.Add(
                new DiagnosticRecord(
                    ReadingDiagnostics.InternalError.Id,
                    input.Path,
                    JsonPointer.Root,
                    false,
                    [exception.GetType().Name + ": " + exception.Message]
                )
            );
            return null;
        }
    }
}
