using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Pipeline;
using AmplifyAdmin.Generators.Pipeline.Metadata;
using Generators.Tests.Harness;

namespace Conformance.Changes;

/// <summary>What the comparison with a baseline reports.</summary>
internal static class OwnFindings
{
    private const string Path = "/spec/document.yaml";

    /// <summary>The changes between two texts.</summary>
    public static IReadOnlyList<Finding> Of(string old, string current)
    {
        var document = new SpecFile(Path, current).With("Namespace", "Test").With("Baseline", "old.yaml");
        var files = new[] { document, SpecFile.Named("old.yaml", old).With("ItemName", "old.yaml") };
        var options = new SpecOptionsProvider(files.ToDictionary(file => file.Path));
        var inputs = files
            .Select(file => new SpecText(file))
            .SelectMany(text => SpecInput.From(text, options, CancellationToken.None))
            .ToList();
        var read = DocumentSteps.Read(DocumentInputs.Of(inputs[0], [.. inputs]), CancellationToken.None);
        var project = new ProjectFacts([], "Test", "", [new DocumentItem(Path, 0, "Test")]);
        var lowered = DocumentSteps.Lower(read, project, CancellationToken.None);
        return lowered
            .Diagnostics.Records.Select(record => (Record: record, Descriptor: DiagnosticIndex.Find(record.Id)))
            .Where(change => ChangeGrades.Of(change.Descriptor) is not null)
            .SelectMany(change =>
                Places(change.Record, read.Document!.Root)
                    .Select(place => new Finding(
                        GradeOf(ChangeGrades.Of(change.Descriptor)!.Value),
                        $"{change.Record.Id} {change.Descriptor.Title.ToString(null).Split(": ")[1]}",
                        place
                    ))
            )
            .ToList();
    }

    // What is gone is reported at the operation that had it, and an order at one of the parameters.
    private static IEnumerable<string> Places(DiagnosticRecord record, JsonObject root)
    {
        var segments = FindingPlace.Named(record.Pointer.Segments().ToList(), root);
        if (record.Id == BaselineDiagnostics.ParameterOrder.Id)
        {
            return FindingPlace.Operations(segments, root);
        }

        return
            record.Id == BaselineDiagnostics.ParameterRemoved.Id
            || record.Id == BaselineDiagnostics.SuccessRemoved.Id
            || record.Id == BaselineDiagnostics.ErrorRemoved.Id
            ? [$"{FindingPlace.Of(segments)} {record.Arguments[0]}"]
            : [FindingPlace.Of(segments)];
    }

    private static Grade GradeOf(ChangeGrade grade) =>
        grade switch
        {
            ChangeGrade.Breaking => Grade.Breaking,
            ChangeGrade.Risky => Grade.Risky,
            _ => Grade.Safe,
        };
}
