using AmplifyAdmin.Generators.Pipeline;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generators.Tests.Incrementality;

/// <summary>An edit of a schema emits that schema's file and the files whose text names it.</summary>
public sealed class SchemaEditTests
{
    private const string Context = "Json/LibraryJsonContext.g.cs";

    [Fact]
    public void Moved_lines_and_comments_emit_nothing()
    {
        var run = GeneratorRun.Of(Library.File);
        run.Edit(Library.Edited("openapi: 3.1.0", "# A comment.\n\n\nopenapi: 3.1.0"));

        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(TrackingNames.Inputs));
        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(TrackingNames.Lowered));
        Assert.All(
            new[]
            {
                TrackingNames.Models,
                TrackingNames.Types,
                TrackingNames.Operations,
                TrackingNames.Errors,
                TrackingNames.JsonContexts,
                TrackingNames.Clients,
                TrackingNames.Files,
            },
            step =>
                Assert.All(
                    run.Reasons(step),
                    reason =>
                        Assert.True(
                            reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                            step
                        )
                )
        );
        Assert.Empty(run.Emitted());
    }

    [Fact]
    public void A_description_emits_its_own_type()
    {
        var run = GeneratorRun.Of(Library.File);
        run.Edit(Library.Edited("A bound work.", "A printed work."));

        Assert.Equal(["Models/Book.g.cs"], run.Emitted());
    }

    [Fact]
    public void A_property_emits_its_own_type()
    {
        var run = GeneratorRun.Of(Library.File);
        run.Edit(
            Library.Edited("pages: { type: integer }", "pages: { type: integer }\n        isbn: { type: string }")
        );

        Assert.Equal(["Models/Book.g.cs"], run.Emitted());
    }

    [Fact]
    public void A_constraint_emits_its_own_type()
    {
        var run = GeneratorRun.Of(Library.File);
        run.Edit(Library.Edited("pages: { type: integer }", "pages: { type: integer, minimum: 1 }"));

        Assert.Equal(["Models/Book.g.cs"], run.Emitted());
    }

    [Fact]
    public void A_new_schema_emits_itself_and_the_context()
    {
        var run = GeneratorRun.Of(Library.File);
        run.Edit(
            Library.Edited(
                "    Book:\n",
                "    Atlas: { type: object, properties: { maps: { type: integer } } }\n    Book:\n"
            )
        );

        Assert.Equal([Context, "Models/Atlas.g.cs"], run.Changed());
    }

    [Fact]
    public void A_deleted_schema_emits_the_context()
    {
        var run = GeneratorRun.Of(Library.File);
        run.Edit(Library.Edited("\n    Unused: { type: object, properties: { a: { type: string } } }", ""));

        Assert.Equal([Context], run.Emitted());
        Assert.DoesNotContain(run.Sources.Keys, name => name.Contains("Unused", StringComparison.Ordinal));
    }

    [Fact]
    public void A_renamed_schema_emits_what_names_it()
    {
        var run = GeneratorRun.Of(Library.File);
        run.Edit(Library.File with { Text = Library.Text.Replace("Shelf", "Rack", StringComparison.Ordinal) });

        Assert.Equal([Context, "Models/Book.g.cs", "Models/Rack.g.cs"], run.Emitted());
        Assert.Empty(run.CompilerMessages());
    }

    [Fact]
    public void A_property_of_one_Amplify_schema_emits_that_schema()
    {
        var run = GeneratorRun.Of(SpecFile.Amplify());
        var text = Repository.AmplifySpec;
        const string Name = "\n    BadRequestException:\n";
        var schema = text.IndexOf(Name, StringComparison.Ordinal);
        Assert.True(schema > 0);
        var properties = text.IndexOf("      properties:\n", schema, StringComparison.Ordinal);
        var edited = text.Insert(properties + "      properties:\n".Length, "        added:\n          type: string\n");
        run.Edit(SpecFile.Amplify() with { Text = edited });

        Assert.Equal(["Models/BadRequestError.g.cs"], run.Emitted());
    }
}
