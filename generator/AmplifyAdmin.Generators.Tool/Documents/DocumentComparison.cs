using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Pipeline;
using AmplifyAdmin.Generators.Pipeline.Metadata;
using AmplifyAdmin.Generators.Pipeline.Outputs;
using AmplifyAdmin.Generators.Pipeline.Parts;
using AmplifyAdmin.Generators.Tool.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Tool.Documents;

/// <summary>Compares two versions of a document as the generator does it with a <c>Baseline</c>.</summary>
internal sealed class DocumentComparison
{
    private const string Item = "OpenApiSpec";
    private const string File = "OpenApiSpecFile";
    private const string BaselineName = "earlier version";

    private DocumentComparison(IReadOnlyList<DocumentChange> changes, IReadOnlyList<string> errors)
    {
        Changes = changes;
        Errors = errors;
    }

    /// <summary>The changes, breaking ones first.</summary>
    public IReadOnlyList<DocumentChange> Changes { get; }

    /// <summary>The errors that a build would report for the later version.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>Compares two versions of the document of an item, with the item's overlays and filters.</summary>
    /// <param name="item">The item.</param>
    /// <param name="all">All items of the project.</param>
    /// <param name="old">The earlier version.</param>
    /// <param name="current">The later version.</param>
    public static DocumentComparison Of(SpecItem item, IReadOnlyList<SpecItem> all, SourceText old, SourceText current)
    {
        var metadata = new Dictionary<string, string>(item.Metadata) { ["Baseline"] = BaselineName };
        var document = new DocumentFile(item.Path, current).Input(Item, metadata);
        // Next to the document, so that its references lead to the same files.
        var earlier = Path.Combine(Path.GetDirectoryName(item.Path)!, "earlier-" + Path.GetFileName(item.Path));
        var files = new List<SpecInput> { document, new DocumentFile(earlier, old).Input(File, Named(BaselineName)) };
        files.AddRange(
            all.Where(part => part.Path != item.Path && System.IO.File.Exists(part.Path))
                .Select(part => Read(part.Path).Input(Item, part.Metadata))
        );
        files.AddRange(
            MetadataList
                .Of(document.Metadata.Overlays)
                .Select(name => (Name: name, Path: item.Resolve(name)))
                .Where(overlay => System.IO.File.Exists(overlay.Path))
                .Select(overlay => Read(overlay.Path).Input(File, Named(overlay.Name)))
        );

        var read = DocumentSteps.Read(DocumentInputs.Of(document, [.. files]), CancellationToken.None);
        var project = new ProjectFacts([], "", "", [new DocumentItem(item.Path, 0, "")]);
        var parts = files.Where(file => file is { IsItem: true, Metadata.IsPart: true }).ToEquatableArray();
        var shared = PartSteps.Shared(PartSteps.Lower(parts, project, CancellationToken.None));
        var lowered = DocumentSteps.Lower(read, project with { Parts = shared }, CancellationToken.None);
        return Of(DiagnosticOutput.Create(lowered.Diagnostics).ToList());
    }

    private static DocumentComparison Of(List<Diagnostic> diagnostics) =>
        new(
            diagnostics
                .Select(diagnostic => (Grade: ChangeGrades.Of(diagnostic.Descriptor), Diagnostic: diagnostic))
                .Where(change => change.Grade is not null)
                .OrderBy(change => change.Grade)
                .Select(change => new DocumentChange(change.Grade!.Value, DocumentChange.Line(change.Diagnostic)))
                .ToList(),
            diagnostics
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(DocumentChange.Line)
                .ToList()
        );

    private static DocumentFile Read(string path) => new(path, DocumentText.Of(System.IO.File.ReadAllBytes(path)));

    private static Dictionary<string, string> Named(string name) => new() { ["ItemName"] = name };
}
