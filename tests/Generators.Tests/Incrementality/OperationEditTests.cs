using Generators.Tests.Harness;

namespace Generators.Tests.Incrementality;

/// <summary>An edit of an operation emits its own file and the lists of operations whose text it changes.</summary>
public sealed class OperationEditTests
{
    private const string Interface = "Client/ILibraryClient.g.cs";

    [Fact]
    public void A_summary_emits_the_interface_alone()
    {
        var run = GeneratorRun.Of(Library.File);
        run.Edit(Library.Edited("Finds a book.", "Looks a book up."));

        Assert.Equal([Interface], run.Emitted());
    }

    [Fact]
    public void A_constraint_of_a_parameter_emits_the_operations_that_have_it()
    {
        var run = GeneratorRun.Of(Library.File);
        run.Edit(Library.Edited("maxLength: 10", "maxLength: 11"));

        Assert.Equal(["Operations/GetBook.g.cs", "Operations/PutBook.g.cs"], run.Emitted());
    }

    [Fact]
    public void A_new_operation_emits_itself_and_the_interface()
    {
        var run = GeneratorRun.Of(Library.File);
        run.Edit(
            Library.Edited(
                "  /authors:\n",
                "  /all:\n    get: { operationId: all, responses: { '204': { description: Done. } } }\n  /authors:\n"
            )
        );

        Assert.Equal([Interface, "Operations/All.g.cs"], run.Changed());
    }

    [Fact]
    public void A_deleted_operation_emits_the_interface()
    {
        var run = GeneratorRun.Of(Library.File);
        var start = Library.Text.IndexOf("    put:\n", StringComparison.Ordinal);
        var end = Library.Text.IndexOf("components:\n", StringComparison.Ordinal);
        run.Edit(Library.File with { Text = Library.Text.Remove(start, end - start) });

        Assert.Equal([Interface], run.Emitted());
        Assert.DoesNotContain("Operations/PutBook.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void A_renamed_operation_emits_itself_and_the_interface()
    {
        var run = GeneratorRun.Of(Library.File);
        run.Edit(Library.Edited("operationId: putBook", "operationId: storeBook"));

        Assert.Equal([Interface, "Operations/StoreBook.g.cs"], run.Emitted());
        Assert.DoesNotContain("Operations/PutBook.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void A_documented_error_emits_the_operation_the_interface_and_the_exception()
    {
        var run = GeneratorRun.Of(Library.File);
        run.Edit(
            Library.Edited(
                "'204': { description: Kept. }",
                "'204': { description: Kept. }\n        '409': { description: No., content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } }"
            )
        );

        Assert.Equal([Interface, "Errors/BookException.g.cs", "Operations/PutBook.g.cs"], run.Emitted());
    }
}
