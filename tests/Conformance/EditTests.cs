using Conformance.Fuzzing;
using Generators.Tests.Harness;

namespace Conformance;

/// <summary>A generator that has run before emits the same for a changed text as one that has not.</summary>
public sealed class EditTests
{
    private const int LargestDocument = 60_000;

    [Fact]
    public void An_edited_public_document_gives_what_a_new_run_gives()
    {
        Assert.SkipWhen(Repository.Shared is null, "AMPLIFYADMIN_SHARED names no folder with a corpus.");

        foreach (var original in FuzzRun.Documents().Where(file => file.Text.Length < LargestDocument))
        {
            Check(original, edits: 2, seed: original.Text.Length);
        }
    }

    [Fact]
    public void The_edited_Amplify_document_gives_what_a_new_run_gives() =>
        Check(SpecFile.Amplify(), edits: 20, seed: 1);

    private static void Check(SpecFile original, int edits, int seed)
    {
        var random = new Random(seed);
        var document = new EditedDocument(original);
        for (var edit = 0; edit < edits; edit++)
        {
            Assert.True(document.Edit(random) is null, $"{Path.GetFileName(original.Path)}, edit {edit}");
        }
    }
}
