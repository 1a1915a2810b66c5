using AmplifyAdmin.Generators.Pipeline;
using AmplifyAdmin.Generators.Reading;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.Text;

namespace Conformance.Fuzzing;

/// <summary>
/// A document that is edited again and again in a generator that follows edits, beside generators that read each text
/// for the first time.
/// </summary>
internal sealed class EditedDocument
{
    private readonly DocumentPipeline pipeline = new();
    private SpecFile file;

    public EditedDocument(SpecFile file)
    {
        this.file = file;

        // Only what comes back is followed.
        pipeline.Lower(file);
        pipeline.Lower(file);
    }

    /// <summary>How many edits were followed so far.</summary>
    public int Followed => pipeline.FollowedEdits;

    /// <summary>Edits a schema of the document.</summary>
    /// <returns>What is different from reading the edited text for the first time; null when nothing is.</returns>
    public string? Edit(Random random)
    {
        var edited = file with { Text = SchemaMutation.Of(file, random) };
        var before = Followed;
        var difference = Difference(pipeline.Lower(edited), new DocumentPipeline().Lower(edited), edited);
        if (Followed > before)
        {
            file = edited;
        }
        else
        {
            // What is broken is read as a whole every time: nothing more is to be learned from it.
            pipeline.Lower(file);
        }

        return difference is null ? null : $"{difference}\n{edited.Text}";
    }

    private static string? Difference(LoweredDocument actual, LoweredDocument expected, SpecFile file)
    {
        var (said, wanted) = (Said(actual, file), Said(expected, file));
        if (actual.Model == expected.Model && said.SequenceEqual(wanted))
        {
            return null;
        }

        var types = Names(actual.Model?.Types ?? [], expected.Model?.Types ?? [], type => type.Name.Text);
        var operations = Names(
            actual.Model?.Operations ?? [],
            expected.Model?.Operations ?? [],
            operation => operation.Name.Text
        );
        return $"types {types}; operations {operations}; {said.Except(wanted).FirstOrDefault()}; {wanted.Except(said).FirstOrDefault()}";
    }

    private static string Names<T>(IEnumerable<T> actual, IEnumerable<T> expected, Func<T, string> name) =>
        string.Join(
            ", ",
            actual.Zip(expected).Where(pair => !Equals(pair.First, pair.Second)).Select(pair => name(pair.Second))
        );

    // With positions, which a generator that follows edits moves along.
    private static IReadOnlyList<string> Said(LoweredDocument document, SpecFile file) =>
        [
            .. DiagnosticReporter
                .Create(
                    [new KeyValuePair<string, SourceText>(file.Path, SourceText.From(file.Text))],
                    document.Said(),
                    document.Positions
                )
                .Select(diagnostic => diagnostic.ToString()),
        ];
}
