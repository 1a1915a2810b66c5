using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Pipeline;
using AmplifyAdmin.Generators.Reading;
using AmplifyAdmin.Generators.Reading.Edits;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.Text;

namespace Conformance.Fuzzing;

/// <summary>
/// Edits named schemas of real documents, again and again, in a generator that follows the edits, and compares what it
/// makes of each text with what a generator makes of it that has seen nothing before. A seed gives the same edits.
/// </summary>
internal sealed class EditRun(int seed, TimeSpan time)
{
    private const int EditsOfADocument = 40;

    private static readonly ProjectFacts Project = new(true, true, "Edited", false);

    private int edits;
    private int followed;

    /// <summary>Runs until the time is up.</summary>
    /// <returns>How many edits gave something else.</returns>
    public int Run()
    {
        var originals = FuzzRun.Documents();
        var start = Stopwatch.GetTimestamp();
        var failed = 0;
        for (var document = 0; Stopwatch.GetElapsedTime(start) < time; document++)
        {
            var random = new Random(seed + document);
            failed += Edit(originals[random.Next(originals.Count)], random, seed + document);
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{edits} edits in {originals.Count} documents, {followed} of them followed, {failed} failures, seed {seed}, {time.TotalMinutes} minutes"
            )
        );
        return failed;
    }

    private int Edit(SpecFile file, Random random, int number)
    {
        var pipeline = new DocumentPipeline();
        Lower(pipeline, file);
        Lower(pipeline, file);
        for (var edit = 0; edit < EditsOfADocument; edit++)
        {
            var edited = file with { Text = Edited(file, random) };
            var before = pipeline.FollowedEdits;
            var actual = Lower(pipeline, edited);
            var expected = Lower(new DocumentPipeline(), edited);
            edits++;
            followed += pipeline.FollowedEdits - before;
            if (actual.Model != expected.Model || !Said(actual, edited).SequenceEqual(Said(expected, edited)))
            {
                var path = Path.Combine(Path.GetTempPath(), $"edit-{number}-{edit}");
                File.WriteAllText(path + ".before" + Path.GetExtension(file.Path), file.Text);
                File.WriteAllText(path + ".after" + Path.GetExtension(file.Path), edited.Text);
                Console.WriteLine(
                    $"{number} edit {edit} of {Path.GetFileName(file.Path)}, kept as {path}: {Difference(actual, expected)}; {Said(actual, edited).Except(Said(expected, edited)).FirstOrDefault()}"
                );
                return 1;
            }

            if (pipeline.FollowedEdits > before)
            {
                file = edited;
            }
            else
            {
                // What is broken is read as a whole every time: nothing more is to be learned from it.
                Lower(pipeline, file);
            }
        }

        return 0;
    }

    private static LoweredDocument Lower(DocumentPipeline pipeline, SpecFile file)
    {
        var text = new SpecText(file);
        var options = new SpecOptionsProvider(new Dictionary<string, SpecFile> { [file.Path] = file }).GetOptions(text);
        return pipeline.Run(
            SpecInput.From(text, options, CancellationToken.None)!,
            ImmutableArray<SpecInput>.Empty,
            Project,
            CancellationToken.None
        );
    }

    // With positions, which a generator that follows edits moves along.
    private static IReadOnlyList<string> Said(LoweredDocument document, SpecFile file) =>
        [
            .. DiagnosticReporter
                .Create(
                    [new KeyValuePair<string, SourceText>(file.Path, SourceText.From(file.Text))],
                    document.Diagnostics.Concat(document.Checker?.Finish(CancellationToken.None) ?? []),
                    document.Positions
                )
                .Select(diagnostic => diagnostic.ToString()),
        ];

    private static string Difference(LoweredDocument actual, LoweredDocument expected)
    {
        var types = (actual.Model?.Types ?? [])
            .Zip(expected.Model?.Types ?? [])
            .Where(pair => pair.First != pair.Second)
            .Select(pair => pair.Second.Name.Text);
        var operations = (actual.Model?.Operations ?? [])
            .Zip(expected.Model?.Operations ?? [])
            .Where(pair => pair.First != pair.Second)
            .Select(pair => pair.Second.Name.Text);
        return $"types {string.Join(", ", types)}; operations {string.Join(", ", operations)}";
    }

    // Half of the edits are what people do, the others what nobody should.
    private static string Edited(SpecFile file, Random random)
    {
        var spans = SchemaTexts.Of(file.Path, SourceText.From(file.Text)).Spans;
        if (spans.Count == 0)
        {
            return TextMutation.Apply(file.Text, random);
        }

        var span = spans[random.Next(spans.Count)];
        var own = file.Text[span.Value..span.End];
        var edited = random.Next(8) switch
        {
            0 => TextMutation.Apply(own, random),
            1 => own.Replace("string", "integer", StringComparison.Ordinal),
            2 or 3 => Worded(own, random),
            _ => Mutated(file, span, random) ?? Worded(own, random),
        };
        return file.Text[..span.Value] + edited + file.Text[span.End..];
    }

    private static string Worded(string own, Random random)
    {
        var words = own.Split("description");
        var place = random.Next(words.Length);
        words[place] = words[place].Replace(": \"", ": \"Edited ", StringComparison.Ordinal);
        return string.Join("description", words);
    }

    private static string? Mutated(SpecFile file, SchemaSpan span, Random random)
    {
        if (!file.Path.EndsWith(".json", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            var node = JsonNode.Parse(file.Text[span.Start..span.End])!;
            NodeMutation.Apply(node, random);
            return node.ToJsonString()[1..];
        }
        catch (ArgumentException)
        {
            // A former edit wrote a key twice.
            return null;
        }
    }
}
