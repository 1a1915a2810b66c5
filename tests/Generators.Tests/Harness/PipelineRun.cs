using System.Collections.Immutable;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Pipeline;

namespace Generators.Tests.Harness;

/// <summary>Takes documents from text to model without a compiler around it.</summary>
internal static class PipelineRun
{
    private static readonly ProjectFacts Project = new(true, true, "Consumer", false);

    /// <summary>Reads and lowers a document, or follows an edit of it.</summary>
    public static LoweredDocument Lower(this DocumentPipeline pipeline, SpecFile file, bool isStopped = false)
    {
        var text = new SpecText(file);
        var options = new SpecOptionsProvider(new Dictionary<string, SpecFile> { [file.Path] = file }).GetOptions(text);
        var input = SpecInput.From(text, options, CancellationToken.None)!;
        return pipeline.Run(input, ImmutableArray<SpecInput>.Empty, Project, new CancellationToken(isStopped));
    }

    /// <summary>All there is to say about a document, the checker's part included.</summary>
    public static IEnumerable<DiagnosticRecord> Said(this LoweredDocument document) =>
        document.Diagnostics.Concat(document.Checker?.Finish(CancellationToken.None) ?? []);
}
