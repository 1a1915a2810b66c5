using System;
using System.Collections.Immutable;
using System.Threading;
using AmplifyAdmin.Generators.Lowering;
using AmplifyAdmin.Generators.Reading.Edits;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>A document that was lowered before, and what it takes to follow an edit of it.</summary>
internal sealed class KnownDocument
{
    private readonly SpecMetadata metadata;
    private readonly ProjectFacts project;
    private readonly DocumentLowering? lowering;
    private SourceText? source;
    private SchemaTexts? texts;
    private LoweredDocument result;

    /// <param name="input">The document.</param>
    /// <param name="project">The project it was lowered for.</param>
    /// <param name="lowering">How it was lowered; null when that is not kept.</param>
    /// <param name="result">What it was lowered to.</param>
    public KnownDocument(SpecInput input, ProjectFacts project, DocumentLowering? lowering, LoweredDocument result)
    {
        metadata = input.Metadata;
        source = input.Text;
        this.project = project;
        this.lowering = lowering;
        this.result = result;
    }

    /// <summary>What the document becomes after an edit of one schema; null when it is to be read and lowered as a whole.</summary>
    public LoweredDocument? Edit(
        SpecInput input,
        ImmutableArray<SpecInput> parts,
        ProjectFacts now,
        CancellationToken cancellation
    )
    {
        if (lowering is null || parts.Length > 0 || input.Metadata != metadata || now != project)
        {
            return null;
        }

        try
        {
            texts ??= SchemaTexts.Of(input.Path, source!);
            source = null;
            if (texts.Take(input.Text, cancellation) is not { } edit)
            {
                return null;
            }

            result = result with
            {
                Model = lowering.Edit(edit.Name, edit.Node, cancellation),
                Positions = result.Positions.After(edit),
            };
            return result;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever it was, lowering the whole document says it, or gets over it.
            return null;
        }
    }
}
