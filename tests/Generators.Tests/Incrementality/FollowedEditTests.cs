using AmplifyAdmin.Generators.Pipeline;
using Generators.Tests.Harness;

namespace Generators.Tests.Incrementality;

/// <summary>
/// An edit of one schema lowers that schema and what looks at it, and gives what lowering the whole document gives. An
/// edit that changes more lowers the whole document.
/// </summary>
public sealed class FollowedEditTests
{
    [Theory]
    [InlineData("A bound work.", "A printed work.")]
    [InlineData("pages: { type: integer }", "pages: { type: integer, minimum: 1 }")]
    [InlineData("pages: { type: integer }", "pages: { type: string }")]
    [InlineData("pages: { type: integer }", "pages: { type: integer }\n        isbn: { type: string }")]
    [InlineData("pages: { type: integer }", "pages: { type: integer, deprecated: true }")]
    [InlineData("pages: { type: integer }", "pages: { $ref: '#/components/schemas/Shelf' }")]
    public void An_edit_inside_one_schema_is_followed(string old, string now) =>
        Assert.Equal(1, Follow(Library.File, Library.Edited(old, now)));

    [Theory]
    [InlineData("pages: { type: integer }", "pages: { type: object, properties: { first: { type: integer } } }")]
    [InlineData("pages: { type: integer }", "pages: { enum: [few, many] }")]
    [InlineData("pages: { type: integer }", "pages: { $ref: '#/components/schemas/Absent' }")]
    [InlineData("pages: { type: integer }", "pages: { type: intger }")]
    [InlineData("pages: { type: integer }", "pages: { type: string, pattern: '(' }")]
    [InlineData("    Book:\n", "    Atlas: { type: object }\n    Book:\n")]
    [InlineData("openapi: 3.1.0", "# A comment.\nopenapi: 3.1.0")]
    // What refers to the schema shows these, whether it looks at the schema or not.
    [InlineData("type: object\n      description", "type: [object, 'null']\n      description")]
    [InlineData("type: object\n      description", "type: object\n      deprecated: true\n      description")]
    [InlineData("type: object\n      description", "type: array\n      description")]
    [InlineData("Kind: { type: string, enum: [living, dead] }", "Kind: { type: string }")]
    public void An_edit_that_names_adds_or_reports_something_lowers_the_whole_document(string old, string now) =>
        Assert.Equal(0, Follow(Library.File, Library.Edited(old, now)));

    [Fact]
    public void What_does_not_look_at_the_schema_is_not_lowered_again()
    {
        var pipeline = new DocumentPipeline();
        pipeline.Lower(Library.File);
        var before = pipeline.Lower(Library.File).Model!;
        var after = pipeline.Lower(Library.Edited("A bound work.", "A printed work.")).Model!;

        var renewed = after.Types.Where(type => !before.Types.Any(other => ReferenceEquals(type, other)));
        Assert.Equal(["Book"], renewed.Select(type => type.Name.Text));
        Assert.All(
            after.Operations,
            operation => Assert.Contains(before.Operations, other => ReferenceEquals(operation, other))
        );
    }

    [Fact]
    public void What_shows_the_schema_in_its_own_text_is_lowered_again()
    {
        var file = SpecFile.Schemas(
            """
            Id: { type: string, description: Tells one from another., maxLength: 5 }
            Owner: { type: object, properties: { id: { $ref: '#/components/schemas/Id' } } }
            Base: { type: object, properties: { name: { type: string }, id: { $ref: '#/components/schemas/Id' } } }
            Heir: { allOf: [{ $ref: '#/components/schemas/Base' }], properties: { own: { type: string } } }
            Other: { type: object, properties: { x: { type: string } } }
            """
        );
        Assert.Equal(["Owner", "Base", "Heir"], Renewed(file, "maxLength: 5", "maxLength: 6"));
        Assert.Equal(["Base", "Heir"], Renewed(file, "name: { type: string }", "name: { type: integer }"));
    }

