using Conformance.Fuzzing;
using Generators.Tests.Harness;

namespace Conformance;

/// <summary>A generator that follows edits makes the same of a text as one that reads it for the first time.</summary>
public sealed class EditTests
{
    private const int EditsOfADocument = 6;

    [Fact]
    public void Edited_schemas_of_real_documents_give_what_reading_them_anew_gives()
    {
        Assert.SkipWhen(Repository.Shared is null, "AMPLIFYADMIN_SHARED names no folder with a corpus.");

        var followed = 0;
        foreach (var original in FuzzRun.Documents())
        {
            var random = new Random(original.Text.Length);
            var document = new EditedDocument(original);
            for (var edit = 0; edit < EditsOfADocument; edit++)
            {
                Assert.True(document.Edit(random) is null, $"{Path.GetFileName(original.Path)}, edit {edit}");
            }

            followed += document.Followed;
        }

        Assert.True(followed > 100, $"only {followed} edits were followed");
    }

    [Fact]
    public void Edited_schemas_of_the_Amplify_document_give_what_reading_them_anew_gives()
    {
        var document = new EditedDocument(SpecFile.Amplify());
        var random = new Random(1);
        for (var edit = 0; edit < 100; edit++)
        {
            Assert.Null(document.Edit(random));
        }

        Assert.True(document.Followed > 50, $"only {document.Followed} edits were followed");
    }
}
