using AmplifyAdmin.Generators.Pipeline;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generators.Tests.Incrementality;

/// <summary>Edits around a document.</summary>
public sealed class ProjectEditTests
{
    [Fact]
    public void An_edit_in_csharp_runs_no_step()
    {
        var run = GeneratorRun.Of(Library.File);
        run.EditCSharp();

        foreach (var step in TrackingNames.All)
        {
            Assert.All(
                run.Reasons(step),
                reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
            );
        }

        Assert.All(
            new[] { TrackingNames.Lowered, TrackingNames.Models, TrackingNames.Types, TrackingNames.Operations },
            step => Assert.All(run.Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason))
        );
    }

    [Fact]
    public void Editing_one_of_two_documents_leaves_the_other_cached()
    {
        var other = SpecFile.Schemas("Other: { type: object, properties: { a: { type: string } } }");
        var run = GeneratorRun.Of(other, Library.File);
        run.Edit(Library.Edited("A bound work.", "A printed work."));

        Assert.Equal(["Library/Models/Book.g.cs"], run.Emitted());
        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified],
            run.Reasons(TrackingNames.Lowered)
        );
    }

    [Fact]
    public void A_part_lowers_the_documents_again_and_emits_what_refers_to_it()
    {
        var part = new SpecFile("/spec/part.yaml", "Name: { type: string, maxLength: 3 }").With("Part", "true");
        var document = SpecFile.Schemas(
            """
            One: { type: object, properties: { name: { $ref: 'part.yaml#/Name' } } }
            Two: { type: object, properties: { name: { type: string } } }
            """
        );
        var run = GeneratorRun.Of(document, part);
        Assert.Empty(run.Diagnostics);
        run.Edit(part with { Text = "Name: { type: string, maxLength: 4 }" });

        Assert.NotEmpty(run.Emitted());
        Assert.All(run.Emitted(), name => Assert.Contains("One", name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_reference_that_matters_lowers_again()
    {
        var run = GeneratorRun.Of(Library.File);
        run.Refer("Microsoft.Extensions.Http");

        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(TrackingNames.Project));
        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(TrackingNames.Lowered));
        Assert.Contains(run.Sources.Keys, name => name.Contains("ServiceCollection", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reference_that_does_not_matter_lowers_nothing()
    {
        var run = GeneratorRun.Of(Library.File);
        run.Refer("Some.Library");

        Assert.DoesNotContain(IncrementalStepRunReason.Modified, run.Reasons(TrackingNames.Project));
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(TrackingNames.Lowered));
        Assert.Empty(run.Emitted());
    }
}