    [Theory]
    [InlineData("''")]
    [InlineData("'/'")]
    [InlineData("'~1'")]
    [InlineData("'a b/c~d%20'")]
    [InlineData("'#'")]
    public void A_schema_may_have_any_name(string name)
    {
        var file = SpecFile.Schemas($"{name}: {{ type: object, properties: {{ a: {{ type: string }} }} }}");
        Assert.Equal(1, Follow(file, Replaced(file, "type: string", "type: integer")));
    }

    [Fact]
    public void What_was_reported_elsewhere_is_reported_still_and_moves_along()
    {
        var file = SpecFile.Schemas(
            """
            First: { type: object, properties: { a: { type: string } } }
            Second: { type: string, maxLenght: 5 }
            """
        );
        var edited = Replaced(file, "a: { type: string }", "a: { type: string,\n        description: One more line. }");
        var run = GeneratorRun.Of(file).Edit(Replaced(file, "string", "integer")).Edit(file).Edit(edited);

        var place = Assert.Single(run.Diagnostics).Location.GetLineSpan().StartLinePosition;
        Assert.Equal(
            Assert.Single(GeneratorRun.Of(edited).Diagnostics).Location.GetLineSpan().StartLinePosition,
            place
        );
    }

    [Fact]
    public void Edits_follow_each_other_through_broken_texts()
    {
        var pipeline = new DocumentPipeline();
        pipeline.Lower(Library.File);
        SpecFile[] texts =
        [
            Library.Edited("A bound work.", "A bou"),
            Library.Edited("pages: { type: integer }", "pages: { type: "),
            Library.Edited("pages: { type: integer }", "pages: { type: string }"),
            Library.Edited("A bound work.", "A printed work."),
            Library.File,
        ];
        foreach (var text in texts.Concat(texts))
        {
            var expected = new DocumentPipeline().Lower(text);
            var actual = pipeline.Lower(text);
            Assert.Equal(expected.Model, actual.Model);
            Assert.Equal(expected.Said(), actual.Said());
        }
    }

    [Fact]
    public async Task Runs_at_the_same_time_do_not_disturb_each_other()
    {
        var pipeline = new DocumentPipeline();
        var texts = Enumerable
            .Range(0, 8)
            .Select(number => Library.Edited("A bound work.", $"A work {number}."))
            .ToList();
        var expected = texts.Select(text => new DocumentPipeline().Lower(text).Model).ToList();
        for (var round = 0; round < 20; round++)
        {
            var models = await Task.WhenAll(texts.Select(text => Task.Run(() => pipeline.Lower(text).Model)));
            Assert.Equal(expected, models);
        }
    }

    [Fact]
    public void A_stopped_run_leaves_nothing_half_done()
    {
        var pipeline = new DocumentPipeline();
        pipeline.Lower(Library.File);
        pipeline.Lower(Library.File);
        var edited = Library.Edited("A bound work.", "A printed work.");
        Assert.Throws<OperationCanceledException>(() => pipeline.Lower(edited, isStopped: true));

        Assert.Equal(new DocumentPipeline().Lower(edited).Model, pipeline.Lower(edited).Model);
    }

    // How many of the edits were followed; in any case they give what reading the text anew gives.
    private static int Follow(SpecFile file, SpecFile edited)
    {
        var pipeline = new DocumentPipeline();
        pipeline.Lower(file);
        pipeline.Lower(file);
        var actual = pipeline.Lower(edited);
        var expected = new DocumentPipeline().Lower(edited);
        Assert.Equal(expected.Model, actual.Model);
        Assert.Equal(expected.Said(), actual.Said());
        return pipeline.FollowedEdits;
    }

    private static IEnumerable<string> Renewed(SpecFile file, string old, string now)
    {
        Assert.Equal(1, Follow(file, Replaced(file, old, now)));
        var pipeline = new DocumentPipeline();
        pipeline.Lower(file);
        var before = pipeline.Lower(file).Model!;
        return pipeline
            .Lower(Replaced(file, old, now))
            .Model!.Types.Where(type => !before.Types.Any(other => ReferenceEquals(type, other)))
            .Select(type => type.Name.Text);
    }

    private static SpecFile Replaced(SpecFile file, string old, string now)
    {
        Assert.Contains(old, file.Text, StringComparison.Ordinal);
        return file with { Text = file.Text.Replace(old, now, StringComparison.Ordinal) };
    }
}
