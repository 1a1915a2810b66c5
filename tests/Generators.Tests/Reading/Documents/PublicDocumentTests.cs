using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Checking;
using AmplifyAdmin.Generators.Reading.Formats;
using AmplifyAdmin.Generators.Reading.Positions;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.Text;

namespace Generators.Tests.Reading.Documents;

/// <summary>Other people's documents, kept outside the repository.</summary>
public sealed class PublicDocumentTests
{
    [Fact]
    public void Every_document_is_read_and_checked_or_says_where_it_breaks()
    {
        foreach (var (path, text) in Documents())
        {
            var result = SpecReader.Read(path, text, CancellationToken.None);
            var problems = result.Problems.ToList();
            if (result.Document is { } document)
            {
                var typed = Texts.Typed(document);
                problems.AddRange(Texts.ProblemsOf(typed));
                problems.AddRange(
                    DocumentChecker.Check(DocumentOutline.Of(typed, CancellationToken.None), document.Path)
                );
            }
            else
            {
                Assert.NotEmpty(problems);
            }

            var diagnostics = DiagnosticReporter.Create(path, text, problems).ToList();
            Assert.Equal(problems.Distinct().Count(), diagnostics.Count);
            Assert.DoesNotContain(
                diagnostics,
                diagnostic => diagnostic.Id is "AAG0009" or "AAG0010" || diagnostic.GetMessage(null).Contains("{0}")
            );
        }
    }

    [Fact]
    public void Every_member_has_a_position_of_its_own()
    {
        foreach (var (path, text) in Documents())
        {
            if (SpecReader.Read(path, text, CancellationToken.None).Document is not { } document)
            {
                continue;
            }

            var pointers = new List<JsonPointer>();
            Collect(document.Root, JsonPointer.Root, pointers);
            var finder = PositionFinder.Scan(path, text, pointers);
            var positions = pointers.Select(pointer => finder.Find(pointer, atKey: true)).ToHashSet();

            Assert.Equal(pointers.Count, positions.Count);
        }
    }

    private static void Collect(System.Text.Json.Nodes.JsonNode? node, JsonPointer pointer, List<JsonPointer> pointers)
    {
        switch (node)
        {
            case System.Text.Json.Nodes.JsonObject members:
                foreach (var member in members)
                {
                    pointers.Add(pointer.Append(member.Key));
                    Collect(member.Value, pointer.Append(member.Key), pointers);
                }

                break;
            case System.Text.Json.Nodes.JsonArray array:
                for (var index = 0; index < array.Count; index++)
                {
                    Collect(array[index], pointer.Append(index), pointers);
                }

                break;
        }
    }

    private static IEnumerable<(string Path, SourceText Text)> Documents()
    {
        Assert.SkipUnless(
            Repository.Shared is not null,
            "AMPLIFYADMIN_SHARED does not name the folder that holds corpus."
        );
        return Directory
            .EnumerateFiles(Path.Combine(Repository.Shared!, "corpus"))
            .Where(file => Path.GetExtension(file) is ".json" or ".yaml" or ".yml")
            .Order(StringComparer.Ordinal)
            .Select(file => (file, SourceText.From(File.ReadAllText(file))));
    }
}
